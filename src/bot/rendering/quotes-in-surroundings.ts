import type { Quote } from '../../answering/quotes/quote.ts';
import type { Words } from '../words/words.ts';
import { escapeSyntax } from './escape-markdown.ts';
import { dim } from './message-blocks.ts';
import { quoted } from './quoted.ts';
import { quoteSourceLine } from './source-line.ts';
import { surroundings } from './surroundings.ts';

/** At least one quote of one article, in the order of their places, with words between each two. */
export type QuotesTogether = readonly [Quote, ...Quote[]];

/** Quotes in bold among the words around and between them, all of these the article's, above the source line of the first. */
export function quotesInSurroundings(
  [first, ...others]: QuotesTogether,
  words: Words,
  sentencesEachWay = 1,
): string {
  const { article } = first;
  let last = first;
  let marked = `${escapeSyntax(surroundings(first, sentencesEachWay).before)}${bold(first)}`;
  for (const quote of others) {
    marked += `${escapeSyntax(article.body.slice(last.end, quote.start))}${bold(quote)}`;
    last = quote;
  }
  marked += escapeSyntax(surroundings(last, sentencesEachWay).after);
  return `${quoted(marked, article.language)}\n${dim(quoteSourceLine(first, words))}`;
}

function bold({ text }: Quote): string {
  return `**${escapeSyntax(text)}**`;
}

/** Quotes put together where the words around one reach another of the same article, each group in the place of the first of it. */
export function putTogether(quotes: readonly Quote[], sentencesEachWay: number): readonly QuotesTogether[] {
  const groups: QuotesTogether[] = [];
  for (const quote of quotes) {
    const at = groups.findIndex((group) => isWithin(quote, group, sentencesEachWay));
    const group = groups[at];
    if (group === undefined) groups.push([quote]);
    else groups[at] = inOrder(quote, group);
  }
  return groups;
}

function isWithin(quote: Quote, group: QuotesTogether, sentencesEachWay: number): boolean {
  return (
    group[0].article.id === quote.article.id &&
    group.every((other) => isApart(other, quote)) &&
    group.some((other) => reaches(other, quote, sentencesEachWay) || reaches(quote, other, sentencesEachWay))
  );
}

/** Two bold words right beside each other would be no Markdown. */
function isApart(a: Quote, b: Quote): boolean {
  return a.end < b.start || b.end < a.start;
}

function reaches(from: Quote, other: Quote, sentencesEachWay: number): boolean {
  const { before, after } = surroundings(from, sentencesEachWay);
  return other.end > from.start - before.length && other.start < from.end + after.length;
}

function inOrder(quote: Quote, group: QuotesTogether): QuotesTogether {
  const [first = quote, ...others] = [...group, quote].toSorted((a, b) => a.start - b.start);
  return [first, ...others];
}
