import { once } from 'node:events';
import { Events, GatewayIntentBits, type Message } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { DiscordDouble } from '../../src/preview/platform/discord-double.ts';
import { clientOf, logIn, openDiscord } from './log-in.ts';

it('logs the real client in and shows it the guild, its channels and what it may do there', async () => {
  const { discord, client } = await logIn();
  const guild = client.guilds.cache.get(discord.guild.id);
  expect(client.user.id).toBe(discord.bot.id);
  expect(guild?.name).toBe('The Reading Room');
  const general = guild?.channels.cache.get(discord.general.id);
  const me = await guild?.members.fetchMe();
  expect(general?.name).toBe('general');
  expect(me === undefined ? null : general?.permissionsFor(me).has('SendMessages')).toBe(true);
  expect(discord.gateway).toMatchObject({ connected: 1, identifies: 1, resumes: 0 });
});

it('tells the client of a channel in which it may not write', async () => {
  const { discord, client } = await logIn();
  const quiet = discord.channel('quiet', { botMayNot: ['SendMessages'] });
  await discord.until(() => client.channels.cache.has(quiet.id));
  const channel = client.guilds.cache.get(discord.guild.id)?.channels.cache.get(quiet.id);
  expect(channel?.permissionsFor(discord.bot.id)?.has('SendMessages')).toBe(false);
});

it('does not let a wrong token in, neither over HTTP nor on the gateway', async () => {
  const discord = await openDiscord();
  await expect(clientOf(discord).login('not-the-token')).rejects.toThrow(/invalid token/i);
  expect(discord.refusals).toMatchObject([{ path: '/gateway/bot', status: 401 }]);
  const socket = await connect(discord);
  socket.send({ op: 2, d: { token: 'not-the-token', intents: 1, properties: {} } });
  expect(await socket.closed).toBe(4004);
});

it('closes with 4014 when a privileged intent is asked for that is not switched on', async () => {
  const discord = await openDiscord();
  const client = clientOf(discord, [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent]);
  await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/i);
  expect(discord.gateway.closeCodes).toEqual([4014]);
});

it('closes who speaks out of turn, twice, nonsense, or of unknown things', async () => {
  const discord = await openDiscord();
  const identify = { op: 2, d: { token: discord.token, intents: 1, properties: {} } };
  for (const [code, payloads] of [
    [4001, [{ op: 99 }]],
    [4002, ['nonsense']],
    [4003, [{ op: 3, d: {} }]],
    [4005, [identify, identify]],
    [4007, [{ op: 6, d: { token: discord.token, session_id: '', seq: 9999 } }]],
    [4013, [{ op: 2, d: { ...identify.d, intents: 1 << 30 } }]],
  ] as const) {
    const socket = await connect(discord);
    const known = await sessionId(discord);
    for (const payload of payloads) {
      socket.send(
        typeof payload === 'object' && payload.op === 6
          ? { op: 6, d: { ...payload.d, session_id: known } }
          : payload,
      );
    }
    expect(await socket.closed).toBe(code);
  }
});

it('acknowledges heartbeats, and closes a silent connection with 4009', async () => {
  const { discord, client } = await logIn({ heartbeatMs: 60 });
  await discord.until(() => discord.gateway.heartbeats >= 3 && client.ws.ping >= 0);
  const silent = await connect(discord);
  expect(await silent.closed).toBe(4009);
  expect(discord.gateway.connected).toBe(1);
});

it('is left by the client when its heartbeats go unanswered, and takes it back', async () => {
  const { discord } = await logIn({ heartbeatMs: 60 });
  discord.ignoreHeartbeats();
  await discord.until(() => discord.gateway.resumes === 1);
  expect(discord.gateway.identifies).toBe(1);
});

it('replays what a dropped client missed', async () => {
  const { discord, client } = await logIn();
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
  const ada = discord.user('Ada');
  discord.dropConnection();
  await discord.until(() => discord.gateway.connected === 0);
  await discord.dm(ada, 'one');
  await discord.dm(ada, 'two');
  await discord.until(() => discord.gateway.resumes === 1);
  await discord.dm(ada, 'three');
  await expect.poll(() => heard).toEqual(['one', 'two', 'three']);
  expect(discord.gateway.identifies).toBe(1);
});

it('has the client reconnect and resume on order', async () => {
  const { discord } = await logIn();
  discord.requestReconnect();
  await discord.until(() => discord.gateway.resumes === 1);
  discord.closeConnection(4000);
  await discord.until(() => discord.gateway.resumes === 2);
  expect(discord.gateway.identifies).toBe(1);
});

it('has the client identify anew when its session is invalid', async () => {
  const { discord, client } = await logIn();
  discord.invalidateSession();
  await once(client, Events.ShardReady);
  expect(discord.gateway).toMatchObject({ identifies: 2, connected: 1 });
  expect(discord.gateway.resumes).toBe(0);
});

it('lets the client resume on the same connection when the invalid session is resumable', async () => {
  const { discord, client } = await logIn();
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
  discord.invalidateSession(true);
  await discord.dm(discord.user('Ada'), 'meanwhile');
  await expect.poll(() => heard).toEqual(['meanwhile']);
  expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
});

it('answers an attempt to resume an unknown session with opcode 9', async () => {
  const discord = await openDiscord();
  const socket = await connect(discord);
  socket.send({ op: 6, d: { token: discord.token, session_id: '1', seq: 1 } });
  await expect.poll(() => socket.received).toContainEqual({ op: 9, d: false });
});

it('hides the words of others unless the bot is mentioned, is written to alone, or may read everything', async () => {
  const bare = await hear();
  expect(bare).toEqual(['', expect.stringMatching(/^<@\d+> hello bot$/), 'in private', '', 'reply']);
  const privileged = GatewayIntentBits.MessageContent;
  const all = await hear({ privilegedIntents: privileged, intents: [...plainIntents, privileged] });
  expect(all).toEqual([
    'just talk',
    expect.stringContaining('hello bot'),
    'in private',
    'silent reply',
    'reply',
  ]);
});

const plainIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** What a client with these settings reads when Ada talks, mentions it, writes to it alone and replies to it. */
async function hear(options: Parameters<typeof logIn>[0] = {}): Promise<readonly string[]> {
  const { discord, client } = await logIn(options);
  const heard: Message[] = [];
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id !== client.user.id) heard.push(message);
  });
  const ada = discord.user('Ada');
  await discord.say(ada, discord.general, 'just talk');
  await discord.say(ada, discord.general, 'hello bot', { mentions: [discord.bot] });
  await discord.dm(ada, 'in private');
  const general = await client.channels.fetch(discord.general.id);
  const posted = general?.isSendable() ? await general.send('a message of the bot') : null;
  const own = discord.message(posted?.id ?? '');
  if (own === null) throw new Error('The bot could not write.');
  await discord.say(ada, discord.general, 'silent reply', { replyTo: own, silent: true });
  await discord.say(ada, discord.general, 'reply', { replyTo: own });
  await expect.poll(() => heard.length).toBe(5);
  return heard.map(({ content }) => content);
}

it('sends only what was subscribed to, and nothing from channels the bot cannot see', async () => {
  const { discord, client } = await logIn({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  });
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ channelId }) => void heard.push(channelId));
  const ada = discord.user('Ada');
  const hidden = discord.channel('hidden', { botMayNot: ['ViewChannel'] });
  await discord.dm(ada, 'unheard');
  await discord.say(ada, hidden, 'unseen', { mentions: [discord.bot] });
  await discord.say(ada, discord.general, 'heard');
  await expect.poll(() => heard).toEqual([discord.general.id]);
});

/** A bare WebSocket to the gateway. */
async function connect(discord: DiscordDouble) {
  const socket = new WebSocket(`${discord.gatewayUrl}/?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const received: unknown[] = [];
  socket.on('message', (bytes) => void received.push(JSON.parse(String(bytes))));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  return {
    received,
    closed,
    send: (payload: object | string) =>
      socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
  };
}

async function sessionId(discord: DiscordDouble): Promise<string> {
  const socket = await connect(discord);
  socket.send({ op: 2, d: { token: discord.token, intents: 1, properties: {} } });
  let id = '';
  await expect
    .poll(() => {
      const ready = socket.received.find((payload) => JSON.stringify(payload).includes('"READY"'));
      id = /"session_id":"(\d+)"/.exec(JSON.stringify(ready ?? ''))?.[1] ?? '';
      return id;
    })
    .not.toBe('');
  return id;
}
