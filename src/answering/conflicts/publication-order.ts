import { byDate, firstDay, lastDay, type PublicationDate } from '../../articles/dates/publication-date.ts';
import type { ConflictKind } from './conflict.ts';

/** How two disagreeing reports stand to each other by the dates they were published on, never by those they tell of. */
export function conflictKind(a: PublicationDate | null, b: PublicationDate | null): ConflictKind {
  if (a === null || b === null) return 'reports-differ';
  return daysBetween(a, b) <= newsCycleDays ? 'reports-differ' : 'later-report';
}

/** What is printed so many days after another report may have been written at the same time. */
export const newsCycleDays = 2;

/** The days from the end of the one to the beginning of the other; 0 where they may be the same. */
export function daysBetween(a: PublicationDate, b: PublicationDate): number {
  const [earlier, later] = byDate(a, b) <= 0 ? [a, b] : [b, a];
  return Math.max(0, (Date.parse(firstDay(later)) - Date.parse(lastDay(earlier))) / dayMs);
}

const dayMs = 24 * 60 * 60 * 1000;
