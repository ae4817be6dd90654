import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenBatches } from '../../src/adapters/transformers/even-batches.ts';

const lengthsAndBudget = fc.tuple(
  fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 200 }),
  fc.integer({ min: 1, max: 2000 }),
);

describe('batches of texts of like length', () => {
  it('hold every text once, the longest first', () => {
    fc.assert(
      fc.property(lengthsAndBudget, ([lengths, budget]) => {
        const places = evenBatches(lengths, budget).flat();
        expect(places.toSorted((a, b) => a - b)).toEqual([...lengths.keys()]);
        const inOrder = places.map((place) => lengths[place] ?? 0);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
      }),
    );
  });

  it('keep to the budget with their padding, but for a text that is alone', () => {
    fc.assert(
      fc.property(lengthsAndBudget, ([lengths, budget]) => {
        for (const places of evenBatches(lengths, budget)) {
          const longest = Math.max(...places.map((place) => lengths[place] ?? 0));
          expect(places.length === 1 || places.length * longest <= budget).toBe(true);
        }
      }),
    );
  });

  it('are as large as the budget lets them be', () => {
    expect(evenBatches([10, 300, 120, 128, 9], 256)).toEqual([[1], [3, 2], [0, 4]]);
  });
});
