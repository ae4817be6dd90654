import {
  type BaseInteraction,
  InteractionContextType,
  type Message,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
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
  return channel.isThread() || channel.isDMBased() ? latestTurns(channel, message.id) : [];
}

/**
 * What a slash command goes on about, oldest first: in a thread and in direct messages with the bot its latest answers there, where it may
 * read them; nothing in a channel, where anybody's answers stand. Throws what Discord refuses with.
 */
export async function conversationAt(interaction: BaseInteraction): Promise<Conversation> {
  const channel = await readableConversation(interaction);
  return channel === null ? [] : latestTurns(channel, interaction.id);
}

/** An app that somebody installed for themselves alone is no member of the server, and reads nothing there. */
async function readableConversation(interaction: BaseInteraction): Promise<Message['channel'] | null> {
  const { appPermissions, channel, context, guild, user } = interaction;
  if (context === InteractionContextType.BotDM) return user.createDM();
  return guild !== null && channel?.isThread() === true && appPermissions.has(toRead) ? channel : null;
}

const toRead = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];

/** Enough for the answers that are remembered, with a few words between them. */
const messagesRead = 50;

async function latestTurns(channel: Message['channel'], before: string): Promise<Conversation> {
  const page = await channel.messages.fetch({ before, limit: messagesRead, cache: false });
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
