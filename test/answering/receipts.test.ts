import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quote } from '../../src/answering/quotes/quote.ts';
import { parseReceipt, receiptOf } from '../../src/answering/quotes/receipt.ts';
import { createVerifyReceipt } from '../../src/answering/quotes/verify-receipt.ts';
import { articleId } from '../../src/articles/article-id.ts';
import { discordLimits } from '../../src/bot/discord/discord-limits.ts';
import { article } from '../support/article.ts';

const words = 'Lenovo paid 2.1 billion dollars for the servers.';
const before = article({ id: 'deal', body: `The deal is done. ${words} Both sides are content.` });
const start = before.body.indexOf(words);
const { receipt } = Quote.cut(before, start, start + words.length);

function verified(body: string, shown?: string) {
  return createVerifyReceipt([article({ id: 'deal', body })])(receipt, shown);
}

describe('a receipt', () => {
  it('leaves room for what a Discord button does, however long the id and far the place', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/).map(articleId);
    const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
    const offset = fc.nat({ max: 2 ** 32 });
    fc.assert(
      fc.property(id, hash, offset, fc.integer({ min: 1, max: 2 ** 32 }), (name, digest, from, length) => {
        const text = receiptOf(name, digest, from, from + length);
        expect(text.length).toBeLessThanOrEqual(discordLimits.customIdChars - 3);
        expect(parseReceipt(text)).toEqual({
          articleId: name,
          hash: digest.slice(0, 10),
          start: from,
          end: from + length,
        });
      }),
    );
  });

  it('is exact as long as the article is the same, with the words or without', () => {
    expect(verified(before.body)).toMatchObject({ kind: 'exact', quote: { text: words } });
    expect(verified(before.body, words)).toMatchObject({ kind: 'exact', quote: { text: words } });
  });

  it('shows up words that were never the article’s', () => {
    expect(verified(before.body, words.replace('2.1', '3.1'))).toMatchObject({
      kind: 'misquoted',
      quote: { text: words },
      differences: [
        { text: 'Lenovo paid', change: 'same' },
        { text: '3.1', change: 'extra' },
        { text: '2.1', change: 'missing' },
        { text: 'billion dollars for the servers.', change: 'same' },
      ],
    });
  });

  it('marks old and new words where the article has changed and the old ones are known', () => {
    const now = 'Lenovo paid 2.3 billion dollars for the servers.';
    expect(verified(before.body.replace(words, now), words)).toMatchObject({
      kind: 'changed',
      words: 'differ',
      now: { text: now },
      differences: [
        { change: 'same' },
        { text: '2.1', change: 'extra' },
        { text: '2.3', change: 'missing' },
        { change: 'same' },
      ],
    });
  });

  it('says so where the article has changed and the words still stand', () => {
    const body = `Correction: nothing of note. ${before.body}`;
    expect(verified(body, words)).toMatchObject({
      kind: 'changed',
      words: 'stand',
      now: { text: words, start: body.indexOf(words) },
    });
  });

  it('shows what stands at the place where the words are not known', () => {
    const now = 'Lenovo paid nothing at all for what it was given.';
    expect(verified(before.body.replace(words, now))).toMatchObject({
      kind: 'changed',
      words: 'unknown',
      now: { text: now },
      differences: [],
    });
    expect(verified('Gone.')).toMatchObject({ kind: 'changed', now: null });
    expect(verified('Gone.', words)).toMatchObject({ kind: 'changed', words: 'differ', now: null });
  });

  it('finds the words in another article when theirs is gone', () => {
    const verify = createVerifyReceipt([article({ id: 'copy', body: before.body })]);
    expect(verify(receipt)).toMatchObject({ kind: 'gone', elsewhere: null });
    expect(verify(receipt, words)).toMatchObject({ kind: 'gone', elsewhere: { text: words } });
    expect(verify(receipt, 'paid 2')).toMatchObject({ kind: 'gone', elsewhere: null });
  });
});
