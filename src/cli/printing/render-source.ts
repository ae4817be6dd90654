import type { SourceLookup, WordDifference } from '../../answering/finding/source-lookup.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import { quoteLink } from '../../answering/quotes/quote-link.ts';
import type { Article } from '../../articles/article.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import type { Dress } from '../terminal.ts';
import { plainLine, plainText } from './plain-text.ts';
import { renderQuote, secondary } from './render-answer.ts';
import { originWords } from './render-archive-list.ts';
import { languageName, sourceLine } from './source-line.ts';
import { indented, shortened } from './wrap-text.ts';

/** What was found for an id, a title, a URL or a pasted quote; `full` shows all of an article's text. */
export function renderSource(lookup: SourceLookup, dress: Dress, { full = false } = {}): string {
  switch (lookup.kind) {
    case 'article':
      return renderArticle(lookup.article, dress, full);
    case 'quote':
      return lookup.quotes.map((quote) => renderInPlace(quote, dress)).join('\n\n');
    case 'not-verbatim':
      return [
        indented('Not verbatim in the archive. The nearest is:', '  ', dress.columns),
        renderQuote(lookup.nearest, lookup.nearest.article.language, dress),
        indented(`Word for word: ${differenceWords(lookup.differences)}`, '  ', dress.columns),
      ].join('\n\n');
    case 'not-found':
      return [
        indented(
          'Nothing in the archive has this id, title or URL, or comes near this wording.',
          '  ',
          dress.columns,
        ),
        ...lookup.similarTitles.map((article) =>
          secondary(`Near it: ${sourceLine(article)} · ${article.id}`, '  ', dress),
        ),
      ].join('\n');
    default:
      return lookup satisfies never;
  }
}

const openingCells = 400;

function renderArticle(article: Article, dress: Dress, full: boolean): string {
  const { body } = article;
  return [
    [
      indented(
        `${sourceLine(article)} · ${languageName(article.language, 'en') ?? 'language unknown'}`,
        '  ',
        dress.columns,
      ),
      ...(foundWords(article) === '' ? [] : [secondary(foundWords(article), '  ', dress)]),
      ...(article.url === null ? [] : [secondary(plainLine(article.url), '  ', dress)]),
      secondary(article.id, '  ', dress),
    ].join('\n'),
    indented(full ? plainText(body) : shortened(plainLine(body), openingCells), '  ', dress.columns),
  ].join('\n\n');
}

/** Who wrote it and where its date was found, as far as that is known. */
function foundWords({ author, dateOrigin }: Article): string {
  return [
    ...(author === null ? [] : [`by ${plainLine(author)}`]),
    ...(dateOrigin === null ? [] : [`date from ${originWords[dateOrigin]}`]),
  ].join(' · ');
}

const surroundingChars = 160;

/** The pasted words in quotation marks, amid the words around them. */
function renderInPlace(quote: Quote, dress: Dress): string {
  const { article, start, end, text } = quote;
  const before = wordsBefore(article.body, start);
  const after = wordsAfter(article.body, end);
  const marked = inQuotationMarks(plainLine(text), article.language);
  const link = quoteLink(quote);
  return [
    indented(`${before}${marked}${after}`, '  ', dress.columns),
    secondary(sourceLine(article), '   ', dress),
    ...(link === null ? [] : [secondary(plainLine(link), '   ', dress)]),
    secondary(`receipt ${quote.receipt}`, '   ', dress),
  ].join('\n');
}

/** The text before an offset, from a word's beginning, with the space that parts it from what follows. */
function wordsBefore(body: string, offset: number): string {
  const from = Math.max(0, offset - surroundingChars);
  const words = body.slice(from, offset);
  return inOneLine(from === 0 ? words : words.replace(/^\S*\s*/u, '… '));
}

function wordsAfter(body: string, offset: number): string {
  const to = Math.min(body.length, offset + surroundingChars);
  const words = body.slice(offset, to);
  return inOneLine(to === body.length ? words : words.replace(/\s*\S*$/u, ' …'));
}

/** One line, with a space kept at either end: it parts the words from the quotation marks. */
function inOneLine(words: string): string {
  const line = plainLine(words);
  return `${/^\s/.test(words) ? ' ' : ''}${line}${/\s$/.test(words) && line !== '' ? ' ' : ''}`;
}

/** The pasted text with what only it has and what only the archive has, in brackets and words. */
export function differenceWords(differences: readonly WordDifference[]): string {
  return differences
    .map(({ text, change }) => {
      const words = plainLine(text);
      if (change === 'same') return words;
      return change === 'extra' ? `[not in the archive: ${words}]` : `[the archive has: ${words}]`;
    })
    .join(' ');
}
