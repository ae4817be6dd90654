import type { EmbedderSpec } from './embedding/embedder.ts';
import type { KeywordHit } from './keywords/keyword-index.ts';
import { best } from './top-hits.ts';
import type { VectorHit } from './vectors/vector-index.ts';

/** A chunk found by either leg, with its rank (from 1) in each that found it. */
export interface FusedHit {
  readonly chunk: number;
  /** 0–1. */
  readonly score: number;
  readonly dense: number | null;
  readonly keyword: number | null;
}

/**
 * Fuses two rankings by the weighted sum of their min-max normalised scores, best first. On news this beats reciprocal rank
 * fusion (trec-news nDCG@10 .501 against .486, Anserini's BEIR regressions with BGE-base), and costs less where one leg is far ahead.
 */
export function fuseRanks(
  dense: readonly VectorHit[],
  keyword: readonly KeywordHit[],
  denseWeight: number,
  count: number,
): readonly FusedHit[] {
  const fused = new Map<number, FusedHit>();
  normalise(dense.map((hit) => hit.similarity)).forEach((score, i) => {
    const chunk = dense[i]?.chunk ?? 0;
    fused.set(chunk, { chunk, score: denseWeight * score, dense: i + 1, keyword: null });
  });
  normalise(keyword.map((hit) => hit.score)).forEach((score, i) => {
    const chunk = keyword[i]?.chunk ?? 0;
    const found = fused.get(chunk);
    const sum = (found?.score ?? 0) + (1 - denseWeight) * score;
    fused.set(chunk, { chunk, score: sum, dense: found?.dense ?? null, keyword: i + 1 });
  });
  return best([...fused.values()], count, (hit) => hit.score);
}

/**
 * How much the dense leg counts, a property of the embedder. The built-in one knows spelling only and helps the keyword leg a
 * little (fitted, see `docs/decisions/0027-across-languages.md`); a neural one counts as much as the keywords, as in the source above.
 */
export function denseWeightOf(spec: Pick<EmbedderSpec, 'model'>): number {
  return spec.model === 'built-in' ? 0.15 : 0.5;
}

/** Best 1; the lowest of the list still counts for something, since not being found at all is 0. */
function normalise(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const lowest = Math.min(...scores);
  const floor = 0.01;
  return scores.map((score) =>
    highest === lowest ? 1 : floor + ((1 - floor) * (score - lowest)) / (highest - lowest),
  );
}
