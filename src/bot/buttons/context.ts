import type { BotParts } from '../bot-parts.ts';
import { renderContext } from '../rendering/render-context.ts';
import type { AnsweringButton } from './button.ts';
import { withShownQuotes } from './shown-quotes.ts';

/** The quotes of an answer between the sentences around them; for whoever pressed alone. */
export function createContextButton({ desk }: BotParts): AnsweringButton {
  return {
    acknowledgement: 'private',
    aside: true,
    answer: async ({ message }, _payload, { words }) => withShownQuotes(message, desk, words, renderContext),
  };
}
