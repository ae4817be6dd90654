import { monthNumber } from '../../articles/dates/month-names.ts';
import { firstDay, lastDay } from '../../articles/dates/publication-date.ts';
import { looksLikeDate, readDate } from '../../articles/dates/written-date.ts';
import { type Day, day, type Period } from './days.ts';
import { latestBegun, oneDay, period, type ReadPeriod } from './period.ts';
import type { TokenText } from './time-tokens.ts';

/** A day, or a month with its year, in any spelling that articles are dated by; a day without its year is the latest. */
export function readDay(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const monthAt = firstMonth(text, at);
  for (let length = longestDate; length >= 1; length -= 1) {
    // Only what has a month's name is put together from several words, and not with the preposition, which says more.
    if (length > 1 && at + length <= monthAt) continue;
    const [first, last] = [text.tokens[at], text.tokens[at + length - 1]];
    if (first === undefined || last === undefined) continue;
    if (length === 1 && !/^\d+[-./]/.test(first.text)) continue;
    if (length > 1 && /^(?:on|am|op|den|dem|vom|van|the|le)$/.test(first.lower)) continue;
    const written = text.text.slice(first.start, last.end);
    if (isSpanOfYears(written)) continue;
    const reading = readDate(written);
    const next = at + length;
    if (reading.date !== null) {
      // "What may 2014 bring?"
      if (!looksLikeDate(written) || /^(?:may|march) \d{4}$/.test(written)) continue;
      return period({ from: firstDay(reading.date), to: lastDay(reading.date) }, next);
    }
    const [meaning = ''] = reading.meanings;
    const [, month, dayOfMonth] = /^--(\d{2})-(\d{2})$/.exec(meaning) ?? [];
    // "Which 5 may apply?"
    if (month === undefined || dayOfMonth === undefined || /(?:^| )(?:may|march|mar)(?: |$)/.test(written))
      continue;
    const inYear = (year: number): Period => oneDay(day(year, Number(month), Number(dayOfMonth)));
    return period(latestBegun(inYear, today), next, { needs: 'on', inYear });
  }
  return null;
}

/** "Saturday, the 23rd of August, 2014". */
const longestDate = 8;

/** The first position from here on that names a month, or one too far for it to be this date's. */
function firstMonth(text: TokenText, at: number): number {
  let month = at;
  while (month < at + longestDate && monthNumber(text.lower(month)) === undefined) month += 1;
  return month;
}

/** "2001-02" may be the season 2001/2002. */
function isSpanOfYears(written: string): boolean {
  const [, year, next] = /^\d{2}(\d{2})-(\d{2})$/.exec(written) ?? [];
  return next !== undefined && Number(next) === (Number(year) + 1) % 100;
}
