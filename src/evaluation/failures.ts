import { type Outcome, rankOf } from './outcome.ts';

/** What went wrong with a question. */
export type Fault = 'answered-all-the-same' | 'refused-wrongly' | 'other-quote' | 'article-not-found';

/** A question that went wrong, and how. */
export interface Failure {
  readonly outcome: Outcome;
  readonly fault: Fault;
}

/** How far down an article that answers may stand, where no quote tells whether the question was answered. */
const deepest = 5;

/** The questions that went wrong, each with what went wrong first, in the order of the sets. */
export function failuresOf(outcomes: readonly Outcome[]): readonly Failure[] {
  return outcomes.flatMap((outcome) => {
    const fault = faultOf(outcome);
    return fault === null ? [] : [{ outcome, fault }];
  });
}

function faultOf(outcome: Outcome): Fault | null {
  const { answerable, refusal, quoteHit, gold } = outcome;
  if (!answerable) return refusal === null ? 'answered-all-the-same' : null;
  if (refusal !== null) return 'refused-wrongly';
  if (quoteHit === false) return 'other-quote';
  const rank = rankOf(outcome);
  return quoteHit === null && gold.length > 0 && (rank === null || rank > deepest)
    ? 'article-not-found'
    : null;
}
