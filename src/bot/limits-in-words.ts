import { type Filters, hasFilters } from '../retrieval/filters.ts';
import { dateInWords } from './dates-in-words.ts';
import { escapeMarkdownInline } from './escape-markdown.ts';
import { shorten } from './shorten.ts';
import type { Words } from './words/words.ts';

const longestName = 80;

/** What a search was limited to, as Markdown: `from 1 May 2014, to 2015, IT Courier`; `null` when it was not. */
export function limitsInWords(filters: Filters, words: Words): string | null {
  if (!hasFilters(filters)) return null;
  const { from, to, asOf, publisher, language, articles } = filters;
  const parts = [
    from === undefined ? null : words.from(dateInWords(from, words)),
    to === undefined ? null : words.to(dateInWords(to, words)),
    asOf === undefined ? null : words.asOf(dateInWords(asOf, words)),
    publisher === undefined ? null : shorten(publisher, longestName),
    language === undefined ? null : shorten(language, longestName),
    articles === undefined ? null : shorten(articles.join(', '), longestName),
  ];
  return escapeMarkdownInline(parts.filter((part) => part !== null).join(', '));
}
