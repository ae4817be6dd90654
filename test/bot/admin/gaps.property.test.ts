import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderGaps } from '../../../src/bot/admin/gaps.ts';
import { groupGaps } from '../../../src/bot/admin/group-gaps.ts';
import type { Gap } from '../../../src/bot/keeping/keeping.ts';
import { catalogue } from '../../../src/bot/words/catalogue.ts';
import { en } from '../../../src/bot/words/en.ts';
import { expectDeliverable } from '../deliverable.ts';
import { hostileText } from '../hostile-text.ts';
import { textBlocks } from '../shown-text.ts';

const anyGap: fc.Arbitrary<Gap> = fc.record({
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  server: fc.constant('1'),
  question: fc.oneof(
    fc
      .array(fc.constantFrom('tea', 'crane', 'harbour', 'Kran', 'who', 'the'), { maxLength: 5 })
      .map((words) => words.join(' ')),
    hostileText(40).map((text) => text.slice(0, 500)),
  ),
  reason: fc.constant('not-supported'),
  language: fc.constantFrom('en', 'de', 'und'),
});

describe('the questions without an answer', () => {
  it('are each in one group, the largest group first', () => {
    fc.assert(
      fc.property(fc.array(anyGap, { maxLength: 25 }), (gaps) => {
        const groups = groupGaps(gaps);
        expect(groups.flatMap((group) => group.gaps).toSorted(byAll)).toEqual(gaps.toSorted(byAll));
        const sizes = groups.map((group) => group.gaps.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  it('fit into a message and ping nobody, on every page and in every language', () => {
    fc.assert(
      fc.property(
        fc.array(anyGap, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...Object.values(catalogue)),
        (gaps, page, words) => expectDeliverable(renderGaps(gaps, page, words, { privateByDefault: true })),
      ),
      { numRuns: 60 },
    );
  });

  it('go on over pages, none of them left out', () => {
    const gaps = Array.from({ length: 14 }, (_, i): Gap => {
      const at = new Date(Date.UTC(2026, 7, 6, 10, i)).toISOString();
      return {
        at,
        server: '1',
        question: `Word${String.fromCharCode(97 + i)}`,
        reason: 'nothing-relevant',
        language: 'en',
      };
    });
    const pages = [1, 2, 3].map((page) =>
      textBlocks(renderGaps(gaps, page, en, { privateByDefault: false })),
    );
    expect(pages.map(([heading]) => heading)).toEqual(
      [1, 2, 3].map(
        (page) => `14 questions without an answer, most shared words first:\n-# page ${page} of 3`,
      ),
    );
    expect(pages.flatMap(([, ...groups]) => groups)).toHaveLength(14);
    expect(pages[0]?.[1]).toBe('**1** question with “Wordn”\n-# Wordn · 6 August 2026');
  });
});

/** By all that a gap says: two may be of one question and one moment. */
function byAll(a: Gap, b: Gap): number {
  const [x, y] = [JSON.stringify(Object.entries(a).toSorted()), JSON.stringify(Object.entries(b).toSorted())];
  return x < y ? -1 : x > y ? 1 : 0;
}
