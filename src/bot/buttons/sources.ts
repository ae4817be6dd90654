import type { BotParts } from '../bot-parts.ts';
import { renderSources } from '../rendering/render-sources.ts';
import type { AnsweringButton } from './button.ts';
import { withShownQuotes } from './shown-quotes.ts';

/** All that is known of the articles that an answer quotes; for whoever pressed alone. */
export function createSourcesButton({ desk }: BotParts): AnsweringButton {
  return {
    acknowledgement: 'private',
    aside: true,
    answer: async ({ message }, _payload, { words }) => withShownQuotes(message, desk, words, renderSources),
  };
}
