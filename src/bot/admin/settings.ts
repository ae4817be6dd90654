import type { ChatInputCommandInteraction, Guild } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import type { ServerSettings } from '../keeping/keeping.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { firstThatFits, framed, textBlock } from '../rendering/message-blocks.ts';
import type { Words } from '../words/words.ts';
import { inFewerAndFewerLines, withMissingPermissions } from './missing-permissions.ts';

/** More would not fit into what is said of them. */
const mostChannels = 40;

/** Changes what the options say, and shows the settings as they are then; without an option it only shows them. */
export async function answerSettings(
  guild: Guild,
  options: ChatInputCommandInteraction['options'],
  { keeping }: BotParts,
  words: Words,
): Promise<BotMessage> {
  const before = keeping.settings(guild.id);
  const changes = changesOf(options, before, (channel) => guild.channels.cache.has(channel));
  const settings =
    Object.keys(changes).length === 0 ? before : await keeping.changeSettings(guild.id, changes);
  const added = options.getChannel('add')?.id;
  const isFull =
    added !== undefined && added !== options.getChannel('remove')?.id && !settings.channels.includes(added);
  const set = textBlock(
    ...settingsInWords(settings, words),
    ...(isFull ? [words.admin.noMoreChannels(mostChannels)] : []),
  );
  const missing = withMissingPermissions(guild, settings.channels, settings, words);
  return firstThatFits(inFewerAndFewerLines(missing, words).map((lines) => framed([set, ...lines])));
}

export function settingsInWords(
  { channels, openThread, privateByDefault }: ServerSettings,
  { admin }: Words,
): readonly string[] {
  return [
    channels.length === 0
      ? admin.answersEverywhere
      : admin.answersIn(channels.map((id) => `<#${id}>`).join(' ')),
    openThread ? admin.opensThread : admin.opensNoThread,
    privateByDefault ? admin.privateByDefault : admin.publicByDefault,
  ];
}

/** Whoever changes the list cannot name a channel that was deleted, so those leave it then. */
function changesOf(
  options: ChatInputCommandInteraction['options'],
  { channels }: ServerSettings,
  isThere: (channel: string) => boolean,
): Partial<ServerSettings> {
  const [add, remove] = [options.getChannel('add')?.id, options.getChannel('remove')?.id];
  const [openThread, privateByDefault] = [options.getBoolean('thread'), options.getBoolean('private')];
  const known = add === undefined && remove === undefined ? channels : channels.filter(isThere);
  const kept = options.getBoolean('everywhere') === true ? [] : known;
  const added = add === undefined || kept.includes(add) ? kept : [...kept, add].slice(0, mostChannels);
  const changed = added.filter((id) => id !== remove);
  return {
    ...(changed.join() === channels.join() ? {} : { channels: changed }),
    ...(openThread === null ? {} : { openThread }),
    ...(privateByDefault === null ? {} : { privateByDefault }),
  };
}
