import { type Guild, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../keeping/keeping.ts';
import { dim, textBlock } from '../rendering/message-blocks.ts';
import type { PermissionWords } from '../words/admin/words.ts';
import type { Words } from '../words/words.ts';

type Needed = keyof PermissionWords;

/** What the bot cannot do its work without, wherever it answers. */
const always: readonly Needed[] = ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'AttachFiles'];
const forThreads: readonly Needed[] = ['CreatePublicThreads', 'SendMessagesInThreads'];

/** A line for each of the channels in which the bot lacks a permission, by name, or that is no more. */
export function withMissingPermissions(
  guild: Guild,
  channels: readonly string[],
  { openThread }: Pick<ServerSettings, 'openThread'>,
  { admin, locale }: Words,
): readonly string[] {
  const needed = openThread ? [...always, ...forThreads] : always;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return channels.flatMap((id) => {
    const channel = guild.channels.resolve(id) ?? null;
    const { me } = guild.members;
    if (channel === null || me === null) return [admin.noSuchChannel(`<#${id}>`)];
    const granted = channel.permissionsFor(me);
    const missing = needed.filter((name) => !granted.has(PermissionFlagsBits[name]));
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

/** Such lines as a block; then with ever fewer of them, the last line saying how many are left out. No block where there are none. */
export function inFewerAndFewerLines(lines: readonly string[], { replies }: Words) {
  if (lines.length === 0) return [[]];
  const whole = [textBlock(...lines)];
  const fewer = lines.map((_, at) => [
    textBlock(...lines.slice(0, lines.length - 1 - at), dim(replies.andMore(at + 1))),
  ]);
  return [whole, ...fewer];
}
