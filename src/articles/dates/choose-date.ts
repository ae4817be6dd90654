import { type DateOrigin, dateOrigins, type FoundDate } from './date-origin.ts';
import type { PublicationDate } from './publication-date.ts';
import { type DateReading, isMoment, readDate } from './written-date.ts';

/** Which of the dates that were found is the article's, and what is doubtful about it. */
export interface ChosenDate {
  readonly date: PublicationDate | null;
  /** Where `date` was found; `null` exactly when there is none. */
  readonly origin: DateOrigin | null;
  /** Clauses without a full stop: days that do not exist, numbers of two meanings, two origins that contradict each other. */
  readonly warnings: readonly string[];
}

/**
 * Chooses by the order of belief in `dateOrigins`, and within one origin the first. Dates that agree as far as both go are no
 * conflict: the more precise one is taken, with its own origin. Two origins add no precision: what a keeper set by hand is final,
 * and a file may be named after the day on which it was saved.
 */
export function chooseDate(found: readonly FoundDate[]): ChosenDate {
  const readings = settled(
    found
      .filter(({ written }) => written.trim() !== '')
      .map(({ written, origin }) => ({ origin, moment: isMoment(written), reading: readDate(written) }))
      .sort((a, b) => dateOrigins.indexOf(a.origin) - dateOrigins.indexOf(b.origin)),
  );
  const dated = readings.flatMap(({ origin, moment, reading }) =>
    reading.date === null ? [] : [{ origin, moment, date: reading.date }],
  );
  const first = dated[0];
  const believedAsMuch = first === undefined ? readings : readings.slice(0, readings.findIndex(isRead));
  const flaws = believedAsMuch.map(({ origin, reading }) =>
    readings.length === 1 ? `${reading.flaw}` : `in ${places[origin]} ${reading.flaw}`,
  );
  if (first === undefined) return { date: null, origin: null, warnings: unique(flaws) };

  const chosen = first.origin === 'edit' ? first : mostPrecise(first, dated);
  const conflicts = dated
    .filter((other) => !agree(other.date, chosen.date) && !sameMoment(other, chosen))
    .map(
      (other) =>
        `the date is ${chosen.date} in ${places[chosen.origin]} but ${other.date} in ${places[other.origin]}`,
    );
  return { date: chosen.date, origin: chosen.origin, warnings: unique([...flaws, ...conflicts]) };
}

interface OriginReading {
  readonly origin: DateOrigin;
  readonly moment: boolean;
  readonly reading: DateReading;
}

interface DatedOrigin {
  readonly origin: DateOrigin;
  readonly moment: boolean;
  readonly date: PublicationDate;
}

function isRead({ reading }: OriginReading): boolean {
  return reading.date !== null;
}

/**
 * Numbers that can be two days are the one which agrees with the most believed of the plain dates that choose between them; a day
 * without its year is of the year that agrees.
 */
function settled(readings: readonly OriginReading[]): readonly OriginReading[] {
  const plain = readings.flatMap(({ reading }) => (reading.date === null ? [] : [reading.date]));
  return readings.map((one) => {
    if (one.reading.date !== null) return one;
    for (const date of plain) {
      const [meaning, ...more] = one.reading.meanings
        .map((some) => readDate(some.replace(/^-(?=-)/, date.slice(0, 4))).date)
        .filter((some) => some !== null && agree(some, date));
      if (meaning && more.length === 0) return { ...one, reading: { date: meaning, flaw: null } };
    }
    return one;
  });
}

function mostPrecise(first: DatedOrigin, dated: readonly DatedOrigin[]): DatedOrigin {
  return dated
    .filter(({ origin }) => origin !== 'file-name')
    .reduce(
      (best, other) => (other.date.length > best.date.length && agree(other.date, best.date) ? other : best),
      first,
    );
}

function agree(a: PublicationDate, b: PublicationDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** A moment of a late evening is the next day further east: neighbouring days of which one is a moment do not contradict. */
function sameMoment(a: DatedOrigin, b: DatedOrigin): boolean {
  if (!a.moment && !b.moment) return false;
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= 24 * 60 * 60 * 1000;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

const places = {
  edit: 'the edit',
  record: 'the record',
  'json-ld': "the page's JSON-LD",
  meta: "the page's meta tags",
  feed: 'the feed',
  time: "the page's <time>",
  url: 'the address',
  text: 'the text',
  'file-name': "the file's name",
} as const satisfies Record<DateOrigin, string>;
