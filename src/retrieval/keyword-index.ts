/** One word of a question with everything it may match; a group scores like a single word. */
export interface TermGroup {
  readonly alternatives: readonly string[];
}

export interface KeywordHit {
  readonly chunk: number;
  readonly score: number;
}

/** BM25 over analysed chunks. */
export interface KeywordIndex {
  readonly size: number;
  /** Best first, ties by chunk number. `among` limits the search; document frequencies stay those of the whole archive. */
  search(groups: readonly TermGroup[], count: number, among?: ReadonlySet<number>): readonly KeywordHit[];
  /** How many chunks hold the group. */
  documentFrequency(group: TermGroup): number;
  /** Inverse document frequency of a group, 0 and up (the form that is never negative, as in Lucene). */
  idf(group: TermGroup): number;
  /** The index as bytes, for `readKeywordIndex`. */
  serialize(): Uint8Array;
}
