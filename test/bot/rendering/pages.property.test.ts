import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quote, spanFlaw } from '../../../src/answering/quotes/quote.ts';
import type { TimelineEntry, UndatedEntry } from '../../../src/answering/timeline/timeline.ts';
import type { Article } from '../../../src/articles/article.ts';
import { publicationDate } from '../../../src/articles/dates/publication-date.ts';
import { discordLimits } from '../../../src/bot/discord/discord-limits.ts';
import { escapeMarkdown } from '../../../src/bot/rendering/escape-markdown.ts';
import { excerpt } from '../../../src/bot/rendering/excerpt.ts';
import { renderSearch } from '../../../src/bot/rendering/render-search.ts';
import { renderTimeline } from '../../../src/bot/rendering/render-timeline.ts';
import { catalogue, wordsFor } from '../../../src/bot/words/catalogue.ts';
import { answered, article, passageOf, quoteOf, quoting } from '../archive-sample.ts';
import { expectDeliverable } from '../deliverable.ts';
import { hostileText, hugeText } from '../hostile-text.ts';
import { shown, textBlocks } from '../shown-text.ts';

const anyLocale = fc.constantFrom(...Object.keys(catalogue));
const date = publicationDate('2014-08-23');

const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    id: fc.constantFrom('a1', 'a2', 'a3'),
    title: hugeText().map((text) => text.slice(0, 500)),
    publisher: fc.option(hostileText(8)),
    url: hostileText(40).map((text) => `https://example.org/${text}`),
    language: fc.constantFrom('en', 'de', 'ar', 'zh-Hant'),
    body: hugeText().map((text) => `A${text}Z`),
  })
  .map(article);
const wholeBody = (source: Article): Quote => Quote.cut(source, 0, source.body.length);

describe('for any archive, however hostile', () => {
  it('every page of a search is inside every limit, its excerpts whole sentences of their articles', () => {
    fc.assert(
      fc.property(
        fc.array(anyArticle, { maxLength: 12 }),
        hugeText().map((text) => text.slice(0, 500)),
        fc.integer({ min: 0, max: 4 }),
        fc.option(hostileText(4), { nil: undefined }),
        anyLocale,
        (articles, question, page, publisher, locale) => {
          const words = wordsFor(locale);
          const { index, timings, window } = answered([quoting(quoteOf(article({})))]);
          const passages = articles.map((source) => passageOf(source));
          const filters = publisher === undefined ? {} : { publisher };
          const message = renderSearch(
            { question, passages, time: null, index, timings },
            { filters, window, page },
            words,
          );
          expectDeliverable(message);
          for (const passage of passages) {
            const quote = excerpt(passage, question);
            if (quote !== null) expect(quote.text.length).toBeLessThanOrEqual(discordLimits.textChars);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('every page of a timeline is so too, and cuts no quote', () => {
    const anyEntry = (source: Article, moreReports: number): TimelineEntry => {
      const quote = wholeBody(source);
      return { ...undatedEntry(quote), date, from: date, to: date, moreReports, news: newsIn(quote) };
    };
    fc.assert(
      fc.property(
        fc.array(anyArticle, { minLength: 1, maxLength: 9 }),
        fc.array(anyArticle, { maxLength: 2 }),
        fc.integer({ min: 0, max: 4 }),
        hugeText().map((text) => text.slice(0, 500)),
        anyLocale,
        (dated, undated, page, topic, locale) => {
          const words = wordsFor(locale);
          const { window, index, timings } = answered([quoting(quoteOf(article({})))]);
          const message = renderTimeline(
            {
              kind: 'timeline',
              topic,
              filters: {},
              entries: dated.map((source, more) => anyEntry(source, more)),
              undated: undated.map((source) => undatedEntry(wholeBody(source))),
              moreUndated: undated.length,
              window,
              index,
              timings,
            },
            { page, mayBeShared: page % 2 === 0 },
            words,
          );
          expectDeliverable(message);
          const bodies = [...dated, ...undated].map(({ body }) => body);
          for (const block of textBlocks(message).filter((text) => text.startsWith('**'))) {
            // A heading, the quote where it is shown, its source.
            const lines = block.split('\n-# ')[0]?.split('\n').slice(1).join('\n') ?? '';
            if (lines !== '') expect(bodies.some((body) => holdsWhole(lines, body))).toBe(true);
          }
          for (const { text } of message.files) expect(bodies.some((body) => text.includes(body))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

function undatedEntry(quote: Quote): UndatedEntry {
  return { quote, report: { carriers: [quote.article], papers: 1 } };
}

/** A stretch in the middle, if it may be told apart. */
function newsIn({ text }: Quote) {
  const [start, end] = [Math.floor(text.length / 3), Math.floor(text.length / 2)];
  return start < end && spanFlaw(text, start, end) === null
    ? [{ kind: 'name' as const, start, end, text: text.slice(start, end) }]
    : [];
}

/** Whether all letters and digits of the body stand in the quote, in their order. */
function holdsWhole(quoted: string, body: string): boolean {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  return bare(shown(quoted)) === bare(shown(escapeMarkdown(body)));
}
