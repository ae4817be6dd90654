import { type Filters, filterFacts, limitsDays, mayLieIn } from '../retrieval/filters.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Day } from '../retrieval/time/days.ts';
import type { TimeInQuestion } from '../retrieval/time/time-in-question.ts';

/** What was understood of the time in a question, and how what was found stands to it. A preference, never a filter. */
export type UnderstoodTime =
  | {
      readonly kind: 'window';
      /** The question's own words: "in 2014". */
      readonly understood: string;
      /** The first and last day looked at first; `null` is an open end. */
      readonly from: Day | null;
      readonly to: Day | null;
      /** How many of the passages may have been published then; a date of `2014` may lie in August 2014. */
      readonly inside: number;
      /** How many were not, or are undated. */
      readonly outside: number;
    }
  | { readonly kind: 'recent'; readonly understood: string };

/** The time that a search goes by: days that the asker set leave no room for a window read from the words. */
export function timeToPrefer(time: TimeInQuestion | null, filters: Filters): TimeInQuestion | null {
  return time?.kind === 'window' && limitsDays(filters) ? null : time;
}

/** How a question's time was taken; of a window also how many of the passages may lie in it. */
export function understoodTime(
  time: TimeInQuestion | null,
  passages: readonly Passage[],
): UnderstoodTime | null {
  if (time === null) return null;
  const { kind, understood } = time;
  if (kind === 'recent') return { kind, understood };
  const { from, to } = time;
  const inside = passages.filter(({ article }) => mayLieIn(time, filterFacts(article))).length;
  return { kind, understood, from, to, inside, outside: passages.length - inside };
}
