import { GatewayIntentBits } from 'discord.js';
import type { Channel, Directory } from './guild.ts';
import { botMay } from './permissions.ts';
import type { SentMessage } from './sent-message.ts';

/** Something that happened, on its way to the sessions that may hear of it. */
export interface PlatformEvent {
  /** The dispatch's name, e.g. `MESSAGE_CREATE`. */
  readonly name: string;
  /** One of these intents' bits must be subscribed; 0 reaches every session. */
  readonly intent: number;
  /** The payload, which may depend on the session's intents. */
  data(intents: number): unknown;
}

/** The intent that messages of a channel need. */
export function messageIntent(channel: Channel): number {
  return channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

/** Whether the bot hears of a message at all: it sees the channel, and the message is for all. */
export function isHeard(directory: Directory, channel: Channel, message: SentMessage): boolean {
  return message.onlyFor === null && botMay(directory, channel, 'ViewChannel');
}

/**
 * The message as the bot may read it: without the Message Content intent the words of others are blank, except in direct
 * messages and where the bot is mentioned (developer documentation, "Message Content Intent").
 */
export function readable(message: SentMessage, bot: { readonly id: string }, intents: number): SentMessage {
  const mayRead =
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    message.guildId === null ||
    message.author.id === bot.id ||
    message.pings.users.includes(bot.id);
  return mayRead ? message : { ...message, content: '', embeds: [], components: [], attachments: [] };
}
