import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedClaim, Contradiction } from '../../../src/answering/checking/checked-text.ts';
import { Quote } from '../../../src/answering/quotes/quote.ts';
import { escapeSyntax } from '../../../src/bot/rendering/escape-markdown.ts';
import { quoted } from '../../../src/bot/rendering/quoted.ts';
import { renderCheck } from '../../../src/bot/rendering/render-check.ts';
import { quoteSourceLine } from '../../../src/bot/rendering/source-line.ts';
import { catalogue, wordsFor } from '../../../src/bot/words/catalogue.ts';
import { answered, article, quoteOf, quoting } from '../archive-sample.ts';
import { expectDeliverable } from '../deliverable.ts';
import { hostileText, hugeText } from '../hostile-text.ts';
import { textBlocks } from '../shown-text.ts';

const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    title: hugeText().map((text) => text.slice(0, 500)),
    publisher: fc.option(hostileText(8)),
    url: hostileText(40).map((text) => `https://example.org/${text}`),
    language: fc.constantFrom('en', 'de', 'ar'),
    body: hugeText().map((text) => `A${text}Z`),
  })
  .map(article)
  .map((source) => Quote.cut(source, 0, source.body.length));

const anyContradiction: fc.Arbitrary<Contradiction> = fc.record({
  about: fc.constantFrom('quantity', 'date', 'name', 'negation'),
  figures: fc.option(fc.tuple(hugeText(), hostileText())),
});

const anyClaim: fc.Arbitrary<CheckedClaim> = fc
  .tuple(hugeText(), anyQuote, anyQuote, anyContradiction, fc.integer({ min: 0, max: 4 }))
  .map(([text, quote, other, contradiction, kind]): CheckedClaim => {
    if (kind === 0) return { text, verdict: 'supported', quote };
    if (kind === 1) return { text, verdict: 'contradicted', quote, contradiction };
    if (kind === 2) return { text, verdict: 'disputed', quotes: [quote, other], contradiction };
    return { text, verdict: 'not-found', nearest: kind === 3 ? quote : null };
  });

describe('for any message and any archive, however hostile', () => {
  it('what a check comes to is inside every limit, and cuts no quote', () => {
    fc.assert(
      fc.property(
        fc.array(anyClaim, { maxLength: 5 }),
        fc.nat(20),
        fc.constantFrom(...Object.keys(catalogue)),
        (claims, unchecked, locale) => {
          const words = wordsFor(locale);
          const { window, index } = answered([quoting(quoteOf(article({})))]);
          const message = renderCheck({ claims, unchecked, window, index }, words);
          expectDeliverable(message);
          const quotes = claims.flatMap((claim) =>
            'quotes' in claim ? claim.quotes : 'quote' in claim ? [claim.quote] : (claim.nearest ?? []),
          );
          for (const block of textBlocks(message)) {
            const quote = quotes.find((one) => block.endsWith(`-# ${quoteSourceLine(one, words)}`));
            if (quote === undefined || block.includes(words.tooLongToAttach)) continue;
            const same = quotes.some((one) =>
              block.includes(quoted(escapeSyntax(one.text), one.article.language)),
            );
            expect(same).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
