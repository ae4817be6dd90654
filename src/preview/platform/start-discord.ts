import { createServer } from 'node:http';
import { GatewayIntentBits } from 'discord.js';
import { ApiError, refusal } from './api-error.ts';
import { commandRoutes, identityRoutes } from './application-routes.ts';
import { channelRoutes, messageRoutes } from './channel-routes.ts';
import type { DiscordDouble } from './discord-double.ts';
import type { DiscordOptions } from './discord-options.ts';
import { createDoings } from './doings.ts';
import { createFaultQueue } from './faults.ts';
import { createGateway } from './gateway.ts';
import { createHttpApi } from './http-api.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { createPlatform } from './platform.ts';
import { ok, type Route } from './route.ts';
import type { SentMessage } from './sent-message.ts';
import { guildWire } from './wire.ts';

/** Starts a Discord on loopback that the real client can log in to. Resolves when it listens; `close()` ends it. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordDouble> {
  let address = '';
  const platform = createPlatform(options, () => `http://${address}`);
  const { directory, messages, commands, interactions, notice, settings } = platform;
  const general = directory.addChannel('general');
  const faults = createFaultQueue();
  const server = createServer();
  const gatewayUrl = () => `ws://${address}`;
  const gateway = createGateway(server, platform, gatewayUrl);
  const api = createHttpApi(
    platform,
    [
      ...gatewayRoutes(gatewayUrl, settings.shards, () => gateway.identifiesLeft),
      ...identityRoutes(platform),
      ...commandRoutes(platform),
      ...interactionRoutes(platform),
      ...channelRoutes(platform),
      ...messageRoutes(platform),
    ],
    faults,
  );
  server.on('request', (request, response) => {
    const [, id] = /^\/attachments\/(\d+)\//.exec(request.url ?? '') ?? [];
    if (id === undefined) return api.listener(request, response);
    const file = messages.attachment(id);
    response.writeHead(file === null ? 404 : 200, { 'content-type': file?.contentType ?? 'text/plain' });
    response.end(file?.text ?? '');
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
    });
  });
  address = `127.0.0.1:${port}`;

  const lastRefusal = () => {
    const last = api.refusals.at(-1);
    return last === undefined
      ? 'Nothing was refused.'
      : `Last refusal: ${last.method} ${last.path} → ${last.status} ${last.code} ${last.message} ${last.reasons.join('; ')}`.trim();
  };

  return {
    ...createDoings(platform, gateway, general, lastRefusal),
    apiUrl: `http://${address}/api`,
    gatewayUrl: gatewayUrl(),
    token: settings.token,
    applicationId: directory.bot.id,
    guild: directory.guild,
    bot: directory.bot,
    general,
    elsewhere: directory.elsewhere,
    user: (name, personOptions) => directory.personNamed(name) ?? directory.addPerson(name, personOptions),
    channel(name, channelOptions) {
      const known = directory.channelNamed(name);
      if (known !== null) return known;
      const channel = directory.addChannel(name, channelOptions);
      platform.publishChannel('CHANNEL_CREATE', channel);
      return channel;
    },
    role: (name, { mentionable = false } = {}) =>
      [...directory.roles.values()].find((role) => role.name === name) ??
      directory.addRole(name, mentionable),
    dmChannel: directory.dmChannel,
    privateChannel: (...among) => directory.privateChannel(among),
    denyBot: (channel, botMayNot) =>
      platform.publishChannel('CHANNEL_UPDATE', directory.changeChannel(channel.id, { botMayNot })),
    archiveThread: (thread, { locked = false } = {}) =>
      platform.publishChannel(
        'THREAD_UPDATE',
        directory.changeChannel(thread.id, { archived: true, locked }),
      ),
    deleteThread({ id, type, guildId, parentId }) {
      directory.removeChannel(id);
      for (const message of messages.inChannel(id)) messages.remove(message.id);
      platform.publish({
        name: 'THREAD_DELETE',
        intent: GatewayIntentBits.Guilds,
        data: () => ({ id, type, guild_id: guildId, parent_id: parentId }),
      });
    },
    kickBot() {
      directory.setMember(false);
      platform.publish({
        name: 'GUILD_DELETE',
        intent: GatewayIntentBits.Guilds,
        data: () => ({ id: directory.guild.id }),
      });
    },
    inviteBot() {
      directory.setMember(true);
      platform.publish({
        name: 'GUILD_CREATE',
        intent: GatewayIntentBits.Guilds,
        data: () => guildWire(directory),
      });
    },
    threadsIn: ({ id }) => [...directory.channels.values()].filter(({ parentId }) => parentId === id),
    messagesIn: ({ id }, as) =>
      messages.inChannel(id).filter(({ onlyFor }) => onlyFor === null || onlyFor.id === as?.id),
    message: messages.get,
    waitForReply: (after, { timeoutMs = 5000 } = {}) =>
      notice.until(
        () => messages.inChannel(after.channelId).find((message) => isReply(message, after)),
        timeoutMs,
        () => `The bot has not replied to "${after.content}" within ${timeoutMs} ms. ${lastRefusal()}`,
      ),
    until: (look, { timeoutMs = 5000, what = 'What was waited for' } = {}) =>
      notice.until(look, timeoutMs, () => `${what} did not happen within ${timeoutMs} ms. ${lastRefusal()}`),
    watch: notice.watch,
    registeredCommands: commands.all,
    requests: api.requests,
    refusals: api.refusals,
    gateway: gateway.facts,

    next429: (match = {}, { retryAfterMs = 50, global = false } = {}) =>
      faults.order({ kind: 'rate-limit', retryAfterMs, global }, match),
    next500(match = {}, times = 1) {
      for (let count = 0; count < times; count += 1)
        faults.order({ kind: 'error', error: refusal.serverError() }, match);
    },
    loseNextAnswer: (match = {}) => faults.order({ kind: 'lost' }, match),
    nextError: ({ status, code, message }, match = {}) =>
      faults.order({ kind: 'error', error: new ApiError(status, code, message) }, match),
    stallNext: (match = {}) => faults.stall(match),
    dropConnection: gateway.drop,
    closeConnection: gateway.closeAll,
    requestReconnect: gateway.requestReconnect,
    invalidateSession: (resumable = false) => gateway.invalidate(resumable),
    ignoreHeartbeats: gateway.ignoreHeartbeats,
    expireTokens: interactions.expireAll,

    async close() {
      faults.releaseAll();
      interactions.close();
      notice.close();
      gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function isReply({ id, author, thinking, replyTo, interactionId }: SentMessage, to: SentMessage): boolean {
  if (!author.isBot || thinking || interactionId !== null) return false;
  return replyTo === to.id || (replyTo === null && BigInt(id) > BigInt(to.id));
}

function gatewayRoutes(url: () => string, shards: number, identifiesLeft: () => number): readonly Route[] {
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ok({ url: url() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () =>
        ok({
          url: url(),
          shards,
          session_start_limit: {
            total: 1000,
            remaining: identifiesLeft(),
            reset_after: 86_400_000,
            // Who is told to open several connections may open them at once.
            max_concurrency: shards,
          },
        }),
    },
  ];
}
