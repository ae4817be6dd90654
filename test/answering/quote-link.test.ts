import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quote, spanFlaw } from '../../src/answering/quotes/quote.ts';
import { quoteLink } from '../../src/answering/quotes/quote-link.ts';
import { splitSentences } from '../../src/retrieval/words/sentences.ts';
import { article } from '../support/article.ts';
import { followTextFragment } from '../support/text-fragment.ts';

const url = 'https://example.org/ibm';
const linkTo = (body: string, words: string, from = 0): string | null => {
  const start = body.indexOf(words, from);
  return quoteLink(Quote.cut(article({ body, url }), start, start + words.length));
};

describe('quoteLink', () => {
  it('holds a short quote whole', () => {
    expect(linkTo('IBM and Inspur are partners now.', 'Inspur are partners')).toBe(
      `${url}#:~:text=Inspur%20are%20partners`,
    );
  });

  it('names both ends of a long quote', () => {
    const words =
      'Inspur would also base systems of its own on the Power8 chips of IBM, both companies said in a statement on Friday.';
    expect(linkTo(`First, the news. ${words} More follows.`, words)).toBe(
      `${url}#:~:text=Inspur%20would%20also,statement%20on%20Friday.`,
    );
  });

  it('tells a repeated quote from its first occurrence by the words before it', () => {
    const body = 'Lenovo declined to comment. IBM was asked too. Lenovo declined to comment.';
    const link = linkTo(body, 'Lenovo declined to comment.', 10);
    expect(link).toBe(`${url}#:~:text=too.-,Lenovo%20declined%20to%20comment.`);
  });

  it('tells it by the words after it where none stand before it', () => {
    const body = 'Lenovo declined to comment. IBM did not.\n\nLenovo declined to comment. Dell spoke.';
    expect(linkTo(body, 'Lenovo declined to comment.', 20)).toBe(
      `${url}#:~:text=Lenovo%20declined%20to%20comment.,-Dell`,
    );
  });

  it('sees an earlier place in other capitals beside a letter whose lower case is longer', () => {
    expect(linkTo('İ. LENOVO DECLINED. So Lenovo declined.', 'Lenovo declined.')).toBe(
      `${url}#:~:text=So-,Lenovo%20declined.`,
    );
  });

  it('puts its own directive in the place of one that the address has', () => {
    const pasted = article({ body: 'IBM sells.', url: `${url}#:~:text=old` });
    expect(quoteLink(Quote.cut(pasted, 0, 10))).toBe(`${url}#:~:text=IBM%20sells.`);
  });

  it('gives the address alone where no fragment can tell the places apart', () => {
    expect(linkTo('Yes.\n\nYes.', 'Yes.', 3)).toBe(url);
  });

  it('escapes what has a meaning in a fragment', () => {
    expect(
      linkTo('A well-known, much & often cited (x86) firm.', 'well-known, much & often cited (x86)'),
    ).toBe(`${url}#:~:text=well%2Dknown%2C%20much%20%26%20often%20cited%20%28x86%29`);
  });

  it('keeps a fragment that the address has, and makes none without an address', () => {
    const body = 'IBM sells.';
    expect(quoteLink(Quote.cut(article({ body, url: `${url}#page2` }), 0, 10))).toBe(
      `${url}#page2:~:text=IBM%20sells.`,
    );
    expect(quoteLink(Quote.cut(article({ body, url: null }), 0, 10))).toBeNull();
  });

  it('leads to the quote and to nothing before it, for any sentence of any article', () => {
    const word = fc.constantFrom(
      'IBM',
      'sells',
      'a',
      'server',
      'the',
      'well-known',
      'x86,',
      '“so',
      'said”',
      'Ünal',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => `${words.join(' ')}.`);
    const body = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(body, fc.nat(), (paragraphs, pick) => {
        const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
        const places = splitSentences(text, 'en').filter(
          ({ start, end }) => spanFlaw(text, start, end) === null,
        );
        const place = places[pick % Math.max(1, places.length)];
        fc.pre(place !== undefined);
        if (place === undefined) return;
        const link = quoteLink(Quote.cut(article({ body: text, url }), place.start, place.end)) ?? '';
        const found = followTextFragment(text, link);
        if (link === url) return;
        expect(found?.start).toBe(place.start);
        expect(found?.end).toBeLessThanOrEqual(place.end);
      }),
      { numRuns: 300 },
    );
  });
});
