import { InteractionContextType } from 'discord.js';
import type { Channel } from './guild.ts';
import type { Interaction } from './interaction-desk.ts';
import { appPermissionsIn } from './permissions.ts';
import type { Platform } from './platform.ts';
import { channelWire, interactionMemberWire, ownersWire, userWire, type Wire } from './wire.ts';

/** INTERACTION_CREATE as the gateway carries it; `data` is what the person did. */
export function interactionWire(
  { directory, messageWireInFull }: Pick<Platform, 'directory' | 'messageWireInFull'>,
  interaction: Interaction,
  data: Wire,
  locale: string,
): Wire {
  const { channel, person, source, owners } = interaction;
  const { bot } = directory;
  const guild = directory.guildOf(channel);
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
    app_permissions: String(appPermissionsIn(directory, channel)),
    entitlements: [],
    authorizing_integration_owners: ownersWire(owners),
    context: contextOf(channel),
    attachment_size_limit: 10 * 1024 * 1024,
    ...(guild === null
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

/** Where an interaction took place (developer documentation, "Interaction Context Types"). */
export function contextOf({ guildId, recipient }: Channel): InteractionContextType {
  if (guildId !== null) return InteractionContextType.Guild;
  return recipient === null ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
}
