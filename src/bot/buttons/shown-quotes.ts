import type { Message } from 'discord.js';
import type { Quote } from '../../answering/quote.ts';
import type { ReferenceDesk } from '../../answering/reference-desk.ts';
import type { Verification } from '../../answering/verification.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { escapeMarkdownLine } from '../rendering/escape-markdown.ts';
import { notice } from '../rendering/message-blocks.ts';
import { titleOf } from '../rendering/source-line.ts';
import type { Words } from '../words/words.ts';
import { shownReceipts } from './shown-receipts.ts';

/**
 * What `render` makes of the quotes of an answer, cut anew from the archive as it is now; what has changed is left out. A sentence that says
 * why where none is left.
 */
export async function withShownQuotes(
  message: Message,
  desk: ReferenceDesk,
  words: Words,
  render: (quotes: readonly [Quote, ...Quote[]], words: Words) => BotMessage,
): Promise<BotMessage> {
  const verified = await Promise.all(shownReceipts(message).map((receipt) => desk.verify(receipt)));
  const [first, ...rest] = verified.flatMap((found): readonly Quote[] =>
    found.kind === 'exact' ? [found.quote] : [],
  );
  return first === undefined ? whyNone(verified, words) : render([first, ...rest], words);
}

function whyNone(verified: readonly Verification[], words: Words): BotMessage {
  const [lost] = verified;
  if (lost === undefined) return notice(words.buttons.noLongerKnown);
  return notice(
    lost.kind === 'changed'
      ? words.buttons.articleChanged(escapeMarkdownLine(titleOf(lost.article)))
      : words.buttons.articleGone(escapeMarkdownLine(lost.receipt.articleId)),
  );
}
