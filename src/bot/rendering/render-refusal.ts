import type { Refused } from '../../answering/answer.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import type { ButtonRow } from '../buttons/answer-buttons.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { windowInWords } from './dates-in-words.ts';
import { escapeMarkdownInline, escapeSyntax, oneLine } from './escape-markdown.ts';
import { limitsInWords, searchedInWords, undatedInWords } from './limits-in-words.ts';
import { dim, firstThatFits, framed, gap, textBlock } from './message-blocks.ts';
import { quoted } from './quoted.ts';
import { shorten } from './shorten.ts';
import { articleSourceLine } from './source-line.ts';
import { timeInWords } from './time-in-words.ts';

const mostNearest = 3;
/** A passage opens with its first sentence, whole, or not at all where that is longer than this. */
const openingChars = 240;
const mostUnknownWords = 3;
const unknownWordChars = 60;

/** A refusal: two lines that say why, and what comes nearest, dimmer and labelled as no answer. `opening` stands before it, `under` under it. */
export function renderRefusal(
  refused: Refused,
  words: Words,
  opening: readonly ReturnType<typeof textBlock>[],
  under: readonly ButtonRow[],
): BotMessage {
  return firstThatFits(candidates(refused, words, opening, under));
}

function* candidates(
  refused: Refused,
  words: Words,
  opening: readonly ReturnType<typeof textBlock>[],
  under: readonly ButtonRow[],
): Generator<BotMessage> {
  const limits =
    refused.reason === 'outside-filters'
      ? [...looseningsInWords(refused, words), undatedInWords(refused, words)]
      : [searchedInWords(refused, words)];
  const facts = limits.filter((fact) => fact !== null);
  const searched = facts.length === 0 ? [] : [dim(facts.join(' · '))];
  const time = refused.time === null ? [] : [dim(timeInWords(refused.time, words))];
  const verdict = textBlock(words.refused, reasonInWords(refused, words), ...searched, ...time);
  const most = Math.min(refused.nearest.length, mostNearest);
  for (let shown = most; shown >= 1; shown -= 1) {
    const nearest = refused.nearest.slice(0, shown);
    for (const withOpenings of [true, false]) {
      const blocks = nearest.map((passage) => textBlock(...passageLines(passage, words, withOpenings)));
      yield framed([...opening, verdict, gap, textBlock(dim(words.nearest)), ...blocks], { under });
    }
  }
  yield framed([...opening, verdict], { under });
}

function reasonInWords(refused: Refused, words: Words): string {
  const { reason, index, unknownWords, filters, outside } = refused;
  const window = windowInWords(refused.window, words);
  switch (reason) {
    case 'empty-archive':
      return words.emptyArchive;
    case 'not-supported':
      return words.noneAnswers(index.articles, window);
    case 'outside-filters':
      return words.onlyOutside(outside, limitsInWords(filters, words) ?? '');
    case 'nothing-relevant':
      return unknownWords.length === 0
        ? words.noneAbout(index.articles, window)
        : words.noneMentions(index.articles, window, unknownInWords(unknownWords, words));
    default:
      return reason satisfies never;
  }
}

/** Where several limits hold, which of them need only be dropped by itself. */
function looseningsInWords({ loosenings, filters }: Refused, words: Words): readonly string[] {
  if (Object.values(filters).filter((value) => value !== undefined).length < 2) return [];
  return loosenings.map(({ drop, passages }) =>
    words.without(passages, limitsInWords({ [drop]: filters[drop] }, words) ?? ''),
  );
}

function unknownInWords(unknownWords: readonly string[], words: Words): string {
  const inMarks = unknownWords
    .slice(0, mostUnknownWords)
    .map((word) => inQuotationMarks(escapeMarkdownInline(shorten(word, unknownWordChars)), words.locale));
  return new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(inMarks);
}

function passageLines(passage: Passage, words: Words, withOpening: boolean): readonly string[] {
  const { article, text } = passage;
  const source = dim(articleSourceLine(article, words));
  const first = withOpening ? firstSentence(text, article.language) : null;
  if (first === null) return [source];
  return [dim(quoted(escapeSyntax(oneLine(first)), article.language)), source];
}

function firstSentence(text: string, language: string): string | null {
  // One character more than may be shown tells a sentence that ends in time from one that goes on.
  const [sentence] = splitSentences(text.slice(0, openingChars + 1), language);
  return sentence === undefined || sentence.end > openingChars
    ? null
    : text.slice(sentence.start, sentence.end);
}
