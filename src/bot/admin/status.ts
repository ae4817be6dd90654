import type { Guild } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { escapeMarkdownLine } from '../rendering/escape-markdown.ts';
import { firstThatFits, framed, gap, textBlock } from '../rendering/message-blocks.ts';
import type { Words } from '../words/words.ts';
import { inFewerAndFewerLines, withMissingPermissions } from './missing-permissions.ts';
import { settingsInWords } from './settings.ts';

/** How the bot is in this server: permissions in this channel and the ones it answers in, queue, latency, index, connection, settings. */
export function answerStatus(
  { guild, here }: { readonly guild: Guild; readonly here: string },
  { desk, keeping, manners }: BotParts,
  words: Words,
): BotMessage {
  const { admin } = words;
  const settings = keeping.settings(guild.id);
  const channels = [...new Set([here, ...settings.channels])];
  const missing = withMissingPermissions(guild, channels, settings, words);
  const { running, waiting, lastMs } = manners.state();
  const { index, builtAt } = desk;
  const ping = guild.shard.ping;
  const facts = textBlock(
    admin.queue(running, waiting),
    lastMs.length === 0
      ? admin.noLatency
      : admin.latency(lastMs.length, quantile(lastMs, 0.5), quantile(lastMs, 0.95)),
    admin.index(
      escapeMarkdownLine(index.id.slice(0, indexDigits)),
      index.articles,
      `<t:${Math.floor(Date.parse(builtAt) / 1000)}:R>`,
    ),
    ping < 0 ? admin.noPing : admin.ping(ping),
  );
  const set = textBlock(...settingsInWords(settings, words));
  const lacking =
    missing.length === 0 ? [[textBlock(admin.permissionsThere)]] : inFewerAndFewerLines(missing, words);
  return firstThatFits(lacking.map((lines) => framed([...lines, gap, facts, gap, set])));
}

const indexDigits = 12;

/** The nearest rank, in whole milliseconds. */
function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0);
}
