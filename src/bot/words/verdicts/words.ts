/** What is said of people's verdicts on answers. */
export interface VerdictWords {
  /** On buttons. */
  readonly good: string;
  readonly wrong: string;
  readonly thanksForGood: string;
  readonly thanksForWrong: string;
  /** After the thanks. */
  readonly whatIsKept: string;
  /** The question of the answer can no longer be read. */
  readonly notKept: string;
}
