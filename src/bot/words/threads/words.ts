/** What is said of threads. */
export interface ThreadWords {
  /** The first message in the thread of an answer. */
  readonly askOnHere: string;
  /** `thread` is Markdown. */
  readonly answeredIn: (thread: string) => string;
  /** Why there is none; what was answered stands in the channel. */
  readonly notAllowed: string;
  readonly locked: string;
  readonly failed: string;
}
