import { randomBytes } from 'node:crypto';
import { GatewayIntentBits } from 'discord.js';
import { isHeard, messageIntent, type PlatformEvent, readable } from './audience.ts';
import { type CommandStore, createCommandStore } from './command-store.ts';
import type { DiscordOptions } from './discord-options.ts';
import { type Channel, createDirectory, type Directory } from './guild.ts';
import { createInteractionDesk, type InteractionDesk } from './interaction-desk.ts';
import { createMessageStore, type MessageStore } from './message-store.ts';
import { messageEventWire, messageWire } from './message-wire.ts';
import { createNotice, type Notice } from './notice.ts';
import type { SentMessage } from './sent-message.ts';
import { createSnowflakes } from './snowflakes.ts';
import { channelWire, type Wire } from './wire.ts';

/** Everything the platform knows, and how it spreads news of it. HTTP and gateway are doors to this. */
export interface Platform {
  readonly settings: Required<Omit<DiscordOptions, 'port'>>;
  readonly directory: Directory;
  readonly messages: MessageStore;
  readonly commands: CommandStore;
  readonly interactions: InteractionDesk;
  readonly notice: Notice;
  readonly newId: () => string;
  /** Sends an event to the sessions that may hear it and wakes whoever waits. */
  publish(event: PlatformEvent): void;
  publishChannel(
    name: 'CHANNEL_CREATE' | 'CHANNEL_UPDATE' | 'THREAD_CREATE' | 'THREAD_UPDATE',
    channel: Channel,
  ): void;
  publishMessage(name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: SentMessage): void;
  publishRemoval(message: SentMessage): void;
  /** A message as an answer to a request, as far as the bot may read it. */
  messageWire(message: SentMessage): Wire;
  /** A message that a person hands to the bot: its words are there in any case. */
  messageWireInFull(message: SentMessage): Wire;
  /** Where events go; the gateway sets it when it opens. */
  onEvent(listener: (event: PlatformEvent) => void): void;
}

const defaults = {
  ackLimitMs: 3000,
  tokenLifeMs: 15 * 60_000,
  heartbeatMs: 41_250,
  privilegedIntents: 0,
  shards: 1,
  requestsPerSecond: 50,
  now: Date.now,
} as const satisfies DiscordOptions;

/** `mediaUrl`: where files that are sent along can be fetched, without a slash at its end. */
export function createPlatform({ port: _, ...options }: DiscordOptions, mediaUrl: () => string): Platform {
  const settings = { ...defaults, token: randomBytes(24).toString('base64url'), ...options };
  const newId = createSnowflakes(settings.now);
  const directory = createDirectory(newId);
  const messages = createMessageStore(directory, newId, settings.now, mediaUrl);
  const notice = createNotice();
  const listeners: ((event: PlatformEvent) => void)[] = [];

  const publish = (event: PlatformEvent) => {
    for (const listener of listeners) listener(event);
    notice.notify();
  };
  const referencedBy = ({ replyTo }: SentMessage) => (replyTo === null ? null : messages.get(replyTo));
  const channelOf = (message: SentMessage) => directory.channels.get(message.channelId);

  return {
    settings,
    directory,
    messages,
    commands: createCommandStore(newId),
    interactions: createInteractionDesk(settings, newId, notice),
    notice,
    newId,
    publish,
    publishChannel: (name, channel) =>
      publish({
        name,
        intent: GatewayIntentBits.Guilds,
        data: () => ({
          ...channelWire(directory, channel),
          ...(name === 'THREAD_CREATE' ? { newly_created: true } : {}),
        }),
      }),
    publishMessage(name, message) {
      const channel = channelOf(message);
      if (channel === undefined || !isHeard(directory, channel, message)) return notice.notify();
      const referenced = referencedBy(message);
      publish({
        name,
        intent: messageIntent(channel),
        data: (intents) => {
          const legible = (each: SentMessage) => readable(each, directory.bot, intents);
          return messageEventWire(
            directory,
            legible(message),
            referenced === null ? null : legible(referenced),
          );
        },
      });
    },
    publishRemoval(message) {
      const channel = channelOf(message);
      if (channel === undefined || !isHeard(directory, channel, message)) return notice.notify();
      publish({
        name: 'MESSAGE_DELETE',
        intent: messageIntent(channel),
        data: () => ({
          id: message.id,
          channel_id: message.channelId,
          ...(message.guildId === null ? {} : { guild_id: message.guildId }),
        }),
      });
    },
    messageWire(message) {
      const legible = (each: SentMessage) => readable(each, directory.bot, settings.privilegedIntents);
      const referenced = referencedBy(message);
      return messageWire(directory, legible(message), referenced === null ? null : legible(referenced));
    },
    messageWireInFull: (message) => messageWire(directory, message, referencedBy(message)),
    onEvent: (listener) => void listeners.push(listener),
  };
}
