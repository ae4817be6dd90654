import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFindAll, standsIn } from '../../src/answering/finding/find-all.ts';

const places = (text: string, needle: string): readonly number[] => [...createFindAll(needle)(text)];

describe('createFindAll', () => {
  it('finds places that overlap', () => {
    expect(places('aaaa', 'aa')).toEqual([0, 1, 2]);
    expect(places('ab'.repeat(200), 'ab'.repeat(198))).toEqual([0, 2, 4]);
  });

  it('finds nothing of nothing', () => {
    expect(places('aaaa', '')).toEqual([]);
    expect(standsIn('aaaa', createFindAll('b'))).toBe(false);
    expect(standsIn('aaaa', createFindAll('a'))).toBe(true);
  });

  it('finds what indexOf finds, of texts that repeat themselves', () => {
    const letters = fc.array(
      fc.tuple(fc.constantFrom('a', 'ab', 'aab', 'b'), fc.integer({ min: 1, max: 80 })),
      {
        maxLength: 4,
      },
    );
    const text = letters.map((parts) => parts.map(([part, count]) => part.repeat(count)).join(''));
    fc.assert(
      fc.property(text, text, (haystack, needle) => {
        const expected: number[] = [];
        for (
          let at = haystack.indexOf(needle);
          at !== -1 && needle !== '';
          at = haystack.indexOf(needle, at + 1)
        ) {
          expected.push(at);
        }
        expect(places(haystack, needle)).toEqual(expected);
      }),
    );
  });

  it('comes to an end on long texts that repeat themselves', () => {
    const needle = `${'a'.repeat(100_000)}b${'a'.repeat(100_000)}`;
    expect(places('a'.repeat(1_000_000), needle)).toEqual([]);
  });
});
