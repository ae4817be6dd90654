/** What a reranker did for one question. */
export interface Reranking {
  /** Milliseconds. */
  readonly ms: number;
  /** Passages that it judged before its time was over; the others keep the order that they had, after these. */
  readonly scored: number;
  /** Passages that it would have judged. */
  readonly of: number;
}
