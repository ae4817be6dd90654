import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quote, spanFlaw } from '../../src/answering/quote.ts';
import { parseReceipt } from '../../src/answering/receipt.ts';
import { contentHash } from '../../src/articles/content-hash.ts';
import { article } from '../support/article.ts';

const source = article({ id: 'x86', body: 'IBM sold 1.2 million servers. Lenovo’s team 👩🏽‍💻 paid.' });

describe('Quote', () => {
  it('reads its text from the article', () => {
    expect(Quote.cut(source, 0, 29).text).toBe('IBM sold 1.2 million servers.');
  });

  it('cannot be given other words', () => {
    const quote = Quote.cut(source, 0, 3);
    expect(Reflect.set(quote, 'text', 'Dell')).toBe(false);
    expect({ ...quote }).toEqual({});
    expect(quote.text).toBe('IBM');
  });

  it.each([
    ['half a word', 1, 3],
    ['half a number', 11, 20],
    ['a number without its decimals', 9, 10],
    ['nothing', 4, 4],
    ['backwards', 5, 3],
    ['beyond the end', 0, 500],
    ['before the beginning', -1, 3],
    ['a space at its edge', 3, 8],
    ['a fraction of a character', 0.5, 3],
    ['half an emoji', 44, 46],
  ])('refuses %s', (_, start, end) => {
    expect(() => Quote.cut(source, start, end)).toThrow(RangeError);
  });

  it('is to the letter wherever it can be cut at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (body) => {
        for (let start = 0; start < body.length; start += 1) {
          for (let end = start + 1; end <= body.length; end += 1) {
            if (spanFlaw(body, start, end) !== null) continue;
            const quote = Quote.cut(article({ body }), start, end);
            expect(body.slice(quote.start, quote.end)).toBe(quote.text);
            expect(quote.text.isWellFormed()).toBe(true);
            expect(quote.text.trim()).toBe(quote.text);
          }
        }
      }),
    );
  });

  it('has a receipt that names article, content and place', () => {
    const quote = Quote.cut(source, 0, 29);
    expect(quote.receipt).toMatch(/^x86@[0-9a-f]{10}\+0-29$/);
    const { articleId, hash, start, end } = parseReceipt(quote.receipt);
    expect({ articleId, start, end }).toEqual({ articleId: 'x86', start: 0, end: 29 });
    expect(contentHash(source).startsWith(hash)).toBe(true);
  });
});

describe('parseReceipt', () => {
  it.each([
    '',
    'x86',
    'x86@12345+0-29',
    'x86@0123456789+9-3',
    'a b@0123456789+0-3',
    'x86@0123456789+0-3 extra',
  ])('refuses "%s" and shows what one reads like', (text) => {
    expect(() => parseReceipt(text)).toThrow(/is not a receipt: one reads like/);
  });
});
