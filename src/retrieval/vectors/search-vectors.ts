import type { Vector } from '../embedding/embedder.ts';
import type { ChunkSet } from '../indexing/chunk-set.ts';
import type { VectorHit, VectorIndex } from './vector-index.ts';

/**
 * The nearest of the admitted chunks. Few of them are searched exactly. Of many, the graph is asked for more than is wanted and what is not
 * admitted is left out; where too few remain, since the nearest are just those that are not admitted, they are searched exactly after all.
 */
export function searchVectors(
  vectors: VectorIndex,
  query: Vector,
  count: number,
  among: ChunkSet | undefined,
): readonly VectorHit[] {
  if (among === undefined || among.size === vectors.size) return vectors.search(query, count);
  if (among.size <= exactUpTo || among.size < leastShare * vectors.size) {
    return vectors.searchAmong(query, among, count);
  }
  const asked = Math.ceil((count * margin * vectors.size) / among.size);
  const found = vectors.search(query, asked).filter(({ chunk }) => among.has(chunk));
  return found.length < count ? vectors.searchAmong(query, among, count) : found.slice(0, count);
}

/** Below either of these an exact search is the faster one: `bench/filters.ts`. */
const exactUpTo = 5000;
const leastShare = 0.25;
/** More than the share alone asks for, as filters and nearness go together. */
const margin = 1.5;
