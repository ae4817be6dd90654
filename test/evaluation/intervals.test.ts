import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, wilsonInterval } from '../../src/evaluation/intervals.ts';
import { mean } from '../../src/evaluation/metrics.ts';

describe('the interval of a share', () => {
  it('is that of the literature: 15 of 20, and 0 of 10', () => {
    const { low, high } = wilsonInterval(0.75, 20);
    expect(low).toBeCloseTo(0.531, 3);
    expect(high).toBeCloseTo(0.888, 3);
    expect(wilsonInterval(0, 10).high).toBeCloseTo(0.278, 3);
  });

  it('lies within 0–1, holds the share, and mirrors that of the opposite', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((of) => fc.record({ of: fc.constant(of), hits: fc.integer({ min: 0, max: of }) }));
    fc.assert(
      fc.property(counts, ({ hits, of }) => {
        const { low, high } = wilsonInterval(hits / of, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / of);
        expect(high).toBeGreaterThanOrEqual(hits / of);
        expect(high).toBeGreaterThan(low);
        expect(wilsonInterval(1 - hits / of, of).low).toBeCloseTo(1 - high, 9);
      }),
    );
  });

  it('narrows with more questions', () => {
    const widthOf = (of: number): number => wilsonInterval(0.7, of).high - wilsonInterval(0.7, of).low;
    expect([10, 100, 1000].map(widthOf)).toEqual([...[10, 100, 1000].map(widthOf)].sort((a, b) => b - a));
  });
});

describe('the interval of a mean', () => {
  it('is the same in every run, holds the mean and lies among the values', () => {
    const values = fc.array(fc.constantFrom(0, 0.1, 0.2, 1 / 3, 0.5, 1), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(values, (given) => {
        const interval = meanInterval(given);
        expect(meanInterval(given)).toEqual(interval);
        expect(interval.low).toBeLessThanOrEqual((mean(given) ?? 0) + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual((mean(given) ?? 1) - 1e-9);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it('is about as wide as the normal one where there are many values', () => {
    const values = Array.from({ length: 400 }, (_, i) => [1, 0.5, 1 / 3, 0][i % 4] ?? 0);
    const { low, high } = meanInterval(values);
    const average = mean(values) ?? 0;
    const variance = mean(values.map((value) => (value - average) ** 2)) ?? 0;
    expect((high - low) / (2 * 1.96 * Math.sqrt(variance / 400))).toBeCloseTo(1, 0.7);
  });

  it('is no single point where all values are alike', () => {
    expect(meanInterval([1, 1, 1, 1])).toEqual(wilsonInterval(1, 4));
    expect(meanInterval([0.5]).high - meanInterval([0.5]).low).toBeGreaterThan(0.5);
  });
});
