import {
  type Day,
  daysLater,
  monthOf,
  monthsFrom,
  monthsLater,
  type Period,
  weekdayOf,
  weekOf,
  yearOf,
  yearsFrom,
} from './days.ts';
import { oneDay, period, type ReadPeriod } from './period.ts';
import type { TokenText } from './time-tokens.ts';
import {
  ago,
  daysAgo,
  numbers,
  quarters,
  recentSpans,
  steps,
  type Unit,
  units,
  weekdays,
} from './time-words.ts';

/** "yesterday", "vorgestern". */
export function readDaysAgo(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const found = text.phrase(daysAgo, at);
  if (found === null) return null;
  return period(oneDay(daysLater(today, -Number(found.meaning))), found.next, { relative: true });
}

/** "the last three months": so many days, weeks, months or years that end today. */
export function readSpan(text: TokenText, at: number, today: Day): ReadPeriod | null {
  if (!recentSpans.has(text.lower(at))) return null;
  const count = readCount(text, at + 1);
  if (count === null) {
    const unit = text.lower(at) === 'past' ? text.phrase(units, at + 1) : null;
    if (unit === null) return null;
    return period({ from: earlier(today, 1, unit.meaning), to: today }, unit.next, { relative: true });
  }
  return period({ from: earlier(today, count.count, count.unit), to: today }, count.next, { relative: true });
}

/** "three years ago", "vor sechs Monaten": the day, week, month or year that lies so far back. */
export function readAgo(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const german = text.lower(at) === 'vor';
  const count = readCount(text, german ? at + 1 : at);
  if (count === null || (!german && !ago.has(text.lower(count.next)))) return null;
  const then = earlier(today, count.count, count.unit);
  return period(around(then, count.unit), german ? count.next : count.next + 1, { relative: true });
}

/** "seit drei Jahren": the day so far back, from a number and a unit. */
export function readDistance(
  text: TokenText,
  at: number,
  today: Day,
): { readonly from: Day; readonly next: number } | null {
  const count = readCount(text, at);
  return count === null ? null : { from: earlier(today, count.count, count.unit), next: count.next };
}

interface Count {
  readonly count: number;
  readonly unit: Unit;
  readonly next: number;
}

function readCount(text: TokenText, at: number): Count | null {
  const word = text.lower(at);
  const count = /^\d{1,3}$/.test(word) ? Number(word) : Number(numbers.get(word));
  const unit = Number.isInteger(count) ? text.phrase(units, at + 1) : null;
  return unit === null ? null : { count, unit: unit.meaning, next: unit.next };
}

function earlier(today: Day, count: number, unit: Unit): Day {
  switch (unit) {
    case 'day':
      return daysLater(today, -count);
    case 'week':
      return daysLater(today, -7 * count);
    case 'month':
      return monthsLater(today, -count);
    case 'year':
      return monthsLater(today, -12 * count);
    case 'decade':
      return monthsLater(today, -120 * count);
    default:
      return unit satisfies never;
  }
}

/** The day, week, month, year or decade that a day lies in. */
function around(of: Day, unit: Unit): Period {
  switch (unit) {
    case 'day':
      return oneDay(of);
    case 'week':
      return weekOf(of);
    case 'month':
      return monthsFrom(yearOf(of), monthOf(of), 1);
    case 'year':
      return yearsFrom(yearOf(of), 1);
    case 'decade':
      return yearsFrom(Math.floor(yearOf(of) / 10) * 10, 10);
    default:
      return unit satisfies never;
  }
}

/** "last year", "diese Woche", "afgelopen maand": the whole one, as the calendar has it; "last Friday". */
export function readStep(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const step = text.phrase(steps, at);
  if (step === null) return null;
  const weekday = step.meaning === 'last' ? text.phrase(weekdays, step.next) : null;
  if (weekday !== null) {
    const on = latestWeekday(Number(weekday.meaning), daysLater(today, -1));
    return period(oneDay(on), weekday.next, { relative: true });
  }
  const quarter = text.phrase(quarters, step.next);
  if (quarter !== null) return readQuarterStep(quarter, step.meaning, today);
  const unit = text.phrase(units, step.next);
  if (unit === null || unit.meaning === 'day' || plurals.has(text.lower(step.next))) return null;
  // "the last week of May", "the last year of the plan"
  if (step.meaning === 'last' && /^(?:of|des|der|van)$/.test(text.lower(unit.next))) return null;
  const then = step.meaning === 'this' ? today : before(today, unit.meaning);
  return period(around(then, unit.meaning), unit.next, { relative: true });
}

/** "the last years" have no number: they are a matter of recency. */
export const plurals: ReadonlySet<string> = new Set(
  'days tage tagen dagen weeks wochen weken months monate monaten maanden years jahre jahren jaren decades jahrzehnte jahrzehnten decennia'.split(
    ' ',
  ),
);

/** A day of the unit before the one that today lies in. */
function before(today: Day, unit: Unit): Day {
  return daysLater(around(today, unit).from, -1);
}

function readQuarterStep(
  { meaning, next }: { readonly meaning: 'quarter' | 'half'; readonly next: number },
  step: 'last' | 'this',
  today: Day,
): ReadPeriod {
  const months = meaning === 'half' ? 6 : 3;
  const place = Math.floor((monthOf(today) - 1) / months) - (step === 'last' ? 1 : 0);
  return period(monthsFrom(yearOf(today), place * months + 1, months), next, { relative: true });
}

/** "on Monday": the latest, today included. */
export function readWeekday(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const found = text.phrase(weekdays, at);
  if (found === null) return null;
  const on = latestWeekday(Number(found.meaning), today);
  return period(oneDay(on), found.next, { needs: 'on', relative: true });
}

function latestWeekday(weekday: number, upTo: Day): Day {
  return daysLater(upTo, -((weekdayOf(upTo) - weekday + 7) % 7));
}
