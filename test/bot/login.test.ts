import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import type { ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { DatelineError } from '../../src/dateline-error.ts';
import { startDiscord } from '../../src/preview/platform/start-discord.ts';
import { memoryKeeping } from '../fakes/memory-keeping.ts';
import { deskThat, keepingLog, type LogLine, sampleDesk, startBot } from './running-bot.ts';

describe('logging in', () => {
  it('asks for no privileged intent', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const bot = createBot(settings(await sampleDesk(), discord.token, discord.apiUrl));
    await bot.start();
    // GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES.
    expect(discord.gateway.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
    await bot.stop();
  });

  it('says what to do about a wrong token, without showing it', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const failure = await failureOf('wrong.secret.token', discord.apiUrl);
    expect(failure).toBeInstanceOf(DatelineError);
    expect(failure.message).toMatch(/^Discord does not accept DISCORD_TOKEN\. Copy the token again/);
    expect(JSON.stringify([failure.message, failure.cause])).not.toContain('secret');
  });

  it('knows a token that no request can carry for a wrong one', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const failure = await failureOf('wrong\nsecret', discord.apiUrl);
    expect(failure.message).toMatch(/^Discord does not accept DISCORD_TOKEN/);
    expect(failure.message).not.toContain('secret');
  });

  it('says that an address has no Discord API behind it', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const failure = await failureOf(discord.token, `${discord.apiUrl}/`);
    expect(failure).toBeInstanceOf(DatelineError);
    expect(failure.message).toMatch(/ has no Discord API at DISCORD_API_URL \(it answers HTTP 404\)/);
  });

  it('says where nothing answers, and what to check', async () => {
    const apiUrl = `http://127.0.0.1:${await closedPort()}/api`;
    const failure = await failureOf('token', apiUrl);
    expect(failure).toBeInstanceOf(DatelineError);
    expect(failure.message).toMatch(
      /^Discord at 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\. Check the network/,
    );
  });

  it('does not wait for ever for a Discord that says nothing', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const held = discord.stallNext({ path: '/gateway/bot' });
    const failure = await failureOf(discord.token, discord.apiUrl, 200);
    held.release();
    expect(failure.message).toMatch(/cannot be reached \(no answer in 0 s\)/);
  });

  it.each([
    [4004, /Discord does not accept DISCORD_TOKEN/],
    [4014, /Discord refuses the events the bot asks for/],
  ])('understands the gateway’s close code %i', async (code, sentence) => {
    const failure = await failureOf('token', await discordThatCloses(code));
    expect(failure).toBeInstanceOf(DatelineError);
    expect(failure.message).toMatch(sentence);
  });

  it('can be called off', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const held = discord.stallNext({ path: '/gateway/bot' });
    const bot = createBot(settings(await sampleDesk(), discord.token, discord.apiUrl));
    const starting = bot.start();
    await bot.stop();
    await starting;
    held.release();
    expect(discord.gateway.connected).toBe(0);
  });

  it('does not happen any more after the bot was stopped', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const bot = createBot(settings(await sampleDesk(), discord.token, discord.apiUrl));
    await bot.stop();
    await bot.start();
    await bot.closed;
    expect(discord.gateway.identifies).toBe(0);
  });
});

function settings(desk: ReferenceDesk, token: string, apiUrl: string, loginTimeoutMs = 10_000) {
  const lines: LogLine[] = [];
  return {
    token,
    apiUrl,
    desk,
    keeping: memoryKeeping(),
    log: keepingLog(lines),
    newErrorId: () => '7c1e',
    clock: () => performance.now(),
    loginTimeoutMs,
  };
}

async function failureOf(token: string, apiUrl: string, loginTimeoutMs?: number): Promise<Error> {
  const bot = createBot(settings(await sampleDesk(), token, apiUrl, loginTimeoutMs));
  try {
    await bot.start();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('The bot got in.');
}

/** A Discord that ends every session at its IDENTIFY with this code. */
async function discordThatCloses(code: number): Promise<string> {
  const server = createHttpServer((_, response) => {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 1, max_concurrency: 1 };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ url: `ws://127.0.0.1:${portOf(server)}`, shards: 1, session_start_limit }));
  });
  const gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 40_000 } }));
    socket.on('message', () => socket.close(code));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    gateway.close();
    server.close();
  });
  return `http://127.0.0.1:${portOf(server)}/api`;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 1;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

describe('the status of a bot', () => {
  it('says whether Discord delivers events, and what is in hand', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const desk = await sampleDesk();
    const { bot, discord } = await startBot({
      desk: deskThat(desk, {
        ask: async (question) => {
          await held;
          return desk.ask(question);
        },
      }),
    });
    expect(bot.status()).toMatchObject({ gateway: 'ready', ready: true, servers: 1, inHand: 0 });
    const asked = await discord.dm(discord.user('Ada'), 'Which chips would Inspur base its systems on?');
    await vi.waitUntil(() => bot.status().inHand === 1);
    release();
    await discord.waitForReply(asked);
    await vi.waitUntil(() => bot.status().inHand === 0);
    discord.dropConnection();
    await vi.waitUntil(() => !bot.status().ready);
    await vi.waitUntil(() => bot.status().ready, { timeout: 10_000 });
    const leaving = bot.stop();
    expect(bot.status()).toMatchObject({ gateway: 'leaving', ready: false });
    await leaving;
  });
});
