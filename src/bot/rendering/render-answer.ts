import type { Answer, Answered } from '../../answering/answer.ts';
import type { Conflict } from '../../answering/conflicts/conflict.ts';
import { type ShownQuote, type ShownStatement, sideBySide } from '../../answering/conflicts/side-by-side.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import { type QuotedReport, reportAmong } from '../../answering/quotes/quoted-reports.ts';
import { answerButtons, type ButtonRow } from '../buttons/answer-buttons.ts';
import { refusalButtons } from '../buttons/refusal-buttons.ts';
import { verdictButtons } from '../buttons/verdict-buttons.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import { questionChars } from '../question-chars.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { windowInWords } from './dates-in-words.ts';
import { escapeMarkdown, escapeMarkdownInline, escapeMarkdownLine } from './escape-markdown.ts';
import { searchedInWords } from './limits-in-words.ts';
import { dim, firstThatFits, framed, gap, textBlock } from './message-blocks.ts';
import { quoteFile } from './quote-file.ts';
import { renderRefusal } from './render-refusal.ts';
import { shorten } from './shorten.ts';
import { quoteSourceLine, quoteWithSource } from './source-line.ts';
import { timeInWords } from './time-in-words.ts';

/** How an answer is to stand in Discord. */
export interface AnswerDress {
  /** The reader does not see the question elsewhere, as after a slash command. */
  readonly showQuestion: boolean;
  /** For the asker alone, who may share it; for all unless given. */
  readonly isPrivate?: boolean;
  /** Whether the bot may attach a file there; it may unless given. */
  readonly mayAttach?: boolean;
  /** It stands where a timeline was asked for. */
  readonly isTimeline?: boolean;
}

/** Any answer with its buttons, always inside Discord's limits. */
export function renderAnswer(answer: Answer, words: Words, dress: AnswerDress): BotMessage {
  const question = dress.showQuestion
    ? [textBlock(escapeMarkdownLine(shorten(answer.question, questionChars)))]
    : [];
  const { understoodAs } = answer;
  const understood =
    understoodAs === null
      ? []
      : [textBlock(dim(words.understoodAs(escapeMarkdownLine(shorten(understoodAs, questionChars)))))];
  const opening = [...question.filter((block) => block.content !== ''), ...understood];
  const { isPrivate = false, isTimeline = false, mayAttach = true } = dress;
  const shown = { filters: answer.filters, isPrivate, isTimeline };
  const verdicts = (quotes: readonly Quote[]) => verdictButtons(answer.index, quotes, words);
  return answer.kind === 'answered'
    ? renderAnswered(answer, words, opening, mayAttach, (quotes) => [
        ...answerButtons(quotes, words, shown),
        ...verdicts(quotes),
      ])
    : renderRefusal(answer, words, opening, [...refusalButtons(answer, words, shown), ...verdicts([])]);
}

type Block = ReturnType<typeof textBlock>;

/** The buttons that go with the quotes that are shown. */
type Under = (quotes: readonly Quote[]) => readonly ButtonRow[];

function renderAnswered(
  answer: Answered,
  words: Words,
  opening: readonly Block[],
  mayAttach: boolean,
  under: Under,
): BotMessage {
  const all = candidates(answer, words, opening, under);
  return firstThatFits(mayAttach ? all : withoutFiles(all));
}

function* withoutFiles(messages: Iterable<BotMessage>): Generator<BotMessage> {
  for (const message of messages) if (message.files.length === 0) yield message;
}

/**
 * Whole statements are left out, last first, until the rest fits: a quote is never cut and never separated from its source line. When not even
 * the first fits, all its quotes go into a file, each whole with its source, and the message names the sources.
 */
function* candidates(
  answer: Answered,
  words: Words,
  opening: readonly Block[],
  under: Under,
): Generator<BotMessage> {
  const { reports } = answer;
  const statements = sideBySide(answer.statements, answer.conflicts);
  // A statement is at least a text and a gap.
  const most = Math.min(statements.length, discordLimits.components / 2);
  for (let shown = most; shown >= 1; shown -= 1) {
    const quotes = quotesOf(statements.slice(0, shown));
    // Escaping a book takes seconds, and it would not fit.
    if (charsOf(quotes) > discordLimits.textChars) continue;
    const left = quotesOf(statements.slice(shown)).length;
    const blocks = statements
      .slice(0, shown)
      .flatMap((statement) => [...statementBlocks(statement, reports, words), gap]);
    const closing = [...(left === 0 ? [] : [dim(words.moreQuotes(left))]), ...footer(answer, quotes, words)];
    yield framed([...opening, ...blocks, textBlock(...closing)], { under: under(quotes) });
  }
  yield* inFile(answer, statements, words, opening, under);
}

function statementBlocks(
  { text, quotes }: ShownStatement,
  reports: readonly QuotedReport[],
  words: Words,
): readonly Block[] {
  const sentence = text === null || text.trim() === '' ? [] : [textBlock(escapeMarkdown(text))];
  return [...sentence, ...quotes.flatMap((shown) => quoteBlocks(shown, reports, words))];
}

function quoteBlocks(
  { quote, against, translation }: ShownQuote,
  reports: readonly QuotedReport[],
  words: Words,
): readonly Block[] {
  const translated =
    translation === null || translation.trim() === ''
      ? []
      : [textBlock(dim(words.translation(escapeMarkdownLine(translation))))];
  return [
    ...(against === null ? [] : [textBlock(conflictInWords(against, words))]),
    textBlock(quoteWithSource(quote, words, reportAmong(reports, quote.article))),
    ...translated,
  ];
}

function conflictInWords({ kind, figures }: Conflict, words: Words): string {
  const escaped =
    figures === null ? null : ([escapeMarkdownInline(figures[0]), escapeMarkdownInline(figures[1])] as const);
  return kind === 'reports-differ' ? words.reportsDiffer(escaped) : words.laterReport(escaped);
}

function* inFile(
  answer: Answered,
  [first, ...rest]: readonly ShownStatement[],
  words: Words,
  opening: readonly Block[],
  under: Under,
): Generator<BotMessage> {
  if (first === undefined) return;
  const quotes = quotesOf([first]);
  const left = quotesOf(rest).length;
  const more = left === 0 ? [] : [dim(words.moreQuotes(left))];
  for (let named = Math.min(quotes.length, 3); named >= 1; named -= 1) {
    const sources = quotes
      .slice(0, named)
      .map((quote) => dim(quoteSourceLine(quote, words, reportAmong(answer.reports, quote.article))));
    const closing = textBlock(...more, ...footer(answer, quotes, words));
    const file = quoteFile(quotes, words);
    const rows = { under: under(quotes) };
    yield framed([...opening, textBlock(words.inAttachment(quotes.length), ...sources), closing], {
      files: [file],
      ...rows,
    });
    yield framed([...opening, textBlock(words.tooLongToAttach, ...sources), closing], rows);
  }
}

function footer(answer: Answered, shown: readonly Quote[], words: Words): readonly string[] {
  const articles = new Set(shown.map((quote) => quote.article.id)).size;
  const searched = searchedInWords(answer, words);
  const time = answer.time === null ? [] : [dim(timeInWords(answer.time, words))];
  const facts = words.footer(articles, answer.index.articles, windowInWords(answer.window, words));
  const alone = answer.reading.fallback === null ? [] : [dim(words.quotesAlone)];
  return [...alone, ...(searched === null ? [] : [dim(searched)]), ...time, dim(facts)];
}

function charsOf(quotes: readonly Quote[]): number {
  return quotes.reduce((total, { text }) => total + text.length, 0);
}

function quotesOf(statements: readonly ShownStatement[]): readonly Quote[] {
  return statements.flatMap(({ quotes }) => quotes.map(({ quote }) => quote));
}
