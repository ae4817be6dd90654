import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector } from '../../src/retrieval/embedding/embedder.ts';
import type { VectorIndex } from '../../src/retrieval/vectors/vector-index.ts';

/** What every vector index does. `indexOf` makes one of unit vectors. */
export function vectorIndexContract(
  name: string,
  indexOf: (vectors: readonly Vector[], dimensions: number) => Promise<VectorIndex>,
): void {
  const compass = [unit(1, 0), unit(1, 1), unit(0, 1), unit(-1, 0)];

  describe(`${name}, as a vector index`, () => {
    it('finds the nearest first and says how near', async () => {
      const index = await indexOf(compass, 2);
      const hits = index.search(unit(1, 0), 3);
      expect(hits.map((hit) => hit.chunk)).toEqual([0, 1, 2]);
      expect(hits.map((hit) => hit.similarity)).toEqual([1, expect.closeTo(Math.SQRT1_2), expect.closeTo(0)]);
    });

    it('knows its size and dimensions', async () => {
      expect(await indexOf(compass, 2)).toMatchObject({ size: 4, dimensions: 2 });
    });

    it('orders equal vectors by chunk number', async () => {
      const index = await indexOf([unit(0, 1), unit(1, 0), unit(1, 0), unit(1, 0)], 2);
      expect(index.search(unit(1, 0), 4).map((hit) => hit.chunk)).toEqual([1, 2, 3, 0]);
    });

    it('returns everything when asked for more than there is, and nothing when asked for none', async () => {
      const index = await indexOf(compass, 2);
      expect(index.search(unit(1, 0), 100)).toHaveLength(4);
      expect(index.search(unit(1, 0), 0)).toEqual([]);
    });

    it('finds nothing in an empty index', async () => {
      const index = await indexOf([], 2);
      expect(index.size).toBe(0);
      expect(index.search(unit(1, 0), 5)).toEqual([]);
      expect(index.searchAmong(unit(1, 0), [], 5)).toEqual([]);
    });

    it('searches among given chunks only', async () => {
      const index = await indexOf(compass, 2);
      expect(index.searchAmong(unit(1, 0), [3, 2], 5).map((hit) => hit.chunk)).toEqual([2, 3]);
      expect(index.searchAmong(unit(1, 0), new Set([3, 2]), 1).map((hit) => hit.chunk)).toEqual([2]);
    });

    it('refuses a query of another length or with a value that is no number', async () => {
      const index = await indexOf(compass, 2);
      expect(() => index.search(unit(1, 0, 0), 1)).toThrow(RangeError);
      expect(() => index.search(Float32Array.of(Number.NaN, 0), 1)).toThrow(RangeError);
      expect(() => index.searchAmong(unit(1, 0, 0), [0], 1)).toThrow(RangeError);
    });

    it('finds in a small index exactly what an exact search finds', async () => {
      const vector = fc
        .array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 })
        .filter((values) => values.some((value) => value !== 0))
        .map((values) => unit(...values));
      await fc.assert(
        fc.asyncProperty(fc.array(vector, { maxLength: 40 }), vector, async (vectors, query) => {
          const index = await indexOf(vectors, 3);
          const everything = index.searchAmong(query, vectors.keys(), vectors.length);
          expect(index.search(query, vectors.length)).toEqual(everything);
        }),
        { numRuns: 40 },
      );
    });
  });
}

/** The vector of length 1 in this direction. */
export function unit(...values: readonly number[]): Vector {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}
