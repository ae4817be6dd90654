import type { ChatInputCommandInteraction, Guild } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import type { ServerSettings } from '../keeping/keeping.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { framed, textBlock } from '../rendering/message-blocks.ts';
import type { Words } from '../words/words.ts';
import { withMissingPermissions } from './missing-permissions.ts';

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
  const changes = changesOf(options, before);
  const settings =
    Object.keys(changes).length === 0 ? before : await keeping.changeSettings(guild.id, changes);
  const full = options.getChannel('add') !== null && before.channels.length >= mostChannels;
  return framed([
    textBlock(
      ...settingsInWords(settings, words),
      ...(full ? [words.admin.noMoreChannels(mostChannels)] : []),
    ),
    ...withMissingPermissions(guild, settings.channels, settings, words).map((line) => textBlock(line)),
  ]);
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

function changesOf(
  options: ChatInputCommandInteraction['options'],
  { channels }: ServerSettings,
): Partial<ServerSettings> {
  const [add, remove] = [options.getChannel('add')?.id, options.getChannel('remove')?.id];
  const [openThread, privateByDefault] = [options.getBoolean('thread'), options.getBoolean('private')];
  const kept = options.getBoolean('everywhere') === true ? [] : channels;
  const added = add === undefined || kept.includes(add) ? kept : [...kept, add].slice(0, mostChannels);
  const changed = added.filter((id) => id !== remove);
  return {
    ...(changed.join() === channels.join() ? {} : { channels: changed }),
    ...(openThread === null ? {} : { openThread }),
    ...(privateByDefault === null ? {} : { privateByDefault }),
  };
}
