import { describe, expect, it } from 'vitest';
import { mean, ndcg, share } from '../../src/evaluation/metrics.ts';

describe('metrics', () => {
  it('has no mean of nothing', () => {
    expect(mean([])).toBeNull();
    expect(share([], () => true)).toBeNull();
    expect(share([1, 2, 3, 4], (n) => n > 1)).toBe(0.75);
  });

  it('discounts gain by rank, as worked out by hand', () => {
    expect(ndcg([1], 1, 10)).toBe(1);
    expect(ndcg([2], 1, 10)).toBeCloseTo(1 / Math.log2(3), 10);
    expect(ndcg([1, 3], 2, 10)).toBeCloseTo((1 + 0.5) / (1 + 1 / Math.log2(3)), 10);
    expect(ndcg([11], 1, 10)).toBe(0);
  });
});
