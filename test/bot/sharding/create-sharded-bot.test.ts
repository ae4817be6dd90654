import { expect, it, onTestFinished } from 'vitest';
import { createShardedBot } from '../../../src/bot/sharding/create-sharded-bot.ts';
import { startDiscord } from '../../../src/preview/platform/start-discord.ts';
import { program } from '../../support/workplace.ts';
import { keepingLog, sampleDesk } from '../running-bot.ts';

async function shardedBot(access: { readonly token?: string; readonly apiUrl?: string }) {
  const discord = await startDiscord();
  onTestFinished(() => discord.close());
  const bot = createShardedBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    ...access,
    desk: await sampleDesk(),
    rebuild: () => Promise.reject(new Error('not asked for')),
    log: keepingLog([]),
    program,
    shards: 'auto',
  });
  return { bot, discord };
}

it('starts no shard where Discord does not accept the token', async () => {
  const { bot, discord } = await shardedBot({ token: 'not.the.token' });
  await expect(bot.start()).rejects.toThrow(/Discord does not accept DISCORD_TOKEN/);
  expect(bot.status()).toMatchObject({ ready: false, gateway: 'connecting', servers: 0 });
  await bot.stop();
  expect(discord.gateway.identifies).toBe(0);
  await bot.closed;
});

it('says what to check where Discord cannot be reached', async () => {
  const { bot } = await shardedBot({ apiUrl: 'http://127.0.0.1:9/api' });
  await expect(bot.start()).rejects.toThrow(/cannot be reached/);
  await bot.stop();
  expect(bot.status()).toMatchObject({ ready: false, gateway: 'leaving' });
});
