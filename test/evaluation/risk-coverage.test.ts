import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskAt, riskCoverage } from '../../src/evaluation/risk-coverage.ts';
import { outcome } from './outcomes.ts';

const of = (pairs: readonly (readonly [number, boolean])[]) =>
  pairs.map(([support, answerable]) => outcome({ support, answerable }));

describe('the curve of risk and coverage', () => {
  it('goes from answering nothing to answering everything, and equal supports stand or fall together', () => {
    const points = riskCoverage(
      of([
        [0.9, true],
        [0.5, true],
        [0.5, false],
        [0.1, false],
      ]),
    );
    expect(points).toEqual([
      { line: 1, coverage: 0, risk: 0 },
      { line: 0.9, coverage: 0.5, risk: 0 },
      { line: 0.5, coverage: 1, risk: 0.5 },
      { line: 0.1, coverage: 1, risk: 1 },
    ]);
    expect(riskAt(points, 0.9)).toEqual({ line: 0.5, coverage: 1, risk: 0.5 });
  });

  it('never falls, whatever was measured', () => {
    const pairs = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, (some) => {
        const points = riskCoverage(of(some));
        points.forEach((point, i) => {
          expect(point.coverage).toBeGreaterThanOrEqual(points[i - 1]?.coverage ?? 0);
          expect(point.risk).toBeGreaterThanOrEqual(points[i - 1]?.risk ?? 0);
        });
        if (points.length > 0) expect(points.at(-1)).toMatchObject({ coverage: 1, risk: 1 });
      }),
    );
  });

  it('is not drawn without questions of both kinds, or without supports', () => {
    expect(riskCoverage(of([[0.5, true]]))).toEqual([]);
    expect(riskCoverage([outcome({ support: null }), outcome({ support: null, answerable: false })])).toEqual(
      [],
    );
  });
});
