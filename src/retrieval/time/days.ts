/** A day as `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

/** Days from the first to the last, both inside; an open end is `null`. */
export interface DayWindow {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A window with both ends. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Months and days outside their range lie in the months and years around, as in `Date.UTC`. */
export function day(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

export function monthOf(of: Day): number {
  return Number(of.slice(5, 7));
}

/** Some days later, or earlier where the number is negative. */
export function daysLater(of: Day, days: number): Day {
  return day(yearOf(of), monthOf(of), Number(of.slice(8)) + days);
}

/** From one day to another; negative where the other is earlier. */
export function daysBetween(one: Day, other: Day): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

/** The same day of another month, or its last where the month is shorter. */
export function monthsLater(of: Day, months: number): Day {
  const { from, to } = monthsFrom(yearOf(of), monthOf(of) + months, 1);
  const wanted = daysLater(from, Number(of.slice(8)) - 1);
  if (wanted > to) return to;
  return wanted;
}

/** So many whole months from the first of one; months outside 1–12 lie in the years around. */
export function monthsFrom(year: number, month: number, count: number): Period {
  return { from: day(year, month, 1), to: day(year, month + count, 0) };
}

/** So many whole years from the first of one. */
export function yearsFrom(year: number, count: number): Period {
  return monthsFrom(year, 1, 12 * count);
}

/** The week of a day, Monday to Sunday (ISO 8601). */
export function weekOf(of: Day): Period {
  const from = daysLater(of, -((weekdayOf(of) + 6) % 7));
  return { from, to: daysLater(from, 6) };
}

/** 0 is Sunday. */
export function weekdayOf(of: Day): number {
  return new Date(`${of}T00:00:00Z`).getUTCDay();
}
