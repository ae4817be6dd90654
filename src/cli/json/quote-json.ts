import type { WordDifference } from '../../answering/finding/source-lookup.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import { quoteLink } from '../../answering/quotes/quote-link.ts';
import type { QuotedReport } from '../../answering/quotes/quoted-reports.ts';

/** A quote with its place and what its citation says. */
export function quoteJson(quote: Quote) {
  const { receipt, text, start, end, article } = quote;
  return {
    receipt,
    text,
    articleId: article.id,
    start,
    end,
    title: article.title,
    publisher: article.publisher,
    date: article.date,
    language: article.language,
    url: article.url,
    link: quoteLink(quote),
  };
}

/** A run of words, and whether it is in both texts, or in which. */
export function differenceJson({ text, change }: WordDifference) {
  return { text, change };
}

/** The articles that carry one report, and how many papers that is. */
export function reportJson({ carriers, papers }: QuotedReport) {
  return {
    papers,
    carriers: carriers.map(({ id, publisher, date }) => ({ articleId: id, publisher, date })),
  };
}
