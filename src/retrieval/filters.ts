import type { Article } from '../articles/article.ts';
import type { ArticleId } from '../articles/article-id.ts';
import { firstDay, lastDay, type PublicationDate } from '../articles/publication-date.ts';

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

export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/**
 * Whether an article may be searched. A date less precise than the window is admitted by `from` and `to` when any of
 * its days lies inside, and by `asOf` only when all of them do. An undated article lies in no window.
 */
export function admits(filters: Filters, article: Article): boolean {
  const { from, to, asOf, publisher, language } = filters;
  if (filters.articles !== undefined && !filters.articles.includes(article.id)) return false;
  if (publisher !== undefined && !sameName(article.publisher, publisher)) return false;
  if (language !== undefined && !withinLanguage(article.language, language)) return false;
  if (from === undefined && to === undefined && asOf === undefined) return true;
  if (article.date === null) return false;
  if (from !== undefined && lastDay(article.date) < firstDay(from)) return false;
  if (to !== undefined && firstDay(article.date) > lastDay(to)) return false;
  return asOf === undefined || lastDay(article.date) <= lastDay(asOf);
}

function sameName(name: string | null, wanted: string): boolean {
  return name !== null && name.trim().toLowerCase() === wanted.trim().toLowerCase();
}

function withinLanguage(tag: string, wanted: string): boolean {
  const [have, want] = [tag.toLowerCase(), wanted.toLowerCase()];
  return have === want || have.startsWith(`${want}-`);
}
