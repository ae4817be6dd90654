import { ChannelType, ComponentType } from 'discord.js';
import type { Component } from './components.ts';
import type { Directory } from './guild.ts';
import type { SentMessage } from './sent-message.ts';
import { isoTime, memberOnlyWire, ownersWire, userWire, type Wire } from './wire.ts';

/** A message as the HTTP API gives it, with the one that it replies to. */
export function messageWire(
  directory: Directory,
  message: SentMessage,
  referenced: SentMessage | null,
): Wire {
  const { pings } = message;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.replyTo === null ? (message.interactionId === null ? 0 : 20) : 19,
    author: userWire(message.author),
    content: message.content,
    timestamp: isoTime(message.sentAtMs),
    edited_timestamp: message.editedAtMs === null ? null : isoTime(message.editedAtMs),
    tts: false,
    pinned: false,
    mention_everyone: pings.everyone,
    mentions: pings.users.flatMap((id) => {
      const person = directory.people.get(id);
      return person === undefined ? [] : userWire(person);
    }),
    mention_roles: pings.roles,
    attachments: message.attachments.map(({ id, name, bytes, url, contentType, description }) => ({
      id,
      filename: name,
      size: bytes,
      content_type: contentType,
      description,
      url,
      proxy_url: url,
    })),
    embeds: message.embeds.map((embed) => ({ ...embed, type: 'rich' })),
    components: message.components.map((component) =>
      component.type === ComponentType.Container
        ? { ...component, components: component.components.map((inner) => unfurled(inner, message)) }
        : unfurled(component, message),
    ),
    flags: message.flags,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.interactionId === null
      ? {}
      : {
          application_id: directory.bot.id,
          webhook_id: directory.bot.id,
          interaction_metadata: {
            id: message.interactionId,
            type: 2,
            user: userWire(message.askedBy ?? message.author),
            authorizing_integration_owners: ownersWire(message.owners),
          },
        }),
    ...(message.replyTo === null
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: message.replyTo,
            channel_id: message.channelId,
            ...(message.guildId === null ? {} : { guild_id: message.guildId }),
          },
          referenced_message: referenced === null ? null : messageWire(directory, referenced, null),
        }),
  };
}

/** A file as Discord shows it to whoever reads the message: no longer by its name, but by the address where it lies. */
function unfurled<Inner extends Component>(component: Inner, { attachments }: SentMessage): Inner | Wire {
  if (component.type !== ComponentType.File) return component;
  const sent = attachments.find(({ name }) => component.file.url === `attachment://${name}`);
  return sent === undefined
    ? component
    : { ...component, file: { url: sent.url, proxy_url: sent.url }, name: sent.name, size: sent.bytes };
}

/** The same message as MESSAGE_CREATE and MESSAGE_UPDATE carry it. */
export function messageEventWire(
  directory: Directory,
  message: SentMessage,
  referenced: SentMessage | null,
): Wire {
  const channel = directory.channels.get(message.channelId);
  return {
    ...messageWire(directory, message, referenced),
    channel_type: channel?.type ?? ChannelType.GuildText,
    ...(message.guildId === null
      ? {}
      : { guild_id: message.guildId, member: memberOnlyWire(message.author) }),
  };
}
