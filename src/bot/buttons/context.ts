import type { Quote } from '../../answering/quote.ts';
import type { Verification } from '../../answering/verification.ts';
import type { BotParts } from '../bot-parts.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { escapeMarkdownLine } from '../rendering/escape-markdown.ts';
import { notice } from '../rendering/message-blocks.ts';
import { renderSource } from '../rendering/render-source.ts';
import { titleOf } from '../rendering/source-line.ts';
import type { Words } from '../words/words.ts';
import type { AnsweringButton } from './button.ts';
import { shownReceipts } from './shown-receipts.ts';

/** The quotes of an answer between the sentences around them, cut anew from the archive as it is now; for whoever pressed alone. */
export function createContextButton({ desk }: BotParts): AnsweringButton {
  return {
    acknowledgement: 'private',
    async answer(press, _payload, { words }) {
      const verified = shownReceipts(press.message).map((receipt) => desk.verify(receipt));
      const [first, ...rest] = verified.flatMap((found): readonly Quote[] =>
        found.kind === 'exact' ? [found.quote] : [],
      );
      if (first !== undefined) return renderSource({ kind: 'quote', quotes: [first, ...rest] }, words);
      return whyNone(verified, words);
    },
  };
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
