import { percentile } from './metrics.ts';
import type { Outcome } from './outcome.ts';

/** Milliseconds: half of the questions took no longer, and 95 of 100. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** Until the passages were found, and until the answer was there. `null` of no question. */
export function latenciesOf(
  outcomes: readonly Outcome[],
): { readonly search: Latency; readonly answer: Latency } | null {
  const search = latency(outcomes.map(({ searchMs }) => searchMs));
  const answer = latency(outcomes.map(({ answerMs }) => answerMs));
  return search === null || answer === null ? null : { search, answer };
}

function latency(milliseconds: readonly number[]): Latency | null {
  const [p50, p95] = [percentile(milliseconds, 0.5), percentile(milliseconds, 0.95)];
  return p50 === null || p95 === null ? null : { p50, p95 };
}
