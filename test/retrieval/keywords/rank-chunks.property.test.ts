import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../../src/retrieval/indexing/turns.ts';
import { readKeywordIndex } from '../../../src/retrieval/keywords/build-keyword-index.ts';
import type { KeywordHit, TermGroup } from '../../../src/retrieval/keywords/keyword-index.ts';
import { createPostings, writePostings } from '../../../src/retrieval/keywords/postings.ts';
import { analyseWords } from '../../../src/retrieval/words/analyse-text.ts';
import { indexTerm } from '../../../src/retrieval/words/index-term.ts';
import { seededRandom } from '../../support/seeded-random.ts';

it('finds what comparing every chunk finds, to the last bit of its score', () => {
  fc.assert(
    fc.property(archives, fc.array(groups, { minLength: 1, maxLength: 7 }), (archive, asked) => {
      const { texts, index } = build(archive);
      for (const among of [undefined, someOf(texts.length, 2), someOf(texts.length, 40)]) {
        const expected = plainly(texts, asked, among);
        for (const count of [1, 5, 64]) {
          expect(index.search(asked, count, among)).toEqual(expected.slice(0, count));
        }
      }
      expect(asked.map((group) => index.documentFrequency(group))).toEqual(
        asked.map((group) => texts.filter((text) => frequencyOf(text, group) > 0).length),
      );
    }),
    { numRuns: 25 },
  );
});

/** Few words, of which some stand nearly everywhere: postings of every length, and many chunks with the same score. */
const words = Array.from({ length: 14 }, (_, i) => `w${'abcdefghijklmn'.charAt(i)}x`);
const languages = ['en', 'de'] as const;

const archives = fc.record({
  seed: fc.nat(),
  // More than a block, so that what the first blocks hold limits the search in those that follow.
  size: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 4000, max: 5000 })),
  dead: fc.boolean(),
});

const groups: fc.Arbitrary<TermGroup> = fc
  .uniqueArray(
    fc.record({
      term: fc
        .tuple(fc.constantFrom(...words, 'nowhere'), fc.constantFrom(...languages))
        .map(([word, language]) => indexTerm(word, language)),
      weight: fc.constantFrom(1, 0.9, 0.45, 0.3),
    }),
    { minLength: 1, maxLength: 5, selector: ({ term }) => term },
  )
  .map((alternatives) => ({ alternatives }));

interface Text {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly length: number;
}

/** An archive in two segments, whose chunks take turns; where there are dead texts, every tenth of the first segment is one. */
function build({
  seed,
  size,
  dead,
}: {
  readonly seed: number;
  readonly size: number;
  readonly dead: boolean;
}) {
  const random = seededRandom(seed);
  const all = Array.from({ length: size }, () => textOf(random));
  const segments = [createPostings(), createPostings()].map((postings) => ({
    postings,
    places: [] as number[],
  }));
  const texts: Text[] = [];
  for (const [i, text] of all.entries()) {
    const number = random() < 0.8 ? 0 : 1;
    const segment = segments[number];
    segment?.postings.add(text);
    const isDead = dead && number === 0 && i % 10 === 0;
    segment?.places.push(isDead ? -1 : texts.length);
    if (!isDead) texts.push(text);
  }
  const index = atOnce(
    readKeywordIndex(
      segments.map(({ postings, places }) => ({
        bytes: writePostings(postings.finish()),
        places: Int32Array.from(places),
      })),
    ),
  );
  return { texts, index };
}

function textOf(random: () => number): Text {
  const length = 1 + Math.floor(random() * 9);
  const picked = Array.from({ length }, () => words[Math.floor(words.length * random() ** 3)]);
  return analyseWords(picked.join(' '), random() < 0.5 ? 'en' : 'de');
}

function someOf(size: number, step: number): ReadonlySet<number> {
  return new Set(Array.from({ length: Math.ceil(size / step) }, (_, i) => i * step));
}

/** In the quarters of a word that postings count in. */
function frequencyOf({ frequencies }: Text, { alternatives }: TermGroup): number {
  return alternatives.reduce((sum, { term, weight }) => sum + ((frequencies.get(term) ?? 0) * weight) / 4, 0);
}

/** Every chunk scored by the formula, the rarest group first, and all of them sorted. */
function plainly(
  texts: readonly Text[],
  asked: readonly TermGroup[],
  among: ReadonlySet<number> | undefined,
): readonly KeywordHit[] {
  const average = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  const weighed = asked
    .map((group) => {
      const holders = texts.filter((text) => frequencyOf(text, group) > 0).length;
      return { group, most: Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5)) * 2.2 };
    })
    .toSorted((a, b) => b.most - a.most);
  return texts
    .map((text, chunk) => {
      const norm = 1.2 * (0.25 + (0.75 * text.length) / average);
      const score = weighed.reduce((sum, { group, most }) => {
        const frequency = frequencyOf(text, group);
        return frequency === 0 ? sum : sum + (most * frequency) / (frequency + norm);
      }, 0);
      return { chunk, score };
    })
    .filter(({ chunk, score }) => score > 0 && among?.has(chunk) !== false)
    .toSorted((a, b) => b.score - a.score || a.chunk - b.chunk);
}
