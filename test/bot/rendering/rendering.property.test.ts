import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NonEmpty, Statement } from '../../../src/answering/answer.ts';
import type { SourceLookup } from '../../../src/answering/finding/source-lookup.ts';
import type { Quote } from '../../../src/answering/quotes/quote.ts';
import type { BotMessage } from '../../../src/bot/rendering/bot-message.ts';
import { escapeSyntax } from '../../../src/bot/rendering/escape-markdown.ts';
import { quoted } from '../../../src/bot/rendering/quoted.ts';
import { renderAnswer } from '../../../src/bot/rendering/render-answer.ts';
import { renderSource } from '../../../src/bot/rendering/render-source.ts';
import { quoteSourceLine } from '../../../src/bot/rendering/source-line.ts';
import type { Words } from '../../../src/bot/words/words.ts';
import { filterNames } from '../../../src/retrieval/filters.ts';
import { answered, passageOf, refused } from '../archive-sample.ts';
import { anyArticle, anyQuote, anyWords, expectDeliverable, nonEmpty } from '../hostile-archive.ts';
import { hostileText, hugeText } from '../hostile-text.ts';
import { textBlocks } from '../shown-text.ts';

const anyStatement: fc.Arbitrary<Statement> = fc.record({
  text: fc.option(hugeText()),
  quotes: nonEmpty(anyQuote, 3),
  translation: fc.option(hugeText()),
});

describe('for any archive, however hostile', () => {
  it('an answer is inside every limit, shows whole quotes with their sources, and pings nobody', () => {
    fc.assert(
      fc.property(
        nonEmpty(anyStatement, 5),
        hugeText(),
        anyWords,
        fc.boolean(),
        (statements, question, words, showQuestion) => {
          const message = renderAnswer(answered(statements, { question }), words, { showQuestion });
          expectDeliverable(message);
          expectWholeQuotes(message, statements, words);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('an answer whose quotes disagree, or whose report many papers carry, is so too', () => {
    const anyConflict = fc.record({
      kind: fc.constantFrom('reports-differ', 'later-report'),
      figures: fc.option(fc.tuple(hugeText(), hostileText())),
      other: anyQuote,
      otherFirst: fc.boolean(),
      papers: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        nonEmpty(anyStatement, 3),
        anyConflict,
        anyWords,
        (statements, { kind, figures, other, otherFirst, papers }, words) => {
          const [quote] = statements[0].quotes;
          const quotes = otherFirst ? ([other, quote] as const) : ([quote, other] as const);
          const message = renderAnswer(
            answered(statements, {
              conflicts: [{ kind, about: 'quantity', figures, quotes }],
              reports: [{ carriers: [quote.article], papers }],
            }),
            words,
            { showQuestion: true },
          );
          expectDeliverable(message);
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('a refusal is inside every limit and pings nobody', () => {
    const anyRefusal = fc.record({
      reason: fc.constantFrom('nothing-relevant', 'not-supported', 'outside-filters', 'empty-archive'),
      question: hugeText(),
      unknownWords: fc.array(hugeText(), { maxLength: 5 }),
      nearest: fc.array(
        anyArticle.map((source) => passageOf(source)),
        { maxLength: 5 },
      ),
      filters: fc.record({ publisher: hugeText(), language: hostileText(4) }, { requiredKeys: [] }),
      outside: fc.nat(),
      loosenings: fc.array(fc.record({ drop: fc.constantFrom(...filterNames), passages: fc.nat() }), {
        maxLength: 6,
      }),
    });
    fc.assert(
      fc.property(anyRefusal, anyWords, (refusal, words) => {
        const message = renderAnswer(refused(refusal), words, { showQuestion: true });
        expectDeliverable(message);
        expect(textBlocks(message).join('\n')).toContain(words.refused);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('a source is inside every limit and pings nobody', () => {
    const difference = fc.record({ text: hugeText(), change: fc.constantFrom('same', 'missing', 'extra') });
    const anyLookup: fc.Arbitrary<SourceLookup> = fc.oneof(
      anyArticle.map((found) => ({ kind: 'article', article: found }) as const),
      nonEmpty(anyQuote, 5).map((quotes) => ({ kind: 'quote', quotes }) as const),
      fc
        .tuple(anyQuote, fc.array(difference, { maxLength: 12 }))
        .map(([nearest, differences]) => ({ kind: 'not-verbatim', nearest, differences }) as const),
      fc
        .array(anyArticle, { maxLength: 8 })
        .map((similarTitles) => ({ kind: 'not-found', similarTitles }) as const),
    );
    fc.assert(
      fc.property(anyLookup, anyWords, (lookup, words) => {
        const message = renderSource(lookup, words);
        expectDeliverable(message);
        if (lookup.kind === 'not-verbatim') expectWholeQuotes(message, [{ quotes: [lookup.nearest] }], words);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

/** The first statement is shown or attached whole, and whatever stands above a quote's source line is that quote, whole. */
function expectWholeQuotes(
  message: BotMessage,
  statements: readonly { readonly quotes: NonEmpty<Quote> }[],
  words: Words,
): void {
  const blocks = textBlocks(message);
  if (blocks.some((block) => block.startsWith(words.tooLongToAttach))) return;
  if (message.files.length > 0) {
    for (const quote of statements[0]?.quotes ?? []) expect(message.files[0]?.text).toContain(quote.text);
    return;
  }
  const expected = statements.map(({ quotes }) => quotes.map((quote) => expectedBlock(quote, words)));
  for (const { whole } of expected[0] ?? []) expect(blocks).toContain(whole);
  const all = expected.flat();
  for (const block of blocks) {
    if (!all.some(({ source }) => block.endsWith(source))) continue;
    expect(all.map(({ whole }) => whole)).toContain(block);
  }
}

function expectedBlock(quote: Quote, words: Words): { readonly whole: string; readonly source: string } {
  const source = `\n-# ${quoteSourceLine(quote, words)}`;
  return {
    whole: `${quoted(escapeSyntax(quote.text), quote.article.language)}${source}`,
    source,
  };
}
