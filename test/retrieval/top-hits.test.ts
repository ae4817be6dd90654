import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from '../../src/retrieval/top-hits.ts';

it('keeps the highest of however many, ties by chunk number, as sorting them all would', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3000 });
  fc.assert(
    fc.property(scores, fc.integer({ min: -1, max: 80 }), (given, count) => {
      const hits = given.map((score, i) => ({ chunk: (i * 7919) % 3001, score }));
      const sorted = hits.toSorted((a, b) => b.score - a.score || a.chunk - b.chunk);
      expect(best(hits.values(), count, ({ score }) => score)).toEqual(sorted.slice(0, Math.max(0, count)));
    }),
  );
});
