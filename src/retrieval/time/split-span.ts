import { day, daysBetween, daysLater, monthOf, monthsFrom, type Period, yearOf } from './days.ts';

/**
 * The first, second or last third (0–2) of a period: of years four months each, of a decade its years 0–3, 4–6 and 7–9, of a month its
 * days 1–10, 11–20 and the rest, of anything else days.
 */
export function splitSpan({ from, to }: Period, third: number): Period {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  const whole = from.endsWith('-01') && daysLater(to, 1).endsWith('-01');
  if (whole && months === 120) {
    const first = yearOf(from) + (third === 0 ? 0 : 1 + 3 * third);
    return { from: day(first, 1, 1), to: day(first + (third === 0 ? 4 : 3), 1, 0) };
  }
  if (whole && months % 3 === 0) {
    return monthsFrom(yearOf(from), monthOf(from) + (third * months) / 3, months / 3);
  }
  const days = daysBetween(from, to) + 1;
  const starts = whole && months === 1 ? [0, 10, 20] : [0, Math.floor(days / 3), Math.floor((2 * days) / 3)];
  const next = starts[third + 1];
  return {
    from: daysLater(from, starts[third] ?? 0),
    to: next === undefined ? to : daysLater(from, next - 1),
  };
}
