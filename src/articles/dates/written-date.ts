import { monthNumber } from './month-names.ts';
import { dateFlaw, type PublicationDate, publicationDate } from './publication-date.ts';

/** A date that was read, or why what was written is not one; a flaw is a clause without a full stop. */
export type DateReading =
  | { readonly date: PublicationDate; readonly flaw: null }
  | {
      readonly date: null;
      readonly flaw: string;
      /** The two days that `08/09/2014` can mean, or `--08-23` for a day without its year; empty where the writing is at fault. */
      readonly meanings: readonly string[];
    };

/**
 * Reads a date that is all of a text: in our own form, as machines write it (ISO 8601, RFC 822, `ctime`), or written out in
 * English, German, Dutch or French, with or without a weekday and a time of day. The precision is what was written. The day is the day as
 * written, in whatever zone that was. Years of two digits, seasons and words such as "yesterday" are no date.
 */
export function readDate(text: string): DateReading {
  if (emptyField.test(plain(text.slice(0, longestWritten)))) {
    return { date: null, flaw: `"${shown(text)}" is what programs write for no date`, meanings: [] };
  }
  const [first, second] = formsOf(text);
  if (first !== undefined && second !== undefined) {
    const meanings = [publicationDate(first), publicationDate(second)];
    return { date: null, flaw: `"${shown(text)}" can be ${meanings.join(' or ')}`, meanings };
  }
  if (first?.startsWith('--')) {
    return { date: null, flaw: `"${shown(text)}" gives no year`, meanings: [first] };
  }
  const written = first ?? shown(text);
  const flaw = dateFlaw(written);
  return flaw === null
    ? { date: publicationDate(written), flaw }
    : { date: null, flaw: flaw.replace(/\.$/, ''), meanings: [] };
}

/** Whether a text is written like a date of at least a month's precision, be it of a day that exists or not. */
export function looksLikeDate(text: string): boolean {
  return formsOf(text).some((form) => form.length > 'YYYY'.length && !form.startsWith('--'));
}

/** Whether a text is a day and a month by name without a year: `Aug 23`. */
export function hasNoYear(text: string): boolean {
  return formsOf(text).some((form) => form.startsWith('--'));
}

/** Whether a text gives a time of day and its distance from UTC: elsewhere, that moment may lie in the day before or after. */
export function isMoment(text: string): boolean {
  return text.length <= longestWritten && moment.test(plain(text));
}

/** The first moment that a program can count from, left in a field that nobody filled in. */
const emptyField = /^(?:0001-01-01|(?:1900|1970)-01-01[t ]00:00)/;

/** The longest spelling known has 68 characters: a weekday, a month and a time zone, all written out. */
const longestWritten = 100;

/** In our own form, unchecked: one where the text is written like a date, two where its numbers can be two days, else none. */
function formsOf(text: string): readonly string[] {
  if (text.length > longestWritten || !/\d/.test(text)) return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [text];
  const bare = plain(text)
    .replace(ctime, '$1 $2')
    .replace(trailingTime, '')
    .replace(leadingTime, '')
    .replace(leadingWeekday, '')
    .replace(leadingWords, '')
    .replace(trailingWeekday, '');
  for (const form of forms) {
    const groups = form.exec(bare)?.groups;
    if (groups === undefined) continue;
    const { y = '-', name, a, b } = groups;
    if (a !== undefined && b !== undefined) return eitherOrder(y, a, b);
    if (isSeason(bare)) return [];
    const m = name === undefined ? groups['m'] : monthNumber(name);
    if (name === undefined || m !== undefined) return [joined(y, m, groups['d'])];
  }
  return [];
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function shown(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 40);
}

/** Day and month, or month and day as in the United States; a number above 12 tells which. */
function eitherOrder(y: string, a: string, b: string): readonly string[] {
  const [dayFirst, monthFirst] = [joined(y, b, a), joined(y, a, b)];
  const [x, z] = [Number(a), Number(b)];
  if (x > 12 || x === z || x === 0 || z === 0) return [dayFirst];
  return z > 12 ? [monthFirst] : [dayFirst, monthFirst];
}

/** `2011/12` is a season or a business year; `2014/08` can only be a month. */
function isSeason(text: string): boolean {
  const [, year, next] = /^\d{2}(\d{2})\/(\d{2})$/.exec(text) ?? [];
  return next !== undefined && (Number(next) > 12 || Number(next) === (Number(year) + 1) % 100);
}

function joined(year: string, month?: string, day?: string): string {
  return [
    year,
    ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')),
  ].join('-');
}

const ordinal = String.raw`(?:\.|st|nd|rd|th|ste|de|er|e)?`;
const named = String.raw`(?<name>\p{L}{3,9})\.?`;

/** `y`, `m`, `d` are numbers, `name` is a month's name, `a` and `b` are a day and a month in either order. */
const forms = [
  /^(?<y>\d{4})$/,
  /^(?<y>\d{4})[-/](?<m>\d{2})$/,
  /^(?<y>\d{4})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})$/,
  /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})$/,
  /^(?<a>\d{1,2})([-/])(?<b>\d{1,2})\2(?<y>\d{4})$/,
  /^(?<m>\d{1,2})[-/.](?<y>\d{4})$/,
  new RegExp(`^(?<d>\\d{1,2})${ordinal}(?: of)?[ -]?${named},?[ -](?<y>\\d{4})$`, 'u'),
  // Mars 2020 is a spacecraft; the French month has its day beside it.
  new RegExp(`^(?!mars )${named},? (?:of )?(?<y>\\d{4})$`, 'u'),
  new RegExp(`^${named} (?:the )?(?<d>\\d{1,2})${ordinal},? (?<y>\\d{4})$`, 'u'),
  new RegExp(`^(?<y>\\d{4})[ -]${named}[ -](?<d>\\d{1,2})$`, 'u'),
  new RegExp(`^(?<d>\\d{1,2})${ordinal}(?: of)? ?${named}$`, 'u'),
  new RegExp(`^${named} (?<d>\\d{1,2})${ordinal}$`, 'u'),
];

const weekday = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lun|mer|jeu|ven|sam|dim|mar(?=\\.? \\d{1,2} [a-zéû])|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo)`;
const leadingWeekday = new RegExp(`^(?:on |am |op )?${weekday}\\.?(?: |, ?)`);
const trailingWeekday = new RegExp(`,? \\(?${weekday}\\.?\\)?$`);

/** What a sentence puts before a date, and the weekday's own article: "Samstag, den 23. August". */
const leadingWords = /^(?:on |am |op |den |dem |vom |van |the |le )(?:the )?/;

const clock = String.raw`(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?(?:[ap]\.?m\.?|uhr|uur|h|hrs?))?|\d{1,2} ?(?:[ap]\.?m\.?|uhr|uur))`;
const offset = String.raw`(?:z|(?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?)`;
const zone = String.raw`(?: ?\(?(?:${offset}|[a-z]{2,5})\)?(?: \([\p{L} ]{2,40}\))?)?`;

/** ` 10:00`, `, 10.15 Uhr`, ` at 10:15 GMT`, ` | 10:15`, `T10:00:00+02:00` and, without marks between, `T100000Z`. */
const trailingTime = new RegExp(
  `(?:t|,? @ ?|(?:,| [-–—|·•/]|) (?:at |um |om |à )?)(?:${clock}|(?<=t)\\d{4}(?:\\d{2})?)${zone}$`,
  'u',
);
const leadingTime = new RegExp(`^${clock}${zone}(?:,| [-–—|·•/]|) `, 'u');

/** `Sat Aug 23 10:00:00 UTC 2014`, as the C library and the shell write it. */
const ctime = new RegExp(`(\\p{L}{3} \\d{1,2}) ${clock}${zone} (\\d{4})$`, 'u');

const moment = new RegExp(
  `(?:\\d:\\d{2}(?::\\d{2})?|t\\d{4}(?:\\d{2})?)(?:[.,]\\d+)? ?(?:${offset}|gmt|utc)(?: |$)`,
);
