import { onTestFinished } from 'vitest';
import type { ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import type { Bot, BotSettings } from '../../src/bot/bot.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import type { Keeping } from '../../src/bot/keeping/keeping.ts';
import { registerCommands } from '../../src/bot/register-commands.ts';
import type { Log } from '../../src/log.ts';
import type { DiscordDouble } from '../../src/preview/platform/discord-double.ts';
import type { DiscordOptions } from '../../src/preview/platform/discord-options.ts';
import { startDiscord } from '../../src/preview/platform/start-discord.ts';
import { memoryKeeping } from '../fakes/memory-keeping.ts';
import { openDesk } from '../support/open-desk.ts';
import { article } from './archive-sample.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: object;
}

export interface RunningBot {
  readonly discord: DiscordDouble;
  readonly bot: Bot;
  readonly desk: ReferenceDesk;
  readonly keeping: Keeping;
  readonly log: readonly LogLine[];
}

/** Two articles, one of them with every trap that a title and a body can hold. */
export const bomb =
  'The bomb of 2015 said **boo** to @everyone and <@&2> and <@1> in [a link](https://evil.example) # -# > `x` ||y|| \u202e.';

export const sampleArticles = [
  article({}),
  article({
    id: 'neu-cloud',
    title: 'Neu Cloud stapt naar de rechter',
    publisher: 'Dateline voorbeeldredactie',
    date: '2021-09',
    language: 'nl',
    url: null,
    body: 'Neu Cloud, een voormalige partner van IBM in Peking, stapte in september naar de rechter. De eis bedraagt 25 miljoen dollar.',
  }),
  article({
    id: 'bomb',
    title: '@everyone **loud** <@1> title',
    publisher: '@here',
    date: null,
    url: null,
    body: bomb,
  }),
];

/** The real desk over the sample articles. */
export function sampleDesk(): Promise<ReferenceDesk> {
  return openDesk(sampleArticles);
}

/** The bot, logged in with the real client to a Discord of its own, over a real desk; both gone when the test is over. */
export async function startBot(
  changes: Partial<BotSettings> & { readonly discord?: DiscordOptions } = {},
): Promise<RunningBot> {
  const { discord: options, ...settings } = changes;
  // How fast a busy machine acknowledges is not what these tests are about.
  const discord = await startDiscord({ ackLimitMs: 20_000, ...options });
  const desk = settings.desk ?? (await sampleDesk());
  const keeping = settings.keeping ?? memoryKeeping();
  const { bot, log } = connectBot(discord, { desk, keeping, ...settings });
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  await registerCommands({ token: discord.token, apiUrl: discord.apiUrl, guildId: null });
  await bot.start();
  return { discord, bot, desk, keeping, log };
}

/** A bot at a Discord that is there already, as after a restart; whoever asks for it stops it. */
export async function startBotAt(
  discord: DiscordDouble,
  settings: Partial<BotSettings> & Pick<BotSettings, 'desk'>,
): Promise<Bot> {
  const { bot } = connectBot(discord, settings);
  await bot.start();
  return bot;
}

function connectBot(
  discord: DiscordDouble,
  settings: Partial<BotSettings> & Pick<BotSettings, 'desk'>,
): { readonly bot: Bot; readonly log: readonly LogLine[] } {
  const log: LogLine[] = [];
  const bot = createBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    keeping: memoryKeeping(),
    log: keepingLog(log),
    newErrorId: () => '7c1e',
    clock: () => performance.now(),
    stopTimeoutMs: 2000,
    ...settings,
  });
  return { bot, log };
}

export function keepingLog(lines: LogLine[]): Log {
  const keep = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ level, message, fields });
  };
  return { info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** The desk with some of its answers replaced. */
export function deskThat(desk: ReferenceDesk, changes: Partial<ReferenceDesk>): ReferenceDesk {
  return { ...desk, ...changes };
}
