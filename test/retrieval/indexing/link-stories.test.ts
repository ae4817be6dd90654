import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../src/articles/article-id.ts';
import { linkStories } from '../../../src/retrieval/indexing/link-stories.ts';
import { overlap, sketchOf } from '../../../src/retrieval/words/text-sketch.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const random = seededRandom(7);
const vocabulary = Array.from({ length: 3000 }, (_, i) => `word${i}`);
const textOf = (words: number): string[] =>
  Array.from({ length: words }, () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '');
const stories = (texts: Readonly<Record<string, readonly string[]>>): readonly (readonly string[])[] =>
  linkStories(
    Object.entries(texts).map(([id, words]) => ({ id: articleId(id), sketch: sketchOf(words.join(' ')) })),
  );

describe('linkStories', () => {
  const wire = textOf(400);

  it('links an agency text with its copies: whole, cut at the end, with another lead', () => {
    const linked = stories({
      agency: wire,
      whole: wire,
      cut: wire.slice(0, 220),
      'new-lead': [...textOf(40), ...wire.slice(20)],
      other: textOf(400),
    });
    expect(linked).toEqual([['agency', 'cut', 'new-lead', 'whole']]);
  });

  it('keeps apart texts that share a paragraph', () => {
    expect(
      stories({ a: [...wire.slice(0, 80), ...textOf(320)], b: [...wire.slice(0, 80), ...textOf(320)] }),
    ).toEqual([]);
  });

  it('keeps apart short notices that read alike', () => {
    const notice = textOf(12);
    expect(stories({ a: notice, b: notice })).toEqual([]);
  });

  it('does not depend on the order of the articles', () => {
    const articles = Object.entries({ c: wire, a: wire, b: textOf(300), d: wire.slice(100) }).map(
      ([id, words]) => ({
        id: articleId(id),
        sketch: sketchOf(words.join(' ')),
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
        expect(linkStories(shuffled)).toEqual([['a', 'c', 'd']]);
      }),
    );
  });

  it('estimates the overlap that it has', () => {
    for (const kept of [100, 200, 300, 400]) {
      const half = overlap(sketchOf(wire.join(' ')), sketchOf(wire.slice(0, kept).join(' ')));
      expect(Math.abs(half.resemblance - kept / 400)).toBeLessThan(0.1);
      expect(half.containment).toBeGreaterThan(0.75);
    }
  });
});
