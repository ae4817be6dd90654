import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { copyMessage } from '../discord/copy-message.ts';
import { discordFault } from '../discord/discord-errors.ts';
import { mayWriteHere, writableChannel } from '../discord/writable-channel.ts';
import type { Asking } from '../interactions/asking.ts';
import { NotPossible } from '../interactions/not-possible.ts';
import { type BotMessage, payloadOf } from '../rendering/bot-message.ts';
import type { Words } from '../words/words.ts';
import type { AnsweringButton } from './button.ts';
import { readButtonId } from './button-id.ts';

/**
 * Says in the channel what the bot said to one person alone: the same words and files, by nobody's name. It is shared once: the button goes
 * with it, and a second press that was on its way by then comes to what the first one did. Discord drops no second follow-up by itself, and
 * presses under one message all come to one process.
 */
export function createShareButton(parts: Pick<BotParts, 'failures'>): AnsweringButton {
  const underway = new Map<string, Promise<BotMessage>>();
  return {
    acknowledgement: 'update',
    aside: true,
    answer(press, _payload, asking) {
      const { id } = press.message;
      const before = underway.get(id);
      if (before !== undefined) return before;
      const sharing = share(press, asking, parts);
      underway.set(id, sharing);
      const forget = () => underway.delete(id);
      sharing.then(() => setTimeout(forget, pressTravelsMs).unref(), forget);
      return sharing;
    },
  };
}

/** Far longer than a press is on its way: Discord waits three seconds for its acknowledgement. */
const pressTravelsMs = 60_000;

async function share(
  press: ButtonInteraction,
  { words, signal }: Asking,
  parts: Pick<BotParts, 'failures'>,
): Promise<BotMessage> {
  if (!mayWriteHere(press)) throw new NotPossible(words.buttons.mayNotWriteHere);
  const shared = await copyMessage(press.message, isShare, signal);
  await say(press, shared, words, parts);
  return shared;
}

function isShare(id: string): boolean {
  return readButtonId(id)?.action === 'share';
}

async function say(
  press: ButtonInteraction,
  shared: BotMessage,
  words: Words,
  { failures }: Pick<BotParts, 'failures'>,
): Promise<void> {
  try {
    if (press.deferred) {
      const said = await press.followUp(payloadOf(shared));
      if (!said.flags.has(MessageFlags.Ephemeral)) return;
      // A server may let apps that it has not installed itself speak to nobody but who uses them.
      await press
        .deleteReply(said)
        .catch((error: unknown) => failures.note(error, 'What was shared with nobody could not be deleted.'));
      throw new NotPossible(words.buttons.heardByYouAlone);
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
