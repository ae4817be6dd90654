import type { Message } from 'discord.js';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import type { Verification } from '../../answering/quotes/verification.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { escapeMarkdownLine } from '../rendering/escape-markdown.ts';
import { notice } from '../rendering/message-blocks.ts';
import { titleOf } from '../rendering/source-line.ts';
import type { Words } from '../words/words.ts';
import { shownReceipts } from './shown-receipts.ts';

/**
 * What `render` makes of the quotes of an answer, cut anew from the archive as it is now. For those that cannot be cut any more it says why,
 * a line of Markdown for each article; where none is left, that is all that is said.
 */
export async function withShownQuotes(
  message: Message,
  desk: ReferenceDesk,
  words: Words,
  render: (quotes: readonly [Quote, ...Quote[]], lost: readonly string[], words: Words) => BotMessage,
): Promise<BotMessage> {
  const verified = await Promise.all(shownReceipts(message).map((receipt) => desk.verify(receipt)));
  const lost = [...new Set(verified.flatMap((found) => whyLost(found, words)))];
  const [first, ...rest] = verified.flatMap((found): readonly Quote[] =>
    found.kind === 'exact' ? [found.quote] : [],
  );
  if (first !== undefined) return render([first, ...rest], lost, words);
  return notice(lost.length === 0 ? words.buttons.noLongerKnown : lost.join('\n'));
}

function whyLost(found: Verification, { buttons }: Words): readonly string[] {
  switch (found.kind) {
    case 'changed':
      return [buttons.articleChanged(escapeMarkdownLine(titleOf(found.article)))];
    case 'gone':
      return [buttons.articleGone(escapeMarkdownLine(found.receipt.articleId))];
    default:
      return [];
  }
}
