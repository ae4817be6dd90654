import { checkVector, exactVectors } from './exact-vectors.ts';
import type { VectorIndex } from './vector-index.ts';

/** An index of so few vectors that comparing a query with each costs less than a graph over them. `hidden` rows are never found. */
export function createExactIndex({
  vectors,
  dimensions,
  hidden,
}: {
  readonly vectors: Float32Array;
  readonly dimensions: number;
  readonly hidden: ReadonlySet<number>;
}): VectorIndex {
  const exact = exactVectors(vectors, dimensions);
  function* shown(): Generator<number> {
    for (let row = 0; row < exact.size; row += 1) if (!hidden.has(row)) yield row;
  }
  const searchAmong: VectorIndex['searchAmong'] = (query, chunks, count) => {
    checkVector(query, dimensions);
    return exact.nearest(query, chunks, count);
  };
  return {
    size: exact.size,
    dimensions,
    search: (query, count) => searchAmong(query, shown(), count),
    searchAmong,
  };
}
