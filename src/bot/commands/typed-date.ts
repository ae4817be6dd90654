import type { PublicationDate } from '../../articles/dates/publication-date.ts';
import { type DateReading, readDate } from '../../articles/dates/written-date.ts';

/** What somebody typed for a date: a date, or the two that it can mean, or neither. */
export interface TypedDate {
  readonly date: PublicationDate | null;
  /** As they would be read for certain, `2014-04-03`. */
  readonly meanings: readonly string[];
}

/** A date as people type it: `2014`, `2014-8`, `23.8.2014`, `August 2014`, with the names that months have in the reader's language. */
export function readTypedDate(typed: string, locale: string): TypedDate {
  const [asWritten, inEnglish] = [padded(typed.trim()), withEnglishMonths(typed.trim(), locale)];
  const reading = readDate(asWritten);
  return typedDate(reading.date === null && inEnglish !== asWritten ? readDate(inEnglish) : reading);
}

function typedDate(reading: DateReading): TypedDate {
  if (reading.date !== null) return { date: reading.date, meanings: [] };
  // A day without its year is no date of an archive.
  return { date: null, meanings: reading.meanings.filter((meaning) => !meaning.startsWith('-')) };
}

/** `2014-8-3` as `2014-08-03`. */
function padded(text: string): string {
  return /^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(text) ? text.replace(/-(\d)(?!\d)/g, '-0$1') : text;
}

/** `23 de agosto de 2014` as `23 August 2014`, for the languages whose months are not known otherwise. */
function withEnglishMonths(text: string, locale: string): string {
  const [own, english] = [monthsIn(locale), monthsIn('en-GB')];
  return text
    .replace(/(?<!\p{L})(?:de|del)(?!\p{L})/giu, ' ')
    .replace(/\p{L}+/gu, (word) => english[own.indexOf(word.toLowerCase())] ?? word);
}

function monthsIn(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2014, month, 1)).toLowerCase());
}
