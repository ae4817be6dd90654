import { DatelineError } from '../dateline-error.ts';
import { type PublicationDate, publicationDate } from './publication-date.ts';

/** A date that was read, or why what was written is none. */
export type DateReading =
  | { readonly date: PublicationDate; readonly flaw: null }
  | { readonly date: null; readonly flaw: string };

/**
 * Reads a date that is all of a text: in our own form, with a time of day behind it, or written out in English, German or
 * Dutch. The precision is what was written; numbers whose order is a matter of country (`08/09/2014`) are no date.
 */
export function readDate(text: string): DateReading {
  const written = text.trim();
  try {
    return { date: publicationDate(ourForm(written) ?? written.slice(0, 40)), flaw: null };
  } catch (error) {
    if (error instanceof DatelineError) return { date: null, flaw: error.message };
    throw error;
  }
}

/** Whether a text is written like a date of at least a month's precision, be it of a day that exists or not. */
export function looksLikeDate(text: string): boolean {
  return (ourForm(text.trim()) ?? '').length > 4;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, unchecked; `null` for anything that is not written like a date. */
function ourForm(text: string): string | null {
  if (text.length > 80) return null;
  const bare = text.replace(/\s+/g, ' ').replace(weekday, '').replace(timeOfDay, '');
  const plain = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.exec(bare);
  if (plain !== null) return plain[0];
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(bare);
  if (dotted !== null) return joined(dotted[3], dotted[2], dotted[1]);
  const dayFirst = /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? )?(\p{L}+)\.?,? (\d{4})$/u.exec(bare);
  if (dayFirst !== null) return joined(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(bare);
  if (monthFirst !== null) return joined(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return null;
}

function joined(year = '', month: string | undefined, day?: string): string | null {
  if (month === undefined) return null;
  return [
    year,
    ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')),
  ].join('-');
}

function monthNumber(name = ''): string | undefined {
  const wanted = name.toLowerCase();
  const index = months.findIndex((names) => names.split(' ').includes(wanted));
  return index < 0 ? undefined : String(index + 1);
}

/** English, German (with Austrian) and Dutch names with their usual abbreviations. */
const months = [
  'january jan januar jänner jän januari',
  'february feb februar feber februari',
  'march mar märz mär mrz maart mrt',
  'april apr',
  'may mai mei',
  'june jun juni',
  'july jul juli',
  'august aug augustus',
  'september sep sept',
  'october oct oktober okt',
  'november nov',
  'december dec dezember dez',
];

const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:maan|dins|woens|donder|vrij|zater|zon)dag|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo)\.?,? /i;

/** `T10:00:00Z`, ` 10:00`, `, 10.15 Uhr`, ` at 10:15 GMT`: the day is taken as it is written, in whatever zone that was. */
const timeOfDay =
  /(?:T|,? (?:at |um |om )?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?(?:[ap]m|uhr|uur|h))?(?: ?(?:Z|[+-]\d{2}:?\d{2}|[a-z]{2,4}))?$/i;
