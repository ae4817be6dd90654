import { type PublicationDate, publicationDate } from '../../articles/dates/publication-date.ts';
import { type Day, type DayWindow, daysLater } from './days.ts';

/** A window's ends as short as they can be written: all of 2014 is from `2014` to `2014`, May and June 2014 from `2014-05` to `2014-06`. */
export function windowDates({ from, to }: DayWindow): {
  readonly from: PublicationDate | null;
  readonly to: PublicationDate | null;
} {
  return { from: from === null ? null : opening(from), to: to === null ? null : closing(to) };
}

function opening(day: Day): PublicationDate {
  return publicationDate(day.replace(/-01-01$/, '').replace(/^(\d{4}-\d{2})-01$/, '$1'));
}

/** By the opening of the day after. */
function closing(day: Day): PublicationDate {
  const next = daysLater(day, 1);
  if (next.endsWith('-01-01')) return publicationDate(day.slice(0, 4));
  return publicationDate(next.endsWith('-01') ? day.slice(0, 7) : day);
}
