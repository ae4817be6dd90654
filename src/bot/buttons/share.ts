import type { ButtonInteraction } from 'discord.js';
import { copyMessage } from '../discord/copy-message.ts';
import { discordFault } from '../discord/discord-errors.ts';
import { mayWriteHere, writableChannel } from '../discord/writable-channel.ts';
import { NotPossible } from '../interactions/not-possible.ts';
import { type BotMessage, payloadOf } from '../rendering/bot-message.ts';
import type { Words } from '../words/words.ts';
import type { AnsweringButton } from './button.ts';
import { readButtonId } from './button-id.ts';

/** Says in the channel what the bot said to one person alone: the same words and files, by nobody's name. It is shared once. */
export function createShareButton(): AnsweringButton {
  return {
    acknowledgement: 'update',
    aside: true,
    async answer(press, _payload, { words, signal }) {
      if (!mayWriteHere(press)) throw new NotPossible(words.buttons.mayNotWriteHere);
      const shared = await copyMessage(press.message, isShare, signal);
      await say(press, shared, words);
      return shared;
    },
  };
}

function isShare(id: string): boolean {
  return readButtonId(id)?.action === 'share';
}

async function say(press: ButtonInteraction, shared: BotMessage, words: Words): Promise<void> {
  try {
    if (press.deferred) {
      await press.followUp(payloadOf(shared));
      return;
    }
  } catch (error) {
    const fault = discordFault(error);
    if (fault === 'archived') throw new NotPossible(words.buttons.threadArchived);
    if (fault === 'not-allowed') throw new NotPossible(words.buttons.mayNotWriteHere);
    if (fault !== 'expired') throw error;
  }
  // Too late for an answer to the button, not for an ordinary message: it was to be public.
  const channel = await writableChannel(press);
  if (channel === null) throw new NotPossible(words.buttons.mayNotWriteHere);
  await channel.send(payloadOf(shared));
}
