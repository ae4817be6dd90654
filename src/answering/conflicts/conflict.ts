import type { PublicationDate } from '../../articles/dates/publication-date.ts';
import type { Quote } from '../quotes/quote.ts';

/** `reports-differ`: published within days of each other, or an article is undated. `later-report`: the second came later and says otherwise. */
export type ConflictKind = 'reports-differ' | 'later-report';

/** Two quotes of different reports that cannot both be right, or of which the later one puts the earlier one out of date. */
export interface Conflict extends Disagreement {
  readonly kind: ConflictKind;
  /** Earlier published first; both are shown, or the first or the second of them is. */
  readonly quotes: readonly [Quote, Quote];
}

/** What two reports disagree on. */
export interface Disagreement {
  /** A figure of the same thing, or the same thing said to be so and not so. */
  readonly about: 'quantity' | 'negation';
  /** The two figures as they are written, in the order of the quotes; `null` where one denies what the other says. */
  readonly figures: readonly [string, string] | null;
}

/** Words of an article that are held against those of another. */
export interface Report {
  readonly text: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly date: PublicationDate | null;
}
