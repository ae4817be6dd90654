import type { Quote } from '../../answering/quote.ts';
import { quoteLink } from '../../answering/quote-link.ts';
import type { QuotedReport } from '../../answering/quoted-reports.ts';
import type { WordDifference } from '../../answering/source-lookup.ts';

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
