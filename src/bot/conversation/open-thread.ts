import {
  type AnyThreadChannel,
  ChannelType,
  DiscordAPIError,
  type Message,
  type NewsChannel,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type TextChannel,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { discordFault } from '../discord/discord-errors.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import { oneLine } from '../rendering/escape-markdown.ts';
import { shorten } from '../rendering/shorten.ts';

/** What became of the wish for a thread. */
export type ThreadOutcome =
  | { readonly kind: 'opened'; readonly thread: AnyThreadChannel; readonly isNew: boolean }
  /** A direct message, a thread, a channel of another kind: nothing is missed. */
  | { readonly kind: 'not-here' }
  | { readonly kind: 'not-allowed' }
  /** It is there, and only moderators may write in it. */
  | { readonly kind: 'locked' };

/** The thread of an answer, opened where there is none yet; one that is archived opens again when something is written in it. Throws what Discord fails with. */
export async function openThread(answer: Message, name: string): Promise<ThreadOutcome> {
  const channel = parentOf(answer);
  if (channel === null) return { kind: 'not-here' };
  const permissions = channel.permissionsFor(answer.client.user);
  if (
    permissions?.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessagesInThreads]) !== true
  ) {
    return { kind: 'not-allowed' };
  }
  const known = channel.threads.cache.get(answer.id) ?? null;
  if (known !== null) return asItIs(known);
  if (!permissions.has(PermissionFlagsBits.CreatePublicThreads)) {
    const before = await threadOf(answer);
    return before === null ? { kind: 'not-allowed' } : asItIs(before);
  }
  try {
    const thread = await channel.threads.create({
      name: threadName(name),
      startMessage: answer.id,
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
    return { kind: 'opened', thread, isNew: true };
  } catch (error) {
    if (discordFault(error) === 'not-allowed') return { kind: 'not-allowed' };
    const before = hasThread(error) ? await threadOf(answer) : null;
    if (before === null) throw error;
    return asItIs(before);
  }
}

function asItIs(thread: AnyThreadChannel): ThreadOutcome {
  return thread.locked === true ? { kind: 'locked' } : { kind: 'opened', thread, isNew: false };
}

/** Archived threads are not known without asking for them. */
function hasThread(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
}

/** The channel of a message, where threads can be opened; `null` elsewhere, and where the bot is no member. */
export function parentOf({ client, channelId }: Message): TextChannel | NewsChannel | null {
  const channel = client.channels.cache.get(channelId);
  return channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement
    ? channel
    : null;
}

/** A thread bears the id of the message that it was opened from. */
async function threadOf({ id, client }: Message): Promise<AnyThreadChannel | null> {
  try {
    const channel = await client.channels.fetch(id);
    return channel?.isThread() === true ? channel : null;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return null;
    throw error;
  }
}

function threadName(question: string): string {
  const name = shorten(oneLine(question), discordLimits.threadNameChars - 1);
  return name === '' ? 'Dateline' : name;
}
