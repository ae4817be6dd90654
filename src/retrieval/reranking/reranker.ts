/** Reads a question and a passage together and says how well the one answers the other: slower than a search, and more exact. */
export interface Reranker {
  /** What a keeper calls it. */
  readonly name: string;
  /** Higher is better; scores are comparable for one question. */
  score(question: string, passage: string): Promise<number>;
  close(): Promise<void>;
}
