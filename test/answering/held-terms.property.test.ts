import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  holdingsOf,
  holdingsOfBoth,
  shareHeld,
  soughtTerm,
} from '../../src/answering/choosing/held-terms.ts';

const stems = ['bank', 'zentral', 'zentralbank', 'rat', 'ratten', 'bahnhof', 'hof'];
const languages = ['de', 'en'];
const term = fc
  .tuple(fc.constantFrom(...languages), fc.constantFrom(...stems))
  .map(([language, stem]) => `${language}:${stem}`);
const weight = fc.constantFrom(0.25, 0.45, 0.9, 1);
const terms = fc.array(
  fc.record({
    word: fc.constant('word'),
    distinctive: fc.boolean(),
    idf: fc.constantFrom(0.5, 2, 7),
    alternatives: fc.uniqueArray(fc.record({ term, weight }), { selector: (one) => one.term, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const frequencies = fc
  .array(fc.tuple(term, fc.constantFrom(2, 4, 8)), { maxLength: 5 })
  .map((entries) => new Map(entries));

it('holds of two sentences together what it holds of one that has the words of both', () => {
  fc.assert(
    fc.property(terms, frequencies, frequencies, (asked, a, b) => {
      const sought = asked.map(soughtTerm);
      const both = new Map<string, number>(a);
      for (const [one, frequency] of b) both.set(one, Math.max(frequency, both.get(one) ?? 0));
      const together = holdingsOfBoth(holdingsOf(sought, a), holdingsOf(sought, b));
      expect(shareHeld(asked, together)).toBe(shareHeld(asked, holdingsOf(sought, both)));
    }),
  );
});
