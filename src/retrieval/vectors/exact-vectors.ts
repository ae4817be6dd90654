import type { Vector } from '../embedding/embedder.ts';
import { createTopChunks } from '../top-chunks.ts';
import type { VectorHit } from './vector-index.ts';

/** Vectors one after the other, compared with a query one by one. */
export interface ExactVectors {
  readonly size: number;
  similarity(query: Vector, row: number): number;
  /** The nearest of these rows, best first, ties by row. */
  nearest(query: Vector, rows: Iterable<number>, count: number): readonly VectorHit[];
}

export function exactVectors(vectors: Float32Array, dimensions: number): ExactVectors {
  const similarity = (query: Vector, row: number): number => cosine(query, vectors, row * dimensions);
  return {
    size: vectors.length / dimensions,
    similarity,
    nearest(query, rows, count) {
      const top = createTopChunks(count);
      for (const row of rows) {
        const score = similarity(query, row);
        if (top.admits(row, score)) top.add(row, score);
      }
      return top.ranked().map(({ chunk, score }) => ({ chunk, similarity: score }));
    },
  };
}

/** Throws a `RangeError` for a wrong length or a value that is no number: a NaN would be found before anything else. */
export function checkVector(vector: Vector, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`A vector has ${vector.length} dimensions instead of ${dimensions}.`);
  }
  for (const value of vector) {
    if (!Number.isFinite(value)) throw new RangeError('A vector holds a value that is not a number.');
  }
}

/** Four sums at a time, which do not wait for each other: twice as fast as one. */
function cosine(query: Vector, vectors: Float32Array, offset: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = query.length - (query.length % 4);
  for (let i = 0; i < whole; i += 4) {
    const at = offset + i;
    a += (query[i] ?? 0) * (vectors[at] ?? 0);
    b += (query[i + 1] ?? 0) * (vectors[at + 1] ?? 0);
    c += (query[i + 2] ?? 0) * (vectors[at + 2] ?? 0);
    d += (query[i + 3] ?? 0) * (vectors[at + 3] ?? 0);
  }
  for (let i = whole; i < query.length; i += 1) a += (query[i] ?? 0) * (vectors[offset + i] ?? 0);
  return Math.min(1, Math.max(-1, a + b + c + d));
}
