import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Partials, Status } from 'discord.js';
import type { Bot, BotSettings, BotStatus } from './bot.ts';
import type { BotParts } from './bot-parts.ts';
import { createMessageHandler } from './conversation/handle-message.ts';
import { accessError, closedForGood, unreachable } from './discord/access-error.ts';
import { createFailures } from './discord/failures.ts';
import { createWorkInHand } from './discord/work-in-hand.ts';
import { createInteractionHandler } from './interactions/handle-interaction.ts';
import { createManners } from './interactions/manners.ts';
import { nobodyMentioned } from './rendering/bot-message.ts';

/** The Discord bot over a reference desk. It can be started once; after a failed start or a stop, make another. */
export function createBot(settings: BotSettings): Bot {
  const { token, apiUrl, desk, rebuild = null, keeping, log, newErrorId, clock } = settings;
  const { rateLimits = null, atOnce = 4, lastEvaluation = async () => null } = settings;
  const { loginTimeoutMs = 30_000, stopTimeoutMs = 10_000 } = settings;
  const client = new Client(clientOptions(apiUrl));
  const failures = createFailures({ log, newErrorId, token });
  const work = createWorkInHand((error) =>
    failures.report(error, 'Something Discord sent could not be handled.'),
  );
  const stopping = new AbortController();
  const givenUp = new AbortController();
  const left = new AbortController();
  const parts: BotParts = {
    desk,
    rebuild,
    keeping,
    lastEvaluation,
    manners: createManners({ keeping, rateLimits, atOnce, clock, stopped: givenUp.signal }),
    failures,
    log,
    clock,
    isStopping: () => stopping.signal.aborted,
    stopped: givenUp.signal,
  };
  const onInteraction = createInteractionHandler(parts);
  const onMessage = createMessageHandler(parts);
  client.on(Events.InteractionCreate, (interaction) => work.begin(() => onInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => work.begin(() => onMessage(message)));
  noteConnection(client, parts);
  const closed = new Promise<void>((resolve, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
    left.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // Whoever does not listen is not ended by it.
  closed.catch(() => {});
  let stopped: Promise<void> | null = null;

  async function leave(): Promise<void> {
    stopping.abort();
    const unfinished = await work.settle(stopTimeoutMs);
    if (unfinished > 0) {
      log.warn({ unfinished }, 'Questions that took too long were given up.');
      givenUp.abort();
      await work.settle(lastWordsMs);
    }
    await client.destroy();
    left.abort();
  }

  return {
    closed,
    async start() {
      try {
        await ready(client, token, loginTimeoutMs, apiUrl, stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) return;
        await client.destroy();
        throw accessError(error, apiUrl) ?? error;
      }
      log.info({ user: client.user?.tag, servers: client.guilds.cache.size }, 'The bot is on Discord.');
    },
    status() {
      const gateway = stopping.signal.aborted ? 'leaving' : gatewayOf(client);
      return {
        gateway,
        ready: gateway === 'ready',
        pingMs: client.ws.ping < 0 ? null : Math.round(client.ws.ping),
        servers: client.guilds.cache.size,
        inHand: work.size,
      };
    },
    stop() {
      stopped ??= leave();
      return stopped;
    },
  };
}

/** By the connection that is the least ready. */
function gatewayOf(client: Client): BotStatus['gateway'] {
  const states = client.ws.shards.map(({ status }) => status);
  if (states.length > 0 && states.every((state) => state === Status.Ready)) return 'ready';
  return states.includes(Status.Disconnected) ? 'disconnected' : 'connecting';
}

/** Time for those who are given up to be told. */
const lastWordsMs = 2000;

function clientOptions(apiUrl: string | null): ClientOptions {
  return {
    // None of these is privileged: content comes with mentions and direct messages.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it the first direct message of a person is dropped, their channel being unknown.
    partials: [Partials.Channel],
    allowedMentions: nobodyMentioned,
    // Other people's messages are of no use after the event, and a large server sends many.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiUrl === null ? {} : { rest: { api: apiUrl } }),
  };
}

/** Logs in and waits until events arrive; rejects when that takes too long or is called off. */
async function ready(
  client: Client,
  token: string,
  timeoutMs: number,
  apiUrl: string | null,
  calledOff: AbortSignal,
): Promise<void> {
  calledOff.throwIfAborted();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(unreachable(apiUrl, `no answer in ${Math.round(timeoutMs / 1000)} s`)),
      timeoutMs,
    );
    calledOff.addEventListener('abort', () => reject(calledOff.reason), { once: true });
  });
  const isReady = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  try {
    await Promise.race([Promise.all([client.login(token), isReady]), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** discord.js reconnects by itself wherever that can help; `closed` reports what it cannot mend. */
function noteConnection(client: Client, { failures, log, isStopping }: BotParts): void {
  client.on(Events.Error, (error) => failures.report(error, 'The Discord client reported an error.'));
  client.on(Events.ShardError, (error) => failures.note(error, 'The connection to Discord broke.'));
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so too of a connection that it closes for good.
    if (!isStopping()) log.info({ shard }, 'Reconnecting to Discord.');
  });
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'Back on Discord.'));
}
