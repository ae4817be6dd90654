import type { ChunkSet } from '../indexing/chunk-set.ts';

/** One spelling that a word of a question may be met in, as the index has it (see `indexTerm`). */
export interface Alternative {
  readonly term: string;
  /** How much an occurrence of it counts beside one of the word itself, above 0 and up to 1. */
  readonly weight: number;
}

/** One word of a question with everything it may match; a group scores like a single word. */
export interface TermGroup {
  readonly alternatives: readonly Alternative[];
}

/** A chunk that holds a word that was looked for. */
export interface KeywordHit {
  readonly chunk: number;
  readonly score: number;
}

/** The terms that the archive holds. */
export interface Vocabulary {
  has(term: string): boolean;
  /** Those that begin so, sorted. */
  startingWith(prefix: string): Iterable<string>;
}

/** BM25 over analysed chunks. */
export interface KeywordIndex {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** Best first, ties by chunk number. `among` limits the search; document frequencies stay those of the whole archive. */
  search(groups: readonly TermGroup[], count: number, among?: ChunkSet): readonly KeywordHit[];
  /** How many chunks hold the group. */
  documentFrequency(group: TermGroup): number;
  /** Inverse document frequency of a group, 0 and up (the form that is never negative, as in Lucene). */
  idf(group: TermGroup): number;
}
