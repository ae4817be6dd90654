import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Quote } from '../../answering/quotes/quote.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { Words } from '../words/words.ts';
import { buttonId } from './button-id.ts';
import { limitsCode } from './limits-code.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** What the buttons under an answer know of it. */
export interface Shown {
  /** What the question was limited to. */
  readonly filters: Filters;
  /** Whether it is for the asker alone. */
  readonly isPrivate: boolean;
  /** Whether a timeline was asked for. */
  readonly isTimeline?: boolean;
}

/** What can be done with the quotes that a message shows, given in their order; nothing where it shows none. */
export function answerButtons(
  quotes: readonly Quote[],
  words: Words,
  { filters, isPrivate }: Shown,
): readonly ButtonRow[] {
  const [first, second] = quotes;
  if (first === undefined) return [];
  const code = limitsCode(filters);
  return [
    row(
      button(buttonId('c', first.receipt), words.buttons.context),
      button(buttonId('s', second?.receipt), words.buttons.sources),
      ...(code === null ? [] : [button(buttonId('m', code), words.buttons.more)]),
      button(buttonId('f', code ?? ''), words.buttons.followUp),
      ...(isPrivate ? [shareButton(words)] : []),
    ),
  ];
}

/** Under what only the asker sees. */
export function shareButton(words: Words): APIButtonComponentWithCustomId {
  return button(buttonId('h'), words.buttons.share);
}

/** Plain buttons, all of one colour: none of them is the one to press. */
export function button(id: string, label: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: id, label };
}

export function row(...buttons: readonly APIButtonComponentWithCustomId[]): ButtonRow {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}
