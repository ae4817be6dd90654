import type { Article } from '../articles/article.ts';
import type { ArticleId } from '../articles/article-id.ts';
import { firstDay, lastDay, type PublicationDate } from '../articles/dates/publication-date.ts';
import type { DayWindow } from './time/days.ts';

/** Limits on what may be searched. They apply before ranking; an absent one limits nothing. */
export interface Filters {
  /** Published on or after the first day of this date. */
  readonly from?: PublicationDate;
  /** Published on or before the last day of this date. */
  readonly to?: PublicationDate;
  /** Certainly published by the last day of this date. */
  readonly asOf?: PublicationDate;
  /** The publisher's name, in any capitals. */
  readonly publisher?: string;
  /** BCP 47 tag; `en` also admits `en-GB`. */
  readonly language?: string;
  /** Only these articles. */
  readonly articles?: readonly ArticleId[];
}

export const filterNames = [
  'from',
  'to',
  'asOf',
  'publisher',
  'language',
  'articles',
] as const satisfies readonly (keyof Filters)[];

/** Whether anything is limited at all. */
export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** Whether days were set by the asker. */
export function limitsDays({ from, to, asOf }: Filters): boolean {
  return from !== undefined || to !== undefined || asOf !== undefined;
}

/** What filters look at in an article, in the form that they compare. */
export interface FilterFacts {
  readonly id: ArticleId;
  /** The first and the last day that its date can mean; `null` when it is undated. */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** In lower case. */
  readonly publisher: string | null;
  /** In lower case. */
  readonly language: string;
}

export function filterFacts({ id, date, publisher, language }: Article): FilterFacts {
  return {
    id,
    days: date === null ? null : { first: firstDay(date), last: lastDay(date) },
    publisher: publisher === null ? null : comparable(publisher),
    language: language.toLowerCase(),
  };
}

/**
 * Whether an article may be searched. A date less precise than the window is admitted by `from` and `to` when any of
 * its days lies inside, and by `asOf` only when all of them do. An undated article lies in no window.
 */
export function admission(filters: Filters): (facts: FilterFacts) => boolean {
  const { from, to, asOf } = filters;
  const articles = filters.articles === undefined ? undefined : new Set(filters.articles);
  const publisher = filters.publisher === undefined ? undefined : comparable(filters.publisher);
  const language = filters.language?.toLowerCase();
  const window: DayWindow | undefined =
    from === undefined && to === undefined
      ? undefined
      : { from: from === undefined ? null : firstDay(from), to: to === undefined ? null : lastDay(to) };
  const latest = asOf === undefined ? undefined : lastDay(asOf);
  return (facts) => {
    if (articles !== undefined && !articles.has(facts.id)) return false;
    if (publisher !== undefined && facts.publisher !== publisher) return false;
    if (language !== undefined && !withinLanguage(facts.language, language)) return false;
    if (window !== undefined && !mayLieIn(window, facts)) return false;
    return latest === undefined || (facts.days !== null && facts.days.last <= latest);
  };
}

export function admits(filters: Filters, article: Article): boolean {
  return admission(filters)(filterFacts(article));
}

/** Whether any day that an article's date can mean lies in a window: `2021-09` may lie in 2021, and on 5 September 2021. */
export function mayLieIn({ from, to }: DayWindow, { days }: Pick<FilterFacts, 'days'>): boolean {
  return days !== null && (from === null || days.last >= from) && (to === null || days.first <= to);
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}

/** Whether a publisher is the one that a filter names. */
export function hasPublisher(have: string, wanted: string): boolean {
  return comparable(have) === comparable(wanted);
}

/** Whether a language lies within the one that a filter names. */
export function hasLanguage(have: string, wanted: string): boolean {
  return withinLanguage(have.toLowerCase(), wanted.toLowerCase());
}

function withinLanguage(have: string, want: string): boolean {
  return have === want || have.startsWith(`${want}-`);
}
