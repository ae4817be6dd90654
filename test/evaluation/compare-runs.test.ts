import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, compareRuns, regressionsOf } from '../../src/evaluation/compare-runs.ts';
import type { FigureName } from '../../src/evaluation/figures.ts';
import type { Outcome } from '../../src/evaluation/outcome.ts';
import { outcome, outcomes, run } from './outcomes.ts';

const missed = { quoteHit: false, firstQuoteHit: false } satisfies Partial<Outcome>;

function changeOfAll(
  before: readonly Outcome[],
  after: readonly Outcome[],
  figure: FigureName,
  margin = 0.02,
) {
  const [all] = compareRuns(run(before), run(after), margin).groups;
  return all?.changes.find((change) => change.figure === figure);
}

describe('two runs', () => {
  it('are compared question by question, with what was won and lost', () => {
    const before = outcomes(100, (i) => (i < 10 ? missed : {}));
    const after = outcomes(100, (i) => (i >= 6 && i < 21 ? missed : {}));
    const change = changeOfAll(before, after, 'quoteHit');
    expect(change).toMatchObject({ of: 100, verdict: 'worse' } satisfies Partial<Change>);
    expect(change?.difference).toBeCloseTo(-0.05, 10);
    expect(change?.won.map(({ id }) => id)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
    expect(change?.lost).toHaveLength(11);
    // Two-sided exact binomial test of 6 in 17, from a table.
    expect(change?.chance).toBeCloseTo(0.3323, 3);
  });

  it('count more wrong refusals as worse, and fewer as better', () => {
    const refused = { refusal: 'not-supported', ...missed } satisfies Partial<Outcome>;
    const some = outcomes(100, (i) => (i < 5 ? refused : {}));
    expect(changeOfAll(outcomes(100), some, 'falseRefusals')?.verdict).toBe('worse');
    expect(changeOfAll(some, outcomes(100), 'falseRefusals')?.verdict).toBe('better');
  });

  it('may differ by the margin itself', () => {
    const before = outcomes(100);
    const after = outcomes(100, (i) => (i < 2 ? missed : {}));
    expect(changeOfAll(before, after, 'quoteHit', 0.02)?.verdict).toBe('as before');
    expect(changeOfAll(before, after, 'quoteHit', 0.01)?.verdict).toBe('worse');
    expect(
      changeOfAll(
        before,
        outcomes(100, (i) => (i < 1 ? missed : {})),
        'quoteHit',
        0,
      )?.verdict,
    ).toBe('worse');
  });

  it('are not judged by a group that one question moves by more than the margin', () => {
    const kinds = (i: number) => ({ kind: i < 10 ? 'rare' : 'fact' });
    const before = outcomes(200, kinds);
    const after = outcomes(200, (i) => ({ ...kinds(i), ...(i < 1 ? missed : {}) }));
    expect(regressionsOf(compareRuns(run(before), run(after), 0.02))).toEqual([]);
    const strict = regressionsOf(compareRuns(run(before), run(after), 0));
    expect(strict.map(({ group }) => group.name)).toContain('rare');
    const worse = outcomes(200, (i) => ({ ...kinds(i), ...(i >= 10 && i < 16 ? missed : {}) }));
    expect(
      regressionsOf(compareRuns(run(before), run(worse), 0.02)).map(({ group }) => group.name),
    ).toContain('fact');
  });

  it('share only questions with the same words and the same expected answer', () => {
    const before = outcomes(4);
    const after = [
      ...outcomes(3, (i) => (i === 2 ? { gold: [{ articleId: 'inspur', any: ['Power9'] }] } : {})),
      outcome({ id: 'q3', question: 'Whose chips?' }),
      outcome({ id: 'new' }),
    ];
    expect(compareRuns(run(before), run(after), 0.02)).toMatchObject({
      common: 2,
      onlyHere: 3,
      onlyThere: 2,
    });
  });

  it('cannot be compared when they share none', () => {
    expect(() => compareRuns(run(outcomes(2)), run([outcome({ id: 'other' })]), 0.02)).toThrow(
      /no question in common/,
    );
  });

  it('say when the embedder is another one', () => {
    const other = run(outcomes(1));
    const neural = { ...other, embedder: { ...other.embedder, model: 'e5', dtype: 'q8' } };
    expect(compareRuns(neural, other, 0.02).sameEmbedder).toBe(false);
  });

  it('are never worse nor better than themselves, and chance lies within 0–1', () => {
    const any = fc.record({
      answerable: fc.boolean(),
      refusal: fc.constantFrom(null, 'not-supported'),
      goldRanks: fc.constantFrom([], [1], [3, 7], [40]),
      quoteHit: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { minLength: 1, maxLength: 40 }), (pairs) => {
        const [before, after] = [0, 1].map((side) =>
          outcomes(pairs.length, (i) => ({
            ...pairs[i]?.[side === 0 ? 0 : 1],
            answerable: pairs[i]?.[0].answerable ?? true,
          })),
        );
        const same = compareRuns(run(before ?? []), run(before ?? []), 0);
        expect(
          same.groups
            .flatMap(({ changes }) => changes)
            .every(({ verdict, chance }) => verdict === 'as before' && chance === 1),
        ).toBe(true);
        for (const { changes } of compareRuns(run(before ?? []), run(after ?? []), 0.02).groups) {
          for (const { chance, won, lost, of } of changes) {
            expect(chance).toBeGreaterThan(0);
            expect(chance).toBeLessThanOrEqual(1);
            expect(won.length + lost.length).toBeLessThanOrEqual(of);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
