import { type ConnectedDesk, connectDesk } from './answering/remote/connect-desk.ts';
import type { Link } from './answering/remote/link.ts';
import { runShard } from './bot/sharding/run-shard.ts';
import { shareRateLimits } from './bot/sharding/shared-rate-limits.ts';
import { readConfig } from './config.ts';
import { discordSettings, openBot, openKeeping, openLog } from './open-bot.ts';

// One connection to Discord of a bot that has several, started by the program and by nobody else. It opens no archive: it asks the program's.

const config = readConfig(process.env);
const log = openLog(config, Number(process.env['SHARDS'] ?? 0));
const link: Link = {
  send: (message) => process.send?.(message),
  listen: (hear) => process.on('message', hear),
};

// Ctrl-C reaches every process of a terminal. When to leave is the program's to say; without it there is nothing to do here.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit(1));

try {
  await run(await connectDesk(link));
  // Once this is through, so is all that was sent before it.
  process.send?.({ over: true }, () => process.exit(0));
} catch (err) {
  log.error({ err }, 'A shard failed.');
  process.exit(1);
}

async function run(connected: ConnectedDesk): Promise<void> {
  const keeping = await openKeeping(config, { ifThere: false });
  try {
    const settings = discordSettings(config);
    const bot = await openBot(config, log, {
      ...connected,
      ...settings,
      rateLimits: shareRateLimits(settings.rateLimits, link),
      token: config.discordToken ?? '',
      keeping,
    });
    await runShard(bot, link);
  } finally {
    await keeping.close();
  }
}
