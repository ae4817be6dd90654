import { PermissionFlagsBits } from 'discord.js';
import { refusal } from './api-error.ts';
import {
  type Channel,
  type Directory,
  isBotIn,
  isThread,
  type PermissionName,
  type Person,
} from './guild.ts';

/** What members may do. */
const ofMembers: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'UseApplicationCommands',
];

/** The bot may mention everyone unless a test denies it, so that a ping it should not have sent is never hidden by luck. */
const ofBot: readonly PermissionName[] = [...ofMembers, 'MentionEveryone'];

export function bits(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
}

export const memberBits = bits(ofMembers);
export const botBits = bits(ofBot);

/** What someone may do in a channel, as Discord's bit field. Threads follow their parent; in direct messages all is allowed. */
export function permissionsIn(directory: Directory, channel: Channel, person: Person): bigint {
  if (person.isAdmin) return Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);
  if (person.id !== directory.bot.id) return memberBits;
  if (!isBotIn(directory, channel)) return 0n;
  if (channel.guildId === null) return botBits;
  const parent = channel.parentId === null ? undefined : directory.channels.get(channel.parentId);
  return botBits & ~bits(channel.botMayNot) & ~bits(parent?.botMayNot ?? []);
}

/**
 * What an interaction says that the app may do where it took place (developer documentation, "Interaction Structure"; for places where the
 * app has no bot, discord/discord-api-docs#5316).
 */
export function appPermissionsIn(directory: Directory, channel: Channel): bigint {
  if (isBotIn(directory, channel)) return permissionsIn(directory, channel, directory.bot);
  return bits([
    'AttachFiles',
    'EmbedLinks',
    ...(channel.guildId === null ? (['MentionEveryone'] as const) : []),
  ]);
}

export function botMay(directory: Directory, channel: Channel, permission: PermissionName): boolean {
  return (permissionsIn(directory, channel, directory.bot) & PermissionFlagsBits[permission]) !== 0n;
}

/** Throws 50001 where the bot cannot even see the channel and 50013 where it lacks one of the permissions. */
export function demand(
  directory: Directory,
  channel: Channel,
  ...permissions: readonly PermissionName[]
): void {
  if (!botMay(directory, channel, 'ViewChannel')) throw refusal.missingAccess();
  for (const permission of permissions) {
    if (!botMay(directory, channel, permission)) throw refusal.missingPermissions();
  }
}

/** The permission for writing here. */
export function writingPermission(channel: Channel): PermissionName {
  return isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
}
