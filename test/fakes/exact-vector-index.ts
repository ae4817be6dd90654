import type { Vector } from '../../src/retrieval/embedding/embedder.ts';
import type { VectorHit, VectorIndex } from '../../src/retrieval/vectors/vector-index.ts';

/** Compares the query with every vector. */
export function exactVectorIndex(vectors: readonly Vector[], dimensions: number): VectorIndex {
  const searchAmong = (query: Vector, chunks: Iterable<number>, count: number): readonly VectorHit[] => {
    for (const vector of [query, ...vectors]) {
      if (vector.length !== dimensions || vector.some(Number.isNaN))
        throw new RangeError('not such a vector');
    }
    return [...chunks]
      .map((chunk) => ({ chunk, similarity: dot(query, vectors[chunk] ?? new Float32Array()) }))
      .sort((a, b) => b.similarity - a.similarity || a.chunk - b.chunk)
      .slice(0, Math.max(0, count));
  };
  return {
    size: vectors.length,
    dimensions,
    search: (query, count) => searchAmong(query, vectors.keys(), count),
    searchAmong,
  };
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
