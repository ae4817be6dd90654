import type { BotParts } from '../bot-parts.ts';
import { lookUpMessage } from '../conversation/look-up-message.ts';
import { embeddedIn, wordsOfMessage } from '../conversation/words-of-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import { renderSource } from '../rendering/render-source.ts';
import { defineMessageCommand, type MessageCommand } from './message-command.ts';
import { pastedChars } from './source.ts';

export const findSourceDefinition = defineMessageCommand(({ commands }) => commands.findSource);

/** Shows where the words of a message come from, or what in the archive comes nearest to them and where they differ. */
export function createFindSourceCommand({ desk }: BotParts): MessageCommand {
  return {
    async answer({ targetMessage }, { words }) {
      const text = wordsOfMessage(targetMessage);
      if (!/[\p{L}\p{N}]/u.test(text)) return notice(words.replies.noWords);
      const lookup = await lookUpMessage(desk, { text, ...embeddedIn(targetMessage) });
      return lookup === null ? notice(words.textTooLong(pastedChars)) : renderSource(lookup, words);
    },
  };
}
