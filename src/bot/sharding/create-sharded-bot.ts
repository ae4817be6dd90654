import { REST, Routes, type Shard, ShardingManager } from 'discord.js';
import { z } from 'zod';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { Link } from '../../answering/remote/link.ts';
import { serveDesk } from '../../answering/remote/serve-desk.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Log } from '../../log.ts';
import type { Rebuild } from '../../retrieval/indexing/rebuild.ts';
import type { Bot, BotStatus } from '../bot.ts';
import { accessError } from '../discord/access-error.ts';
import { forShard, readFromShard, type ToShard } from './shard-messages.ts';

export interface ShardedBotSettings {
  /** The bot's secret, which each shard gets in its environment. */
  readonly token: string;
  /** `null` is Discord itself. */
  readonly apiUrl: string | null;
  /** The one desk that every shard asks. */
  readonly desk: ReferenceDesk;
  readonly rebuild: Rebuild;
  readonly log: Log;
  /** The compiled program that a shard runs. */
  readonly program: string;
  /** How many; `auto` is what Discord recommends. */
  readonly shards: number | 'auto';
  /** How long `stop` lets shards finish, in milliseconds; 15 000 unless given. */
  readonly stopTimeoutMs?: number;
}

/**
 * The bot as several processes with a connection each, as Discord demands of bots in many servers. They hold no archive: what people ask is
 * asked of the desk in this process, so that there is one index in memory however many shards there are. A shard that dies is started again.
 */
export function createShardedBot(settings: ShardedBotSettings): Bot {
  const { token, apiUrl, desk, rebuild, log, program, shards } = settings;
  const { stopTimeoutMs = 15_000 } = settings;
  const stopping = new AbortController();
  const statuses = new Map<number, BotStatus>();
  const deaths: number[] = [];
  let manager: ShardingManager | null = null;
  let leave = (): void => {};
  let giveUp = (_: unknown): void => {};
  const closed = new Promise<void>((resolve, reject) => {
    leave = resolve;
    giveUp = reject;
  });
  // Whoever does not listen is not ended by it.
  closed.catch(() => {});
  let stopped: Promise<void> | null = null;

  function attend(shard: Shard, manages: ShardingManager): void {
    statuses.set(shard.id, connecting);
    const { abandon } = serveDesk(linkTo(shard), { desk, rebuild });
    shard.on('message', (heard) => {
      const message = readFromShard(heard);
      if (message?.kind === 'status') statuses.set(shard.id, message.status);
      if (message?.kind === 'asked') {
        for (const other of manages.shards.values()) if (other !== shard) tell(other, message);
      }
      if (message?.kind === 'refused') {
        manages.respawn = false;
        giveUp(new DatelineError(message.message, { exitCode: message.exitCode }));
      }
    });
    shard.on('death', () => {
      abandon();
      statuses.set(shard.id, connecting);
      if (stopping.signal.aborted || !manages.respawn) return;
      log.warn({ shard: shard.id }, 'A shard ended; it is started again.');
      const now = performance.now();
      deaths.push(now);
      if (deaths.filter((at) => now - at < deathsWithinMs).length <= mostDeaths) return;
      manages.respawn = false;
      giveUp(
        new DatelineError('The shards end again and again. The log says why; mend that and start again.'),
      );
    });
    shard.on('error', (err) => log.error({ err, shard: shard.id }, 'A shard could not be started again.'));
  }

  async function startShards(): Promise<void> {
    const advice = await askGateway(token, apiUrl);
    const count = shards === 'auto' ? advice.shards : shards;
    const manages = new ShardingManager(program, { token, totalShards: count, mode: 'process' });
    manager = manages;
    manages.on('shardCreate', (shard) => attend(shard, manages));
    for (let number = 0; number < count; number += 1) {
      if (number > 0 && number % advice.atOnce === 0) await after(loginsEveryMs);
      if (stopping.signal.aborted) return;
      await manages.createShard(number).spawn(readyTimeoutMs);
    }
    log.info({ shards: count }, 'All shards are on Discord.');
  }

  async function stopShards(): Promise<void> {
    stopping.abort();
    const running = [...(manager?.shards.values() ?? [])].filter(({ process }) => process !== null);
    if (manager !== null) manager.respawn = false;
    const ended = running.map(
      (shard) =>
        new Promise<void>((resolve) => {
          shard.once('death', () => resolve());
          shard.send(forShard({ kind: 'stop' })).catch(() => resolve());
        }),
    );
    await within(stopTimeoutMs, Promise.all(ended));
    for (const shard of running) if (shard.process !== null) shard.kill();
    leave();
  }

  return {
    closed,
    async start() {
      try {
        await Promise.race([startShards(), closed]);
      } catch (error) {
        if (stopping.signal.aborted) return;
        throw accessError(error, apiUrl) ?? error;
      }
    },
    status: () => together([...statuses.values()], stopping.signal.aborted),
    stop() {
      stopped ??= stopShards();
      return stopped;
    },
  };
}

/** Topics › Gateway › Session Start Limit: so many logins in five seconds as its `max_concurrency` says. */
const loginsEveryMs = 5500;
/** How long a shard may take from its start until Discord delivers events to it. */
const readyTimeoutMs = 60_000;
/** Each start is a login, of which there are 1000 a day. */
const mostDeaths = 10;
const deathsWithinMs = 10 * 60_000;

const connecting: BotStatus = { gateway: 'connecting', ready: false, pingMs: null, servers: 0, inHand: 0 };

/** Who is not there just now has nothing to count. */
function tell(shard: Shard, message: ToShard): void {
  if (shard.process !== null) shard.send(forShard(message)).catch(() => {});
}

function linkTo(shard: Shard): Link {
  return {
    send(message) {
      // Who is gone hears nothing, and what it asked is given up when it dies.
      shard.send(message).catch(() => {});
    },
    listen: (hear) => shard.on('message', hear),
  };
}

/** How many shards Discord recommends, and how many of them it lets in at a time. */
async function askGateway(
  token: string,
  apiUrl: string | null,
): Promise<{ readonly shards: number; readonly atOnce: number }> {
  const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
  try {
    const { shards, session_start_limit } = gatewayForm.parse(await rest.get(Routes.gatewayBot()));
    return { shards, atOnce: session_start_limit.max_concurrency };
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

const gatewayForm = z.object({
  shards: z.int().positive(),
  session_start_limit: z.object({ max_concurrency: z.int().positive() }),
});

/** One status for all: as ready as the least ready shard. */
function together(statuses: readonly BotStatus[], leaving: boolean): BotStatus {
  const pings = statuses.flatMap(({ pingMs }) => pingMs ?? []);
  const gateways = statuses.map(({ gateway }) => gateway);
  const ready = statuses.length > 0 && statuses.every((status) => status.ready) && !leaving;
  const others = gateways.includes('disconnected') ? 'disconnected' : 'connecting';
  return {
    gateway: leaving ? 'leaving' : ready ? 'ready' : others,
    ready,
    pingMs: pings.length === 0 ? null : Math.max(...pings),
    servers: statuses.reduce((sum, { servers }) => sum + servers, 0),
    inHand: statuses.reduce((sum, { inHand }) => sum + inHand, 0),
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
