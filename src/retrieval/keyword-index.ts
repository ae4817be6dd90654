/** One word of a question with everything it may match; a group scores like a single word. */
export interface TermGroup {
  readonly alternatives: readonly { readonly term: string; readonly weight: number }[];
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
  /** Inverse document frequency of a group, 0 and up. */
  idf(group: TermGroup): number;
  /** The index as bytes, for `readKeywordIndex`. */
  serialize(): Uint8Array;
}
