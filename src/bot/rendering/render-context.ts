import type { Quote } from '../../answering/quotes/quote.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { dim, firstThatFits, framed, parted, textBlock } from './message-blocks.ts';
import { quoteFile } from './quote-file.ts';
import { putTogether, quotesInSurroundings } from './quotes-in-surroundings.ts';
import { quoteSourceLine } from './source-line.ts';

/** Sentences before and after each quote, where there is room; each number is tried in turn. */
const sentencesEachWay = [2, 1];

/**
 * Quotes in the middle of what stands around them in their articles, always inside Discord's limits. No quote is ever cut.
 * `lost`: why others of the answer are not among them, a short line of Markdown for each article.
 */
export function renderContext(
  quotes: readonly [Quote, ...Quote[]],
  lost: readonly string[],
  words: Words,
): BotMessage {
  return firstThatFits(candidates(quotes, lost, words));
}

function* candidates(
  quotes: readonly [Quote, ...Quote[]],
  lost: readonly string[],
  words: Words,
): Generator<BotMessage> {
  for (let shown = quotes.length; shown >= 1; shown -= 1) {
    // Escaping a book takes seconds, and it would not fit.
    if (charsOf(quotes.slice(0, shown)) > discordLimits.textChars) continue;
    const left = quotes.length - shown;
    const more = left === 0 ? [] : [dim(words.moreQuotes(left))];
    const closing = lost.length + more.length === 0 ? [] : [textBlock(...lost, ...more)];
    // The first quote alone may stand without its surroundings, if they leave it no room.
    for (const sentences of shown === 1 ? [...sentencesEachWay, 0] : sentencesEachWay) {
      const blocks = putTogether(quotes.slice(0, shown), sentences).map((together) =>
        textBlock(quotesInSurroundings(together, words, sentences)),
      );
      yield framed(parted([...blocks, ...closing]));
    }
  }
  const sources = quotes.slice(0, 3).map((quote) => dim(quoteSourceLine(quote, words)));
  for (let named = sources.length; named >= 1; named -= 1) {
    const under = [...sources.slice(0, named), ...lost];
    yield framed([textBlock(words.inAttachment(quotes.length), ...under)], {
      files: [quoteFile(quotes, words)],
    });
    yield framed([textBlock(words.tooLongToAttach, ...under)]);
  }
}

function charsOf(quotes: readonly Quote[]): number {
  return quotes.reduce((total, { text }) => total + text.length, 0);
}
