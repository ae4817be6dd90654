import { randomBytes } from 'node:crypto';
import { createEvaluationFile } from './adapters/index/evaluation-file.ts';
import { createPinoLog } from './adapters/service/pino-log.ts';
import { createRateLimits } from './adapters/service/rate-limits.ts';
import type { Bot, BotSettings } from './bot/bot.ts';
import { createKeeping } from './bot/keeping/create-keeping.ts';
import type { Keeping } from './bot/keeping/keeping.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

// What the program and each shard of it wire alike. What is slow to load is loaded when it is used.

/** The program's own log; that of a shard says which one it is. */
export function openLog({ logLevel }: Config, shard?: number): Log {
  return createPinoLog({
    level: logLevel,
    destination: process.stderr,
    ...(shard === undefined ? {} : { fields: { shard } }),
  });
}

/** What the bot keeps, in the folder that is set. */
export async function openKeeping(
  { stateFolder, keepGaps }: Config,
  options: { readonly ifThere: boolean },
): Promise<Keeping> {
  const { openSqliteRecords } = await import('./adapters/records/sqlite-records.ts');
  return createKeeping(await openSqliteRecords(stateFolder, options), { keepGaps, now: () => new Date() });
}

/** The bot over the desk and whatever else it is given, with the last evaluation of the index that is set. */
export async function openBot(
  { indexFolder }: Config,
  log: Log,
  parts: Omit<BotSettings, 'log' | 'newErrorId' | 'clock' | 'lastEvaluation'>,
): Promise<Bot> {
  const { createBot } = await import('./bot/create-bot.ts');
  return createBot({
    ...parts,
    lastEvaluation: createEvaluationFile(indexFolder).last,
    log,
    newErrorId: () => randomBytes(2).toString('hex'),
    clock: () => performance.now(),
  });
}

/** Where Discord is, and how much may be asked there. */
export function discordSettings(
  config: Config,
): Required<Pick<BotSettings, 'apiUrl' | 'rateLimits' | 'atOnce'>> {
  return {
    apiUrl: config.discordApiUrl,
    rateLimits: createRateLimits({
      perPerson: config.questionsPerPerson,
      perServer: config.questionsPerServer,
    }),
    atOnce: config.questionsAtOnce,
  };
}
