import type { Quote } from '../../answering/quotes/quote.ts';
import type { Article } from '../../articles/article.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { dateInWords } from './dates-in-words.ts';
import { escapeMarkdownInline, escapeMarkdownLine, oneLine } from './escape-markdown.ts';
import { languageName } from './language-name.ts';
import { dim, firstThatFits, framed, parted, textBlock } from './message-blocks.ts';
import { shorten } from './shorten.ts';
import { linkToQuote, titleOf } from './source-line.ts';

const nameChars = 120;

/**
 * Where quotes come from, all that is known of each article, with the receipts that prove them; always inside Discord's limits. `lost`: why
 * others of the answer are not among them, a short line of Markdown for each article.
 */
export function renderSources(
  quotes: readonly [Quote, ...Quote[]],
  lost: readonly string[],
  words: Words,
): BotMessage {
  return firstThatFits(candidates(quotes, lost, words));
}

function* candidates(quotes: readonly Quote[], lost: readonly string[], words: Words): Generator<BotMessage> {
  for (let shown = quotes.length; shown >= 1; shown -= 1) {
    const left = quotes.length - shown;
    const more = left === 0 ? [] : [dim(words.moreQuotes(left))];
    const closing = lost.length + more.length === 0 ? [] : [textBlock(...lost, ...more)];
    const articles = byArticle(quotes.slice(0, shown));
    const blocks = articles.map((ofArticle) => textBlock(...sourceLines(ofArticle, words)));
    yield framed(parted([...blocks, ...closing]));
  }
}

type QuotesOfArticle = readonly [Quote, ...Quote[]];

function byArticle(quotes: readonly Quote[]): readonly QuotesOfArticle[] {
  const ids = [...new Set(quotes.map(({ article }) => article.id))];
  return ids.flatMap((id): readonly QuotesOfArticle[] => {
    const [first, ...rest] = quotes.filter(({ article }) => article.id === id);
    return first === undefined ? [] : [[first, ...rest]];
  });
}

function sourceLines([first, ...rest]: QuotesOfArticle, words: Words): readonly string[] {
  const { article } = first;
  const facts = factsOf(article, words).map(escapeMarkdownInline).join(' · ');
  const quotes = [first, ...rest].map((quote) => {
    // Nothing that a receipt is made of ends a code span.
    const evidence = words.buttons.evidence(`\`${quote.receipt}\``);
    const link = linkToQuote(quote, words);
    return dim(link === null ? evidence : `${evidence} · ${link}`);
  });
  return [`**${escapeMarkdownLine(titleOf(article))}**`, ...(facts === '' ? [] : [facts]), ...quotes];
}

/** Everything but the title, in the order of a source line; not escaped. */
function factsOf(article: Article, words: Words): readonly string[] {
  const { publisher, author, date, dateOrigin, language } = article;
  const name = shorten(oneLine(author ?? ''), nameChars);
  return [
    shorten(oneLine(publisher ?? ''), nameChars),
    name === '' ? '' : words.by(name),
    dateInWords(date, words),
    dateOrigin === null ? '' : words.dateFound[dateOrigin],
    languageName(language, words) ?? '',
  ].filter((fact) => fact !== '');
}
