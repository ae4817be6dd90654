import type { Passage } from '../retrieval/passage.ts';
import type { TimeInQuestion } from '../retrieval/time/time-in-question.ts';
import type { QuestionTerm } from '../retrieval/words/question-terms.ts';
import type { ChatTokens } from './chat/chat-model.ts';
import type { ClaimFlaw } from './claims/check-claim.ts';
import type { AskedName } from './support/asked-names.ts';

/** A question with what is known of it before anything is read. */
export interface Inquiry {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Its telling words. */
  readonly terms: readonly QuestionTerm[];
  /** When its answer was published, as far as it says. */
  readonly time: TimeInQuestion | null;
  /** What it surely names. Where one of these is nowhere in the archive, nothing answers it. */
  readonly names: readonly AskedName[];
}

/** A place to cut, proposed by a reader. It becomes a quote only after the code has cut it. */
export interface ProposedSpan {
  readonly passage: Passage;
  /** UTF-16 offsets into the passage's article body; may reach outside the passage, not outside the article. */
  readonly start: number;
  readonly end: number;
}

/** Places that a reader proposes to cut and show together. */
export interface ProposedStatement {
  /** One sentence by a chat model; `null` when the quotes speak for themselves. */
  readonly text: string | null;
  /** Most telling first. */
  readonly spans: readonly ProposedSpan[];
  /** The first span in the asker's language, by a chat model; absent or `null` where there is none. Never a quote. */
  readonly translation?: string | null;
}

/** What a reader made of the passages: statements, best first, or the reason why there is none. */
export type Proposal = (
  | { readonly kind: 'supported'; readonly statements: readonly ProposedStatement[] }
  /** The passages have nothing to do with the question, or are about its subject and do not answer it. */
  | { readonly kind: 'nothing-relevant' | 'not-supported' }
) & {
  /** Absent: the extractive reader read. */
  readonly reading?: Reading;
  /** How likely it is that the passages answer, 0–1 (see `supportOf`); absent where a chat model judged. */
  readonly support?: number;
};

/** Who read the passages, and what became of what a chat model said. */
export interface Reading {
  /** `extractive`, or `provider:model`. */
  readonly reader: string;
  /** What the model claimed and is not shown. */
  readonly dropped: readonly DroppedClaim[];
  /** What the model's provider counted; `null` where there was no model, or it did not say. */
  readonly tokens: ChatTokens | null;
  /** Why there are quotes alone although a chat model is set; `null` where there is nothing to say. */
  readonly fallback: string | null;
}

/** What there is to say of the reader that needs no model. */
export const extractiveReading: Reading = { reader: 'extractive', dropped: [], tokens: null, fallback: null };

/** A claim that is not shown. `source`: it cites sentences that were not given, or none. */
export interface DroppedClaim {
  readonly text: string;
  readonly flaw: ClaimFlaw | 'source';
}

/** Reads passages for what answers a question, in at most `limit` statements. */
export interface Reader {
  propose(
    inquiry: Inquiry,
    passages: readonly Passage[],
    options: { readonly limit: number; readonly signal?: AbortSignal },
  ): Promise<Proposal>;
}
