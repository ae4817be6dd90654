import type { PublicationDate } from '../articles/dates/publication-date.ts';
import type { Filters } from '../retrieval/filters.ts';
import type { IndexFacts } from '../retrieval/indexing/index-facts.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Reranking } from '../retrieval/reranking/reranking.ts';
import type { Conflict } from './conflicts/conflict.ts';
import type { Quote } from './quotes/quote.ts';
import type { QuotedReport } from './quotes/quoted-reports.ts';
import type { Reading } from './reader.ts';
import type { UnderstoodTime } from './understood-time.ts';

export type { IndexFacts };

export type NonEmpty<T> = readonly [T, ...T[]];

/** What an answer shows in one piece: quotes, perhaps under a sentence by a chat model. */
export interface Statement {
  /** One checked sentence by a chat model; `null` in extract-only mode. */
  readonly text: string | null;
  readonly quotes: NonEmpty<Quote>;
  /** The first quote in the asker's language, by a chat model: to be shown as a translation, never as a quote. `null` where there is none. */
  readonly translation: string | null;
}

/** Why the archive does not answer; `outside-filters`: it does, outside of what the question was limited to. */
export type RefusalReason = 'nothing-relevant' | 'not-supported' | 'outside-filters' | 'empty-archive';

/** The archive answers: at least one statement with at least one quote. */
export interface Answered extends Searched {
  readonly kind: 'answered';
  readonly statements: NonEmpty<Statement>;
  /** Where a quote disagrees with another, shown or read. */
  readonly conflicts: readonly Conflict[];
  /** The reports that the statements quote, copies of one text as one. */
  readonly reports: readonly QuotedReport[];
}

/** The archive does not say: a value, not an error. */
export interface Refused extends Searched {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** What comes closest, best first, to be shown as such and never as an answer. */
  readonly nearest: readonly Passage[];
  /** For `outside-filters`: how many passages would answer if the filters were dropped. */
  readonly outside: number;
  /** For `outside-filters`: what to drop by itself, and how many passages would answer then; those that open most first. */
  readonly loosenings: readonly Loosening[];
  /** The question's telling words that no article of the archive holds. */
  readonly unknownWords: readonly string[];
}

/** One limit of a search that stands in the way of an answer. */
export interface Loosening {
  readonly drop: keyof Filters;
  readonly passages: number;
}

export type Answer = Answered | Refused;

/** What every answer says of the search behind it. */
export interface Searched {
  readonly question: string;
  /** The question that was answered, where it was a follow-up; `null` where it stood alone. */
  readonly understoodAs: string | null;
  readonly filters: Filters;
  /** Everything that was read, best first. */
  readonly passages: readonly Passage[];
  readonly window: ArchiveWindow;
  /** The time in the question; `null` where it has none, and where the filters say when. */
  readonly time: UnderstoodTime | null;
  readonly index: IndexFacts;
  readonly reading: Reading;
  /** How likely it is that the passages answer, 0–1 (see `supportOf`); `null` where a chat model judged. */
  readonly support: number | null;
  readonly timings: Timings;
}

/** The publication dates that the archive covers; both `null` when every article is undated. */
export interface ArchiveWindow {
  readonly oldest: PublicationDate | null;
  readonly newest: PublicationDate | null;
  readonly asOf: PublicationDate | null;
  /** How many of its articles have no date: whatever limits the days leaves them out. */
  readonly undated: number;
}

/** Milliseconds. */
export interface Timings {
  readonly embedMs: number;
  readonly searchMs: number;
  readonly answerMs: number;
  readonly totalMs: number;
  /** What a reranker did, where one is set; its time is part of `totalMs`. */
  readonly rerank?: Reranking;
}
