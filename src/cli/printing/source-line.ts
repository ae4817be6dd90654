import type { Article } from '../../articles/article.ts';
import type { PublicationDate } from '../../articles/dates/publication-date.ts';
import { plainLine } from './plain-text.ts';

/** Title · publisher · date, always in this order; what is not known is left out, except that an undated article says so. */
export function sourceLine(article: Article): string {
  const { title, publisher, date } = article;
  return [title, publisher, dateWords(date)]
    .filter((part) => part !== null)
    .map(plainLine)
    .join(' · ');
}

export function dateWords(date: PublicationDate | null): string {
  return date ?? 'undated';
}

/** A language's name, in another language where that is known and in English otherwise; `null` for an undetermined one. */
export function languageName(tag: string, inLanguage: string): string | null {
  if (tag === 'und') return null;
  const names = new Intl.DisplayNames([inLanguage === 'und' ? 'en' : inLanguage, 'en'], { type: 'language' });
  try {
    return names.of(tag) ?? null;
  } catch {
    return plainLine(tag);
  }
}
