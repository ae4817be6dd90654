import type { BotParts } from '../bot-parts.ts';
import { plainMessage } from '../conversation/question-text.ts';
import { wordsOfMessage } from '../conversation/words-of-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import { renderCheck } from '../rendering/render-check.ts';
import { defineMessageCommand, type MessageCommand } from './message-command.ts';

export const checkThisDefinition = defineMessageCommand(({ commands }) => commands.checkThis);

/** Finds the claims of a message in the archive: supported, contradicted or not found, each with a quote. */
export function createCheckThisCommand({ desk }: BotParts): MessageCommand {
  return {
    async answer({ targetMessage }, { words, signal }) {
      const text = plainMessage(wordsOfMessage(targetMessage));
      if (!/\p{L}/u.test(text)) return notice(words.replies.noWords);
      return renderCheck(await desk.check({ text, signal }), words);
    },
  };
}
