import type { Vector } from '../embedding/embedder.ts';

/** A chunk by the likeness of its vector. */
export interface VectorHit {
  /** Position of the chunk in the index, from 0. */
  readonly chunk: number;
  /** Cosine similarity, −1 to 1. */
  readonly similarity: number;
}

/** Nearest neighbours by cosine over unit vectors, best first, ties by chunk number. */
export interface VectorIndex {
  readonly size: number;
  readonly dimensions: number;
  /** Approximate, over everything. Fewer than `count` hits when the index is smaller. */
  search(query: Vector, count: number): readonly VectorHit[];
  /** Exact, over the given chunks only: for selective filters, and the oracle of the recall test. */
  searchAmong(query: Vector, chunks: Iterable<number>, count: number): readonly VectorHit[];
}
