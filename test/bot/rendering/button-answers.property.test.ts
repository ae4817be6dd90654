import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/answering/quotes/quote.ts';
import { publicationDate } from '../../../src/articles/dates/publication-date.ts';
import { marksOfQuoted, withoutMarked } from '../../../src/bot/buttons/passage-marks.ts';
import { escapeMarkdownLine } from '../../../src/bot/rendering/escape-markdown.ts';
import { renderAnswer } from '../../../src/bot/rendering/render-answer.ts';
import { renderContext } from '../../../src/bot/rendering/render-context.ts';
import { renderSearch } from '../../../src/bot/rendering/render-search.ts';
import { renderSources } from '../../../src/bot/rendering/render-sources.ts';
import { titleOf } from '../../../src/bot/rendering/source-line.ts';
import type { Words } from '../../../src/bot/words/words.ts';
import { answered, passageOf, quoting, refused } from '../archive-sample.ts';
import { anyQuote, anyWords, expectDeliverable, nonEmpty } from '../hostile-archive.ts';
import { hostileText, hugeText } from '../hostile-text.ts';
import { shown, textBlocks } from '../shown-text.ts';

/** An answer shows three quotes at most that can be cut anew, and here one of them still is. */
const anyLost = fc.array(anyQuote, { maxLength: 2 });

function linesOf(lost: readonly Quote[], { buttons }: Words): readonly string[] {
  return lost.map(({ article }) => buttons.articleChanged(escapeMarkdownLine(titleOf(article))));
}

describe('for any archive, however hostile', () => {
  it('the context of quotes is inside every limit, holds the first quote whole, and pings nobody', () => {
    fc.assert(
      fc.property(nonEmpty(anyQuote, 3), anyLost, anyWords, (quotes, lost, words) => {
        const message = renderContext(quotes, linesOf(lost, words), words);
        expectDeliverable(message);
        expect(textBlocks(message).join('\n')).toContain(linesOf(lost, words).join('\n'));
        const [file] = message.files;
        if (file !== undefined) expect(file.text).toContain(quotes[0].text);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('the sources of quotes are inside every limit, hold the first receipt, and ping nobody', () => {
    fc.assert(
      fc.property(nonEmpty(anyQuote, 3), anyLost, anyWords, (quotes, lost, words) => {
        const message = renderSources(quotes, linesOf(lost, words), words);
        expectDeliverable(message);
        expect(textBlocks(message).join('\n')).toContain(linesOf(lost, words).join('\n'));
        expect(shown(textBlocks(message).join('\n'))).toContain(quotes[0].receipt);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('what else there is on a question is inside every limit, page by page, and pings nobody', () => {
    const anyPassages = fc.array(
      anyQuote.map(({ article: source, start, end, text }) => ({
        ...passageOf(source),
        id: `${source.id}-${start}-${end}`,
        start,
        end,
        text,
      })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        anyPassages,
        anyQuote,
        hugeText(),
        fc.nat(4),
        anyWords,
        (found, quote, question, page, words) => {
          const { index, timings, window } = answered([quoting(quote)]);
          const beyond = marksOfQuoted(found, [quote.receipt]);
          const passages = withoutMarked(found, beyond);
          const message = renderSearch(
            { question: question.slice(0, 500), passages, time: null, index, timings },
            { filters: {}, window, page, beyond },
            words,
          );
          expectDeliverable(message);
          for (const { article, start, end } of passages) {
            expect(article.id === quote.article.id && start < quote.end && end > quote.start).toBe(false);
          }
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('an answer or a refusal for one alone is inside every limit with all its buttons', () => {
    const anyFilters = fc.record(
      {
        from: fc.constantFrom(publicationDate('2014-05-01'), publicationDate('2014')),
        publisher: hugeText(),
        language: fc.oneof(fc.constantFrom('en', 'zh-Hant'), hostileText(4)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyQuote, anyFilters, hugeText(), anyWords, (quote, filters, question, words) => {
        const dress = { showQuestion: true, isPrivate: true };
        const asked = { question: question.slice(0, 500), understoodAs: question, filters };
        const answer = renderAnswer(answered([quoting(quote)], asked), words, dress);
        expectDeliverable(answer);
        expect(JSON.stringify(answer.components)).toContain('"h:"');
        const refusal = refused({ ...asked, reason: 'outside-filters', outside: 3 });
        expectDeliverable(renderAnswer(refusal, words, dress));
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
