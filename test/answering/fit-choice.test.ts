import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, fitChoice } from '../../bench/choice-model.ts';
import { sentenceSignalNames } from '../../src/answering/choosing/sentence-signals.ts';
import { sentenceWeights } from '../../src/answering/choosing/sentence-weights.ts';

const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const candidate = fc.tuple(share, share);

/** The first candidate is right where its weighted sum is the greatest. */
function choiceBy(
  weights: readonly [number, number],
  candidates: readonly (readonly [number, number])[],
): Choice {
  const sums = candidates.map(([a, b]) => weights[0] * a + weights[1] * b);
  const best = Math.max(...sums);
  return {
    weight: 1,
    candidates: candidates.map((values, i) => ({ values, right: sums[i] === best })),
  };
}

describe('fitting a choice', () => {
  it('finds which of two signals decides, and that the other says the contrary', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(candidate, { minLength: 3, maxLength: 6 }), { minLength: 60, maxLength: 80 }),
        (questions) => {
          const [first = 0, second = 0] = fitChoice(
            questions.map((candidates) => choiceBy([1, -0.3], candidates)),
            1,
          );
          fc.pre(first !== 0);
          expect(first).toBeGreaterThan(Math.abs(second));
          expect(second).toBeLessThan(first / 4);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is not moved by questions that have no right sentence, or no wrong one', () => {
    const telling = choiceBy(
      [1, 0],
      [
        [0.9, 0.2],
        [0.1, 0.3],
        [0.4, 0.9],
      ],
    );
    const all = { ...telling, candidates: telling.candidates.map((one) => ({ ...one, right: true })) };
    const none = { ...telling, candidates: telling.candidates.map((one) => ({ ...one, right: false })) };
    expect(fitChoice([telling, all, none], 1)).toEqual(fitChoice([telling], 1));
  });

  it('gives weights to the code that sum to 1 without what a question may ask for', () => {
    const asked: readonly string[] = ['figure', 'time', 'name'];
    const whole = sentenceSignalNames
      .filter((name) => !asked.includes(name))
      .reduce((sum, name) => sum + sentenceWeights[name], 0);
    expect(whole).toBeCloseTo(1, 2);
  });
});
