/** What is said to whoever has to wait, or asks where the bot does not answer. */
export interface MannersWords {
  /** `when` is a time that Discord counts down: “in 12 seconds”. It may stand anywhere but at the beginning of a sentence. */
  readonly tooManyOfYours: (when: string) => string;
  readonly tooManyHere: (when: string) => string;
  /** How many questions are answered before this one; may be 0. */
  readonly inLine: (ahead: number) => string;
  /** `channels` are links to them. */
  readonly notHere: (channels: string) => string;
}
