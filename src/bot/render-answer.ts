import type { Answer, Answered, NonEmpty, Statement } from '../answering/answer.ts';
import type { Quote } from '../answering/quote.ts';
import type { BotMessage } from './bot-message.ts';
import { windowInWords } from './dates-in-words.ts';
import { discordLimits } from './discord-limits.ts';
import { escapeMarkdown, escapeMarkdownLine } from './escape-markdown.ts';
import { limitsInWords } from './limits-in-words.ts';
import { dim, firstThatFits, framed, gap, textBlock } from './message-blocks.ts';
import { quoteFile } from './quote-file.ts';
import { renderRefusal } from './render-refusal.ts';
import { shorten } from './shorten.ts';
import { quoteSourceLine, quoteWithSource } from './source-line.ts';
import { timeInWords } from './time-in-words.ts';
import type { Words } from './words/words.ts';

/** A question is shown as a reminder, not as evidence, so a long one may be shortened. */
const questionChars = 300;

/** Any answer, always inside Discord's limits. `showQuestion`: the reader does not see it elsewhere, as after a slash command. */
export function renderAnswer(answer: Answer, words: Words, showQuestion: boolean): BotMessage {
  const question = showQuestion
    ? [textBlock(escapeMarkdownLine(shorten(answer.question, questionChars)))]
    : [];
  const { understoodAs } = answer;
  const understood =
    understoodAs === null
      ? []
      : [textBlock(dim(words.understoodAs(escapeMarkdownLine(shorten(understoodAs, questionChars)))))];
  const opening = [...question.filter((block) => block.content !== ''), ...understood];
  return answer.kind === 'answered'
    ? renderAnswered(answer, words, opening)
    : renderRefusal(answer, words, opening);
}

type Block = ReturnType<typeof textBlock>;

function renderAnswered(answer: Answered, words: Words, opening: readonly Block[]): BotMessage {
  return firstThatFits(candidates(answer, words, opening));
}

/**
 * Whole statements are left out, last first, until the rest fits: a quote is never cut and never parted from its source line. When not even
 * the first fits, all its quotes go into a file, each whole with its source, and the message names the sources.
 */
function* candidates(answer: Answered, words: Words, opening: readonly Block[]): Generator<BotMessage> {
  const { statements } = answer;
  // A statement is at least a text and a gap.
  const most = Math.min(statements.length, discordLimits.components / 2);
  for (let shown = most; shown >= 1; shown -= 1) {
    const quotes = quotesOf(statements.slice(0, shown));
    // Escaping a book takes seconds, and it would not fit.
    if (charsOf(quotes) > discordLimits.textChars) continue;
    const left = quotesOf(statements.slice(shown)).length;
    const blocks = statements
      .slice(0, shown)
      .flatMap((statement) => [...statementBlocks(statement, words), gap]);
    const closing = [...(left === 0 ? [] : [dim(words.moreQuotes(left))]), ...footer(answer, quotes, words)];
    yield framed([...opening, ...blocks, textBlock(...closing)]);
  }
  yield* inFile(answer, words, opening);
}

function statementBlocks({ text, quotes, translation }: Statement, words: Words): readonly Block[] {
  const sentence = text === null || text.trim() === '' ? [] : [textBlock(escapeMarkdown(text))];
  const [first, ...others] = quotes.map((quote) => quoteWithSource(quote, words));
  const translated =
    translation === null || translation.trim() === ''
      ? []
      : [dim(words.translation(escapeMarkdownLine(translation)))];
  return [
    ...sentence,
    ...(first === undefined ? [] : [textBlock(first)]),
    ...translated.map((line) => textBlock(line)),
    ...others.map((quote) => textBlock(quote)),
  ];
}

function* inFile(answer: Answered, words: Words, opening: readonly Block[]): Generator<BotMessage> {
  const [first, ...rest] = answer.statements;
  const left = quotesOf(rest).length;
  const more = left === 0 ? [] : [dim(words.moreQuotes(left))];
  for (let named = Math.min(first.quotes.length, 3); named >= 1; named -= 1) {
    const sources = first.quotes.slice(0, named).map((quote) => dim(quoteSourceLine(quote, words)));
    const closing = textBlock(...more, ...footer(answer, first.quotes, words));
    const file = quoteFile(first.quotes, words);
    yield framed(
      [...opening, textBlock(words.inAttachment(first.quotes.length), ...sources), closing],
      [file],
    );
    yield framed([...opening, textBlock(words.tooLongToAttach, ...sources), closing]);
  }
}

function footer(answer: Answered, shown: readonly Quote[], words: Words): readonly string[] {
  const articles = new Set(shown.map((quote) => quote.article.id)).size;
  const limits = limitsInWords(answer.filters, words);
  const time = answer.time === null ? [] : [dim(timeInWords(answer.time, words))];
  const facts = words.footer(articles, answer.index.articles, windowInWords(answer.window, words));
  const alone = answer.reading.fallback === null ? [] : [dim(words.quotesAlone)];
  return [...alone, ...(limits === null ? [] : [dim(words.searched(limits))]), ...time, dim(facts)];
}

function charsOf(quotes: readonly Quote[]): number {
  return quotes.reduce((total, { text }) => total + text.length, 0);
}

function quotesOf(statements: readonly { readonly quotes: NonEmpty<Quote> }[]): readonly Quote[] {
  return statements.flatMap(({ quotes }) => quotes);
}
