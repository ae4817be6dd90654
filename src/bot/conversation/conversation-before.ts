import { type Message, MessageType } from 'discord.js';
import { type Conversation, type Turn, turnsRemembered } from '../../answering/follow-ups/conversation.ts';
import { type FindMessage, shownTurn, unlessGone } from './shown-turn.ts';

/**
 * What a message goes on about, oldest first. Where it replies to an answer of the bot, that answer; else, in a thread and in direct
 * messages, the bot's latest answers there. They are read from Discord, which shows the bot its own messages and those it replied to;
 * nothing else is remembered. Throws what Discord refuses with.
 */
export async function conversationBefore(message: Message): Promise<Conversation> {
  if (message.type === MessageType.Reply) {
    const turn = await unlessGone(async () => shownTurn(await message.fetchReference()));
    if (turn !== null) return [turn];
  }
  const { channel } = message;
  return channel.isThread() || channel.isDMBased() ? latestTurns(message) : [];
}

/** Enough for the answers that are remembered, with a few words between them. */
const messagesRead = 50;

async function latestTurns({ id, channel }: Message): Promise<Conversation> {
  const page = await channel.messages.fetch({ before: id, limit: messagesRead, cache: false });
  const repliedTo: FindMessage = async (reply) => {
    const asked = reply.reference?.messageId;
    return asked === undefined ? null : (page.get(asked) ?? reply.fetchReference());
  };
  const latest: Turn[] = [];
  for (const message of [...page.values()].sort(newestFirst)) {
    const turn = await unlessGone(() => shownTurn(message, repliedTo));
    if (turn !== null && latest.push(turn) === turnsRemembered) break;
  }
  const first = latest.length < turnsRemembered ? await turnBeforeThread(channel) : null;
  return [...(first === null ? [] : [first]), ...latest.reverse()];
}

function newestFirst(a: Message, b: Message): number {
  return b.createdTimestamp - a.createdTimestamp || (BigInt(b.id) > BigInt(a.id) ? 1 : -1);
}

/** The answer that a thread was opened from: it stands above it, in the channel. */
async function turnBeforeThread(channel: Message['channel']): Promise<Turn | null> {
  if (!channel.isThread()) return null;
  return unlessGone(async () => {
    const answer = await channel.fetchStarterMessage({ cache: false });
    return answer === null ? null : shownTurn(answer);
  });
}
