import { ApplicationIntegrationType } from 'discord.js';
import type { RegisteredCommand } from './command-form.ts';
import { type Channel, type Directory, isBotIn, type Person } from './guild.ts';
import { contextOf } from './interaction-wire.ts';
import type { Owners } from './owners.ts';

/**
 * For whom the app is installed that a command would go to, used by a person in a channel: by the guild, by the person, by both; by nobody
 * where the command is not offered there (developer documentation, "Authorizing Integration Owners Object").
 */
export function ownersOf(
  directory: Directory,
  { guildId, contexts, integration_types }: RegisteredCommand,
  channel: Channel,
  person: Person,
): Owners {
  if (guildId !== null) return { guild: channel.guildId === guildId ? guildId : null, user: null };
  if (contexts?.includes(contextOf(channel)) === false) return { guild: null, user: null };
  const types = integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const isThere = types.includes(ApplicationIntegrationType.GuildInstall) && isBotIn(directory, channel);
  const isTheirs = types.includes(ApplicationIntegrationType.UserInstall) && person.hasInstalled;
  return { guild: isThere ? (channel.guildId ?? '0') : null, user: isTheirs ? person.id : null };
}
