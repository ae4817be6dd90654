import type { Article } from '../../articles/article.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import type { Passage } from '../../retrieval/passage.ts';
import type { Answer, ArchiveWindow, Timings } from '../answer.ts';
import type { CheckedText } from '../checking/checked-text.ts';
import type { SourceLookup } from '../finding/source-lookup.ts';
import type { Conversation } from '../follow-ups/conversation.ts';
import type { Verification } from '../quotes/verification.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { UnderstoodTime } from '../understood-time.ts';

/** A question as it was asked. */
export interface Question {
  readonly text: string;
  /** What was asked before, where this may be a follow-up (ask alone); the desk keeps nothing of it. */
  readonly conversation?: Conversation;
  readonly filters?: Filters;
  /** How many quotes (ask, default 3) or passages (search, default 8) at most. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Passages that a search found, best first. */
export interface SearchResult {
  readonly question: string;
  readonly passages: readonly Passage[];
  /** The time in the question; `null` where it has none, and where the filters say when. */
  readonly time: UnderstoodTime | null;
  readonly index: IndexFacts;
  readonly timings: Timings;
}

/** Everything people can ask of an open archive, which may be open in another process. Discord, the terminal and JSON are only its dress. */
export interface ReferenceDesk {
  /** When its index was built, ISO 8601. */
  readonly builtAt: string;
  readonly index: IndexFacts;
  readonly window: ArchiveWindow;
  /** BCP 47 tags, the most frequent first. */
  readonly languages: readonly string[];
  /** The names of its publishers, in alphabetical order. */
  readonly publishers: readonly string[];
  ask(question: Question): Promise<Answer>;
  search(question: Question): Promise<SearchResult>;
  /** What was published on a topic, oldest first: one quote for each date or, beyond `limit` (default 12), for dates that lie near each other. */
  timeline(topic: Question): Promise<Timeline>;
  /** What the archive says to each claim of a text, a message for instance. */
  check(text: Question): Promise<CheckedText>;
  /** An article by id, title or URL, or the article that a pasted quote comes from. */
  source(text: string): Promise<SourceLookup>;
  /** Throws a `DatelineError` when the text is not a receipt. */
  verify(receipt: string): Promise<Verification>;
  /** Articles whose titles hold what was typed, best first; from memory, for autocomplete. */
  suggestTitles(typed: string, count: number): Promise<readonly Article[]>;
}
