import { type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../keeping/keeping.ts';
import { dim, textBlock } from '../rendering/message-blocks.ts';
import type { PermissionWords } from '../words/admin/words.ts';
import type { Words } from '../words/words.ts';

type Needed = keyof PermissionWords;

/** A line for each of the channels in which the bot lacks a permission, by name, or that is no more. */
export function withMissingPermissions(
  guild: Guild,
  channels: readonly string[],
  { openThread }: Pick<ServerSettings, 'openThread'>,
  { admin, locale }: Words,
): readonly string[] {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return channels.flatMap((id) => {
    const channel = guild.channels.resolve(id) ?? null;
    const { me } = guild.members;
    if (channel === null || me === null) return [admin.noSuchChannel(`<#${id}>`)];
    const granted = channel.permissionsFor(me);
    const missing = neededIn(channel, openThread).filter((name) => !granted.has(PermissionFlagsBits[name]));
    if (missing.length === 0) return [];
    return [
      admin.permissionsMissing(
        `<#${id}>`,
        list.format(missing.map((name) => admin.permissions[name])),
        missing.length,
      ),
    ];
  });
}

/** What the bot cannot do its work without. In a forum it writes into posts, which are threads, and opens none. */
function neededIn(channel: GuildBasedChannel, openThread: boolean): readonly Needed[] {
  const inThreads = channel.isThread() || channel.isThreadOnly();
  const write: Needed = inThreads ? 'SendMessagesInThreads' : 'SendMessages';
  const forThreads: readonly Needed[] =
    openThread && !inThreads ? ['CreatePublicThreads', 'SendMessagesInThreads'] : [];
  return ['ViewChannel', write, 'ReadMessageHistory', 'AttachFiles', ...forThreads];
}

/** Such lines as a block; then with ever fewer of them, the last line saying how many are left out. No block where there are none. */
export function inFewerAndFewerLines(lines: readonly string[], { replies }: Words) {
  if (lines.length === 0) return [[]];
  const whole = [textBlock(...lines)];
  const fewer = lines.map((_, at) => [
    textBlock(...lines.slice(0, lines.length - 1 - at), dim(replies.andMore(at + 1))),
  ]);
  return [whole, ...fewer];
}
