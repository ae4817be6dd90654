import { ComponentType, type Message } from 'discord.js';
import { readReceipt } from '../../answering/quotes/receipt.ts';
import { type ButtonAction, readButtonId } from './button-id.ts';

/** The receipts of the quotes that an answer shows, read from the ids of its buttons: the same after a restart. Other things in their place are passed over. */
export function shownReceipts(message: Message): readonly string[] {
  return holdersOfReceipts
    .map((holder) => shownPayload(message, holder) ?? '')
    .filter((payload) => readReceipt(payload) !== null);
}

/** What the button of a message needs for this action; `null` where the message has no such button. */
export function shownPayload({ components }: Message, action: ButtonAction): string | null {
  const buttons = components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((button) => (button.customId === null ? [] : [button.customId]))
      : [],
  );
  return buttons.map(readButtonId).find((press) => press?.action === action)?.payload ?? null;
}

/** One id holds one receipt, so they are shared out among the buttons that need no other payload. */
const holdersOfReceipts = ['context', 'sources', 'wrong'] as const;
