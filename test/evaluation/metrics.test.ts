import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, ndcg, percentile, share } from '../../src/evaluation/metrics.ts';

/** Distinct ranks, ascending, of all or some of the relevant items. */
const ranking = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 })
  .chain((ranks) =>
    fc.record({
      ranks: fc.constant(ranks.sort((a, b) => a - b)),
      relevant: fc.integer({ min: ranks.length, max: 20 }),
    }),
  );

describe('metrics', () => {
  it('has no mean of nothing', () => {
    expect(mean([])).toBeNull();
    expect(share([], () => true)).toBeNull();
    expect(percentile([], 0.5)).toBeNull();
    expect(share([1, 2, 3, 4], (n) => n > 1)).toBe(0.75);
  });

  it('discounts gain by rank, as worked out by hand', () => {
    expect(ndcg([1], 1, 10)).toBe(1);
    expect(ndcg([2], 1, 10)).toBeCloseTo(1 / Math.log2(3), 10);
    expect(ndcg([1, 3], 2, 10)).toBeCloseTo((1 + 0.5) / (1 + 1 / Math.log2(3)), 10);
    expect(ndcg([11], 1, 10)).toBe(0);
  });

  it('gives a gain of 0–1, and 1 for the ideal order alone', () => {
    fc.assert(
      fc.property(ranking, ({ ranks, relevant }) => {
        const gain = ndcg(ranks, relevant, 10);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(1 + 1e-12);
        const ideal = Array.from({ length: Math.min(10, relevant) }, (_, i) => ranks[i] === i + 1).every(
          Boolean,
        );
        expect(gain > 1 - 1e-12).toBe(ideal);
      }),
    );
  });

  it('never gives less for an item that moves up', () => {
    fc.assert(
      fc.property(ranking, ({ ranks, relevant }) => {
        const [first = 1, ...others] = ranks;
        fc.pre(first > 1);
        expect(ndcg([first - 1, ...others], relevant, 10)).toBeGreaterThanOrEqual(ndcg(ranks, relevant, 10));
      }),
    );
  });

  it('takes a percentile from the values themselves, with as many not above it as it says', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(percentile([1, 2], 0.95)).toBe(2);
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (given, at) => {
        const found = percentile(given, at) ?? -1;
        expect(given).toContain(found);
        expect(share(given, (value) => value <= found)).toBeGreaterThanOrEqual(at - 1e-9);
      }),
    );
  });
});
