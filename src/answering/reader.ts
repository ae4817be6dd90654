import type { Passage } from '../retrieval/passage.ts';

/** A place to cut, proposed by a reader. It becomes a quote only after the code has cut it. */
export interface ProposedSpan {
  readonly passage: Passage;
  /** UTF-16 offsets into the passage's article body; may reach outside the passage, not outside the article. */
  readonly start: number;
  readonly end: number;
}

export interface ProposedStatement {
  /** One sentence by a chat model; `null` when the quotes speak for themselves. */
  readonly text: string | null;
  /** Most telling first. */
  readonly spans: readonly ProposedSpan[];
}

/** What a reader made of the passages. */
export interface Proposal {
  /** Best first; empty when nothing in the passages answers. */
  readonly statements: readonly ProposedStatement[];
  /** Why there are none: the passages have nothing to do with the question, or are about it and do not answer it. */
  readonly verdict: 'supported' | 'nothing-relevant' | 'not-supported';
}

/** Reads passages for what answers a question. */
export interface Reader {
  propose(question: string, passages: readonly Passage[], signal?: AbortSignal): Promise<Proposal>;
}
