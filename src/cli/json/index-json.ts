import type { BuildSummary } from '../../retrieval/indexing/build-index.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import type { BuildProgress } from '../../retrieval/indexing/rebuild.ts';

/** The index that was asked. */
export function indexJson({ id, embedder, articles, passages }: IndexFacts) {
  return { id, embedder, articles, passages };
}

/** Every skipped file, and every warning, however many. */
export function buildJson(summary: BuildSummary) {
  const { index, added, changed, removed, unchanged, skipped, warnings, seconds } = summary;
  return {
    index: indexJson(index),
    added,
    changed,
    removed,
    unchanged,
    skipped: skipped.map(({ file, reason }) => ({ file, reason })),
    warnings,
    seconds,
  };
}

/** A line before the summary; nothing else has `progress`. */
export function progressJson({ step, done, total }: BuildProgress) {
  return { progress: { step, done, total } };
}
