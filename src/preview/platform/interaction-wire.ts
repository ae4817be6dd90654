import { ChannelType } from 'discord.js';
import type { Interaction } from './interaction-desk.ts';
import { permissionsIn } from './permissions.ts';
import type { Platform } from './platform.ts';
import { channelWire, interactionMemberWire, userWire, type Wire } from './wire.ts';

/** INTERACTION_CREATE as the gateway carries it; `data` is what the person did. */
export function interactionWire(
  { directory, messageWireInFull }: Pick<Platform, 'directory' | 'messageWireInFull'>,
  interaction: Interaction,
  data: Wire,
  locale: string,
): Wire {
  const { channel, person, source } = interaction;
  const { guild, bot } = directory;
  const isDm = channel.type === ChannelType.DM;
  return {
    id: interaction.id,
    application_id: bot.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channelWire(directory, channel),
    locale,
    app_permissions: String(permissionsIn(directory, channel, bot)),
    entitlements: [],
    authorizing_integration_owners: { '0': isDm ? '0' : guild.id },
    context: isDm ? 1 : 0,
    attachment_size_limit: 10 * 1024 * 1024,
    ...(isDm
      ? { user: userWire(person) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: interactionMemberWire(directory, channel, person),
        }),
    ...(source === null ? {} : { message: messageWireInFull(source) }),
  };
}
