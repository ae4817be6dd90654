import type { Day, Period } from './days.ts';
import {
  readDecade,
  readFraction,
  readMonth,
  readSeason,
  readYear,
  readYears,
  yearNounSkipped,
} from './named-periods.ts';
import type { PeriodReader, ReadPeriod } from './period.ts';
import { readAgo, readDaysAgo, readSpan, readStep, readWeekday } from './relative-periods.ts';
import { splitSpan } from './split-span.ts';
import type { TokenText } from './time-tokens.ts';
import { links, type Part, parts } from './time-words.ts';
import { readDay } from './written-days.ts';

/**
 * Reads the time that begins at a position: a day, month, quarter, half, season, year or decade, a part of one, or one counted from today.
 * Without a year it is the latest that has begun. `null` where no time begins.
 */
export function readPeriod(text: TokenText, at: number, today: Day): ReadPeriod | null {
  for (const read of readers) {
    const found = read(text, at, today);
    if (found !== null) return found;
  }
  return null;
}

const readers: readonly PeriodReader[] = [
  readPart,
  readDay,
  readDaysAgo,
  readSpan,
  readAgo,
  readFraction,
  readMonth,
  readSeason,
  readDecade,
  readStep,
  readWeekday,
  readYears,
  readYear,
];

/** "early 2014", "Mitte Oktober 2019", "eind vorig jaar": thirds. */
function readPart(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const part = text.phrase(parts, at);
  if (part === null) return null;
  let start = part.next;
  if (text.lower(start) === '-') start += 1;
  const whole = readPeriod(text, yearNounSkipped(text, text.skip(links, start)), today);
  if (whole === null || whole.needs === 'on' || whole.from === whole.to) return null;
  const cut = (days: Period): Period => thirdOf(days, part.meaning);
  const { inYear } = whole;
  return {
    ...whole,
    ...cut(whole),
    needs: 'nothing',
    inYear: inYear === null ? null : (year) => cut(inYear(year)),
  };
}

/** Months, or years of a decade, in three runs; of a month the days 1–10, 11–20 and the rest. */
function thirdOf(days: Period, part: Part): Period {
  const third = { early: 0, middle: 1, late: 2 }[part];
  return splitSpan(days, third);
}
