import { ComponentType, type Message } from 'discord.js';
import { readButtonId } from './button-id.ts';

/** The receipts of the quotes that an answer shows, read from the ids of its buttons: the same after a restart. */
export function shownReceipts({ components }: Message): readonly string[] {
  const buttons = components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((button) => (button.customId === null ? [] : [button.customId]))
      : [],
  );
  const presses = buttons.map(readButtonId).filter((press) => press !== null);
  return holdersOfReceipts
    .map((holder) => presses.find(({ action }) => action === holder)?.payload ?? '')
    .filter((receipt) => receipt !== '');
}

/** One id holds one receipt, so they are shared out among the buttons that need no other payload. */
const holdersOfReceipts = ['context', 'sources'] as const;
