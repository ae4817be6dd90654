import type { SourceLookup, WordDifference } from '../../answering/finding/source-lookup.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import type { Article } from '../../articles/article.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { escapeMarkdownInline, escapeMarkdownLine, escapeSyntax, oneLine } from './escape-markdown.ts';
import { dim, firstThatFits, framed, gap, parted, textBlock } from './message-blocks.ts';
import { quoteFile } from './quote-file.ts';
import { quoted } from './quoted.ts';
import { quotesInSurroundings } from './quotes-in-surroundings.ts';
import { shorten } from './shorten.ts';
import {
  articleSourceLine,
  markdownLink,
  quoteSourceLine,
  quoteWithSource,
  sourceFacts,
  titleOf,
} from './source-line.ts';

const mostArticles = 3;
const mostTitles = 5;
const authorChars = 120;
const mostDifferences = 6;
const differenceChars = 60;
/** An article opens with as many whole sentences as fit in here. */
const openingChars = 500;

/** What a title, a link or a pasted quote led to, always inside Discord's limits. */
export function renderSource(lookup: SourceLookup, words: Words): BotMessage {
  switch (lookup.kind) {
    case 'article':
      return renderArticle(lookup.article, words);
    case 'quote':
      return firstThatFits(foundQuotes(lookup.quotes, words));
    case 'not-verbatim':
      return firstThatFits(nearestQuote(lookup.nearest, lookup.differences, words));
    case 'not-found':
      return firstThatFits(similarTitles(lookup.similarTitles, words));
    default:
      return lookup satisfies never;
  }
}

function renderArticle(article: Article, words: Words): BotMessage {
  const { author, dateOrigin } = article;
  const [first = '', ...rest] = [
    ...sourceFacts(article, words),
    ...(author === null ? [] : [words.by(shorten(oneLine(author), authorChars))]),
    ...(dateOrigin === null ? [] : [words.dateFound[dateOrigin]]),
  ];
  const facts = [escapeMarkdownLine(first), ...rest.map(escapeMarkdownInline)];
  const link = markdownLink(words.openArticle, article.url);
  const head = textBlock(
    `**${escapeMarkdownLine(titleOf(article))}**`,
    dim([...facts, ...(link === null ? [] : [link])].join(' · ')),
  );
  const opening = openingSentences(article);
  if (opening === '') return framed([head]);
  const body = textBlock(quoted(escapeSyntax(opening), article.language));
  return firstThatFits([framed([head, gap, body]), framed([head])]);
}

function openingSentences({ body, language }: Article): string {
  const sentences = splitSentences(body.slice(0, openingChars + 1), language);
  const [first, last] = [sentences[0], sentences.findLast(({ end }) => end <= openingChars)];
  // The last sentence looked at may go on after it, so it counts only where the body ends with it.
  return first === undefined || last === undefined ? '' : body.slice(first.start, last.end);
}

function* foundQuotes(quotes: readonly [Quote, ...Quote[]], words: Words): Generator<BotMessage> {
  for (let shown = Math.min(quotes.length, mostArticles); shown >= 1; shown -= 1) {
    const left = quotes.length - shown;
    const more = left === 0 ? [] : [gap, textBlock(dim(words.moreArticles(left)))];
    for (const block of [inSurroundings, quoteWithSource]) {
      const blocks = quotes.slice(0, shown).map((quote) => textBlock(block(quote, words)));
      yield framed([...parted(blocks), ...more]);
    }
  }
  yield* inFile(quotes[0], words);
}

function inSurroundings(quote: Quote, words: Words): string {
  return quotesInSurroundings([quote], words);
}

function* nearestQuote(nearest: Quote, held: readonly WordDifference[], words: Words): Generator<BotMessage> {
  const differences = withoutLastMark(held);
  const found = [textBlock(words.notVerbatim), textBlock(quoteWithSource(nearest, words))];
  const extra = differencesOf('extra', differences, words);
  const missing = differencesOf('missing', differences, words);
  const inWords = [
    ...(extra === null ? [] : [words.added(extra)]),
    ...(missing === null ? [] : [words.leftOut(missing)]),
  ];
  if (inWords.length > 0) {
    const marked = words.yourText(differences.map(markedDifference).join(' '));
    yield framed([...found, gap, textBlock(marked), textBlock(...inWords)]);
    yield framed([...found, gap, textBlock(...inWords)]);
  }
  yield framed(found);
  yield* inFile(nearest, words, words.notVerbatim);
}

/** Whoever quotes a sentence into one of their own leaves out the mark at its end: that is no difference to tell. */
function withoutLastMark(differences: readonly WordDifference[]): readonly WordDifference[] {
  const [pasted, archived] = differences.slice(-2);
  if (pasted?.change !== 'extra' || archived?.change !== 'missing') return differences;
  return archived.text.replace(/[.!?…]+$/u, '') === pasted.text.replace(/[,;:.!?…]+$/u, '')
    ? [...differences.slice(0, -2), { text: pasted.text, change: 'same' }]
    : differences;
}

/** The differing words are named as well as marked: a screen reader reads neither bold nor struck letters as such. */
function differencesOf(
  change: 'extra' | 'missing',
  differences: readonly WordDifference[],
  words: Words,
): string | null {
  const named = differences.filter((difference) => difference.change === change).slice(0, mostDifferences);
  if (named.length === 0) return null;
  const inMarks = named.map(({ text }) =>
    inQuotationMarks(escapeMarkdownLine(shorten(text.trim(), differenceChars)), words.locale),
  );
  return inMarks.join(', ');
}

function markedDifference({ text, change }: WordDifference): string {
  const escaped = escapeMarkdownLine(text);
  if (change === 'same' || escaped === '') return escaped;
  return change === 'extra' ? `~~${escaped}~~` : `**${escaped}**`;
}

function* similarTitles(articles: readonly Article[], words: Words): Generator<BotMessage> {
  for (let shown = Math.min(articles.length, mostTitles); shown >= 1; shown -= 1) {
    const lines = articles.slice(0, shown).map((article) => dim(articleSourceLine(article, words)));
    yield framed([textBlock(words.notFound), textBlock(dim(words.similarTitles), ...lines)]);
  }
  yield framed([textBlock(words.notFound)]);
}

/** A quote too long for a message: whole in a file, its source named beside it. */
function* inFile(quote: Quote, words: Words, opening?: string): Generator<BotMessage> {
  const lead = opening === undefined ? [] : [opening];
  const source = dim(quoteSourceLine(quote, words));
  yield framed([textBlock(...lead, words.inAttachment(1), source)], { files: [quoteFile([quote], words)] });
  yield framed([textBlock(...lead, words.tooLongToAttach, source)]);
}
