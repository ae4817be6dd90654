import type { Passage } from '../retrieval/passage.ts';
import type { QuestionTerm } from '../retrieval/question-terms.ts';

/** A question with what is known of it before anything is read. */
export interface Inquiry {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Its telling words. */
  readonly terms: readonly QuestionTerm[];
}

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

/** What a reader made of the passages: statements, best first, or the reason why there is none. */
export type Proposal =
  | { readonly kind: 'supported'; readonly statements: readonly ProposedStatement[] }
  /** The passages have nothing to do with the question, or are about its subject and do not answer it. */
  | { readonly kind: 'nothing-relevant' | 'not-supported' };

/** Reads passages for what answers a question, in at most `limit` statements. */
export interface Reader {
  propose(
    inquiry: Inquiry,
    passages: readonly Passage[],
    options: { readonly limit: number; readonly signal?: AbortSignal },
  ): Promise<Proposal>;
}
