import type { ArchiveWindow } from '../../answering/answer.ts';
import { firstDay, type PublicationDate, publicationDate } from '../../articles/dates/publication-date.ts';
import type { Words } from '../words/words.ts';

/**
 * A publication date as precise as it is known: `23 August 2014`, `September 2021`, `2008`, `undated`. Written out, since Discord's
 * `<t:…>` shows the reader's time zone and can shift the day.
 */
export function dateInWords(date: PublicationDate | null, words: Words): string {
  if (date === null) return words.undated;
  const { firstOfMonth: first = '1' } = words;
  const [year = date, month, day] = date.split('-');
  if (month === undefined) return year;
  const format = new Intl.DateTimeFormat(words.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  const parts = format.formatToParts(new Date(`${firstDay(date)}T00:00:00Z`));
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? first : value)).join('');
}

/** `December 2004 – September 2021`, the days left out; `null` when every article is undated. */
export function windowInWords({ oldest, newest }: ArchiveWindow, words: Words): string | null {
  const months = [oldest, newest]
    .filter((date) => date !== null)
    .map((date) => publicationDate(date.slice(0, monthChars)));
  const ends = months.map((month) => dateInWords(month, words));
  return ends.length === 0 ? null : [...new Set(ends)].join(' – ');
}

/** `YYYY-MM`. */
const monthChars = 7;
