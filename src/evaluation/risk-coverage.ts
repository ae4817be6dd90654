import type { Outcome } from './outcome.ts';

/** What would be answered if the line were drawn at a support. */
export interface RiskPoint {
  /** Support from which on a question is answered, 0–1. */
  readonly line: number;
  /** Of the questions with an answer, the share that would be answered. */
  readonly coverage: number;
  /** Of the questions without one, the share that would be answered all the same. */
  readonly risk: number;
}

/**
 * Every line that could be drawn, the strictest first, which answers nothing. Empty where there are not both kinds of questions. Outcomes
 * without a support, as where a chat model judged, are left out.
 */
export function riskCoverage(outcomes: readonly Outcome[]): readonly RiskPoint[] {
  const judged = outcomes.flatMap(({ support, answerable }) =>
    support === null ? [] : [{ support, answerable }],
  );
  const good = judged.filter(({ answerable }) => answerable).length;
  const bad = judged.length - good;
  if (good === 0 || bad === 0) return [];
  const points: RiskPoint[] = [{ line: 1, coverage: 0, risk: 0 }];
  let [answered, wrong] = [0, 0];
  const descending = judged.sort((a, b) => b.support - a.support);
  descending.forEach(({ support, answerable }, i) => {
    if (answerable) answered += 1;
    else wrong += 1;
    if (descending[i + 1]?.support === support) return;
    points.push({ line: support, coverage: answered / good, risk: wrong / bad });
  });
  return points;
}

/** The least risk at which so much is covered; `null` where nothing is known. */
export function riskAt(points: readonly RiskPoint[], coverage: number): RiskPoint | null {
  return points.find((point) => point.coverage >= coverage) ?? null;
}
