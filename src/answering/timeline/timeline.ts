import type { PublicationDate } from '../../articles/dates/publication-date.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import type { ArchiveWindow, Refused, Timings } from '../answer.ts';
import type { Quote } from '../quotes/quote.ts';
import type { QuotedReport } from '../quotes/quoted-reports.ts';
import type { Novelty } from './what-is-new.ts';

/** What an archive says of a topic over the years, or that it says nothing of it. */
export type Timeline = Traced | Refused;

export interface Traced {
  readonly kind: 'timeline';
  readonly topic: string;
  readonly filters: Filters;
  /** Oldest first, by publication dates: what a quote tells of may have happened on any other day. */
  readonly entries: readonly TimelineEntry[];
  /** Best first. They have no place among the others, and nothing in them counts as new. */
  readonly undated: readonly UndatedEntry[];
  /** How many more undated reports there are. */
  readonly moreUndated: number;
  readonly window: ArchiveWindow;
  readonly index: IndexFacts;
  readonly timings: Timings;
}

/** One quote for all that was published on the topic at about one date. */
export interface TimelineEntry extends UndatedEntry {
  readonly date: PublicationDate;
  /** The dates of the first and last report that it stands for: `date` itself where there was room for every date. */
  readonly from: PublicationDate;
  readonly to: PublicationDate;
  /** How many more reports it stands for; copies of one text are one report. */
  readonly moreReports: number;
  /** Places in the quote's text that name what no earlier entry's article does; none in the first. */
  readonly news: readonly Novelty[];
}

/** What an article without a date has to say. */
export interface UndatedEntry {
  readonly quote: Quote;
  readonly report: QuotedReport;
}
