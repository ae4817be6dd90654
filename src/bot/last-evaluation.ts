/** What measuring the bot's answers on labelled questions came to, the last time that somebody did. */
export interface LastEvaluation {
  /** ISO 8601, UTC. */
  readonly measuredAt: string;
  /** The index that it was measured on. */
  readonly indexId: string;
  /** The names of the labelled sets. */
  readonly sets: readonly string[];
  readonly questions: number;
  /** A quote that was shown holds the answer. */
  readonly quoteHit: Share | null;
  /** Of the questions without an answer, those that were refused. */
  readonly refusals: Share | null;
  /** Of the questions with an answer, those that were refused all the same. */
  readonly falseRefusals: Share | null;
}

/** Of `of` questions, 0–1; absent where no question counts towards it. */
export interface Share {
  readonly value: number;
  readonly of: number;
}
