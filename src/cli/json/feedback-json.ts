import type { Verdict } from '../../bot/keeping/keeping.ts';

/** Oldest first. */
export function feedbackJson(verdicts: readonly Verdict[]) {
  return {
    verdicts: verdicts.map(({ at, verdict, reason, comment, question, kind, index, receipts }) => ({
      at,
      verdict,
      reason,
      comment,
      question,
      kind,
      index,
      receipts,
    })),
  };
}
