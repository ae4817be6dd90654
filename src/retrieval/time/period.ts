import { type Day, type Period, yearOf } from './days.ts';
import type { TokenText } from './time-tokens.ts';

/** A stretch of days that was read, and where reading goes on. */
export interface ReadPeriod extends Period {
  readonly next: number;
  /**
   * What must stand before it for it to be a time: `nothing`; `preposition`, for a year, month or season alone; `on`, for a weekday.
   */
  readonly needs: 'nothing' | 'preposition' | 'on';
  /** Counted from today, in words that no article holds. */
  readonly relative: boolean;
  /** The same in another year, where none was written: "between March and June 2015". */
  readonly inYear: ((year: number) => Period) | null;
}

export function period(
  days: Period,
  next: number,
  {
    needs = 'nothing',
    relative = false,
    inYear = null,
  }: Partial<Omit<ReadPeriod, keyof Period | 'next'>> = {},
): ReadPeriod {
  return { from: days.from, to: days.to, next, needs, relative, inYear };
}

export type PeriodReader = (text: TokenText, at: number, today: Day) => ReadPeriod | null;

export function oneDay(on: Day): Period {
  return { from: on, to: on };
}

export function latestBegun(inYear: (year: number) => Period, today: Day): Period {
  const [own, before] = [inYear(yearOf(today)), inYear(yearOf(today) - 1)];
  return own.from <= today ? own : before;
}

/** The latest that has begun, or the one before the year's own: "last summer", "this summer". */
export function stepped(inYear: (year: number) => Period, step: 'last' | 'this', today: Day): Period {
  if (step === 'this') return inYear(yearOf(today));
  const latest = latestBegun(inYear, today);
  return latest.to < today ? latest : inYear(yearOf(latest.from) - 1);
}
