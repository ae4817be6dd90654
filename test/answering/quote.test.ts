import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quote, spanFlaw } from '../../src/answering/quotes/quote.ts';
import { parseReceipt } from '../../src/answering/quotes/receipt.ts';
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

  it.each([
    ['IBM can|’t pay', 'the denial'],
    ["IBM can|'t pay", 'the denial'],
    ['a non-|profit firm', 'the first part of a compound'],
    ['the well|-known firm', 'the second part of a compound'],
    ['in the U|.S.', 'an abbreviation'],
    ['in the U.|S.', 'an abbreviation'],
    ['on node|.js', 'a name with a full stop'],
    ['for $|5', 'the currency'],
    ['for 5|€', 'the currency'],
    ['by −|5 degrees', 'the sign'],
    ['by 5|%', 'the per cent'],
    ['in 2014|–2015', 'a range'],
    ['in 2014-|2015', 'a range'],
    ['at 10:|30', 'a time'],
    ['over 1|/2', 'a fraction'],
    ['about 10\u00a0|000', 'thousands'],
    ['e|\u0301t\u00e9', 'an accent'],
    ['Do\u0308|ner', 'a word after an accent'],
    ['🇳|🇱', 'half a flag'],
  ])('does not part %s: it would leave out %s', (marked) => {
    const body = marked.replace('|', '');
    const at = marked.indexOf('|');
    expect(spanFlaw(body, 0, at)).toMatch(/cut|white space/);
    expect(spanFlaw(body, at, body.length)).toMatch(/cut|white space/);
  });

  it.each([
    ['“|Yes|”, she said.'],
    ['|It ended in 2015.|The next began.'],
    ['IBM (|Armonk|) sold it – |cheaply|.'],
    ['It cost |$5|, he said.'],
    ['|服务器|业务|。'],
    ['它卖了|IBM|的服务器'],
  ])('may be cut at the bars of %s', (marked) => {
    const parts = marked.split('|');
    const body = parts.join('');
    for (let i = 1; i < parts.length - 1; i += 2) {
      const start = parts.slice(0, i).join('').length;
      expect(Quote.cut(article({ body }), start, start + (parts[i] ?? '').length).text).toBe(parts[i]);
    }
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
