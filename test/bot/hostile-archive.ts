import fc from 'fast-check';
import { expect } from 'vitest';
import type { NonEmpty } from '../../src/answering/answer.ts';
import { Quote, spanFlaw } from '../../src/answering/quotes/quote.ts';
import type { Article } from '../../src/articles/article.ts';
import type { BotMessage } from '../../src/bot/rendering/bot-message.ts';
import { measureMessage } from '../../src/bot/rendering/measure-message.ts';
import { catalogue } from '../../src/bot/words/catalogue.ts';
import type { Words } from '../../src/bot/words/words.ts';
import { article } from './archive-sample.ts';
import { hostileText, hugeText } from './hostile-text.ts';
import { livingSyntax, textBlocks } from './shown-text.ts';

export const anyWords: fc.Arbitrary<Words> = fc.constantFrom(...Object.values(catalogue));
const anyDate = fc.constantFrom('2014-08-23', '2021-09', '2008', null);
const anyLanguage = fc.constantFrom('en', 'de', 'nl', 'zh-Hant', 'ar', 'und', 'fr-CA');
const anyUrl = fc.oneof(
  fc.constantFrom(
    null,
    'https://example.org/a',
    'https://example.org/)](@everyone',
    'javascript:alert(1)',
    'not a url',
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  hostileText(8).map((text) => `https://example.org/${text}`),
);

export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    id: fc.constantFrom('a1', 'a2', 'a3'),
    title: fc.oneof(
      hostileText(),
      hugeText().map((text) => text.slice(0, 500)),
    ),
    publisher: fc.option(hostileText(8)),
    date: anyDate,
    language: anyLanguage,
    url: anyUrl,
    body: hugeText().map((text) => `A${text}Z`),
  })
  .map(article);

/** A quote of the whole body, or of any stretch that may be quoted. */
export const anyQuote: fc.Arbitrary<Quote> = fc
  .record({ source: anyArticle, from: fc.nat(10_000), length: fc.nat(10_000), whole: fc.boolean() })
  .map(({ source, from, length, whole }) => {
    const start = whole ? 0 : from % source.body.length;
    const end = whole ? source.body.length : Math.min(source.body.length, start + length);
    return spanFlaw(source.body, start, end) === null
      ? Quote.cut(source, start, end)
      : Quote.cut(source, 0, source.body.length);
  });

export function nonEmpty<T>(item: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<NonEmpty<T>> {
  return fc
    .tuple(item, fc.array(item, { maxLength: maxLength - 1 }))
    .map(([first, rest]) => [first, ...rest]);
}

/** Inside every limit of Discord, and nothing in it is acted on but our own links. */
export function expectDeliverable(message: BotMessage): void {
  expect(measureMessage(message)).toEqual([]);
  for (const block of textBlocks(message)) {
    for (const syntax of livingSyntax) expect(block).not.toMatch(syntax);
    // Every link is one of ours: a label of our own words before an address in round brackets.
    for (const [, label] of block.matchAll(/(?<!\\)\[([^\]]*)\]\(/g)) expect(ownLabels).toContain(label);
  }
}

const ownLabels = Object.values(catalogue).flatMap(({ openAtQuote, openArticle }) => [
  openAtQuote,
  openArticle,
]);
