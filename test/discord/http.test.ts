import { type Client, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { logIn, openDiscord } from './log-in.ts';

describe('requests', () => {
  it('answers nobody without the token', async () => {
    const discord = await openDiscord();
    for (const authorization of [undefined, 'Bot wrong', discord.token]) {
      const answer = await fetch(
        `${discord.apiUrl}/v10/users/@me`,
        authorization === undefined ? {} : { headers: { authorization } },
      );
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ message: '401: Unauthorized', code: 0 });
    }
    expect(JSON.stringify(discord.requests)).not.toContain(discord.token);
  });

  it('knows only version 10, its routes and JSON', async () => {
    const discord = await openDiscord();
    const headers = { authorization: `Bot ${discord.token}` };
    const refusalOf = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(discord.apiUrl + path, { ...init, headers });
      await answer.text();
      const last = discord.refusals.at(-1);
      return [answer.status, last?.code];
    };
    expect(await refusalOf('/v9/users/@me')).toEqual([400, 50041]);
    expect(await refusalOf('/v10/nothing/here')).toEqual([404, 0]);
    expect(await refusalOf('/v10/users/@me', { method: 'DELETE' })).toEqual([405, 0]);
    expect(
      await refusalOf(`/v10/channels/${discord.general.id}/messages`, { method: 'POST', body: '{' }),
    ).toEqual([400, 50109]);
    expect(discord.refusals.map(({ status }) => status)).toEqual([400, 404, 405, 400]);
  });

  it('tells who the bot is, and of its people', async () => {
    const { discord, client } = await logIn();
    expect((await client.application.fetch()).name).toBe('Dateline');
    expect((await client.users.fetch(discord.user('Ada').id, { force: true })).displayName).toBe('Ada');
    await expect(client.users.fetch('123456789012345678')).rejects.toMatchObject({ code: 10013 });
    expect(discord.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toContain(
      'GET /applications/@me 200',
    );
  });
});

describe('what goes wrong on order', () => {
  it('limits a request once, and the client tries again', async () => {
    const { discord, client } = await logIn();
    discord.next429({ method: 'POST', path: '/messages' }, { retryAfterMs: 30 });
    await say(client, discord.general.id, 'through in the end');
    expect(discord.requests.map(({ status }) => status).slice(-2)).toEqual([429, 200]);
    expect(discord.messagesIn(discord.general)).toHaveLength(1);
  });

  it('fails as often as ordered: the client tries three times more', async () => {
    const { discord, client } = await logIn();
    discord.next500({ path: /messages$/ }, 3);
    await say(client, discord.general.id, 'at the fourth attempt');
    discord.next500({ path: /messages$/ }, 4);
    await expect(say(client, discord.general.id, 'never')).rejects.toMatchObject({ status: 500 });
    expect(discord.messagesIn(discord.general)).toHaveLength(1);
  });

  it('answers with an error of choice', async () => {
    const { discord, client } = await logIn();
    discord.nextError({ status: 403, code: 50013, message: 'Missing Permissions' });
    await expect(say(client, discord.general.id, 'c')).rejects.toMatchObject({ code: 50013 });
  });

  it('holds a request back until it is released', async () => {
    const { discord, client } = await logIn();
    const stall = discord.stallNext({ path: '/messages' });
    const sent = say(client, discord.general.id, 'late');
    await discord.until(() =>
      discord.requests.some(({ path, status }) => path.endsWith('/messages') && status === null),
    );
    expect(discord.messagesIn(discord.general)).toEqual([]);
    stall.release();
    await sent;
    expect(discord.messagesIn(discord.general)).toHaveLength(1);
  });

  it('counts requests per route and says how many are left', async () => {
    const discord = await openDiscord({ requestsPerSecond: 2 });
    const headers = { authorization: `Bot ${discord.token}` };
    const answers = [];
    for (let count = 0; count < 3; count += 1)
      answers.push(await fetch(`${discord.apiUrl}/v10/users/@me`, { headers }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map((answer) => answer.headers.get('x-ratelimit-remaining'))).toEqual(['1', '0', '0']);
    expect(await answers[2]?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
  });
});

describe('commands', () => {
  const ask = { name: 'ask', description: 'Asks the archive' };

  it('registers, changes, overwrites and removes, globally and for the guild', async () => {
    const { discord, client } = await logIn();
    const { commands } = client.application;
    const made = await commands.create(ask);
    const again = await commands.create({ ...ask, description: 'Asks again' });
    expect(again.id).toBe(made.id);
    await commands.edit(made, { description: 'Edited' });
    await commands.set([{ name: 'source', description: 'Shows' }], discord.guild.id);
    expect(discord.registeredCommands()).toMatchObject([
      { name: 'ask', description: 'Edited', guildId: null },
      { name: 'source', guildId: discord.guild.id },
    ]);
    expect((await commands.fetch()).map(({ name }) => name)).toEqual(['ask']);
    const kept = await commands.set([ask, { name: 'Check quote', type: 3 }]);
    expect(kept.find(({ name }) => name === 'ask')?.id).toBe(made.id);
    await commands.delete(made.id);
    await expect(commands.delete(made.id)).rejects.toMatchObject({ code: 10063 });
    expect(discord.registeredCommands().map(({ name }) => name)).toEqual(['Check quote', 'source']);
  });

  const option = { type: 3, name: 'question', description: 'd' };
  it.each<readonly [string, object, string]>([
    ['a name in capitals', { ...ask, name: 'Ask' }, 'APPLICATION_COMMAND_INVALID_NAME'],
    [
      'a name of 33',
      { ...ask, name: 'x'.repeat(33) },
      'name [BASE_TYPE_BAD_LENGTH] Must be between 1 and 32',
    ],
    ['no description', { name: 'ask' }, 'description [BASE_TYPE_REQUIRED]'],
    ['a description of 101', { ...ask, description: 'x'.repeat(101) }, 'description [BASE_TYPE_BAD_LENGTH]'],
    ['a locale nobody has', { ...ask, name_localizations: { xx: 'frag' } }, 'not a locale'],
    [
      '26 options',
      { ...ask, options: Array.from({ length: 26 }, (_, index) => ({ ...option, name: `o${index}` })) },
      'options [BASE_TYPE_MAX_LENGTH] Must be 25',
    ],
    [
      'an option described at length',
      { ...ask, options: [{ ...option, description: 'x'.repeat(101) }] },
      'options.0.description',
    ],
    [
      '26 choices',
      {
        ...ask,
        options: [
          {
            ...option,
            choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: 'v' })),
          },
        ],
      },
      'options.0.choices',
    ],
    ['two options of one name', { ...ask, options: [option, option] }, 'Option name must be unique'],
    [
      'a required option after one that is not',
      { ...ask, options: [option, { ...option, name: 'b', required: true }] },
      'Required options must be placed before',
    ],
    [
      '8001 characters',
      {
        ...ask,
        options: Array.from({ length: 2 }, (_, index) => ({
          ...option,
          name: `o${index}`,
          choices: Array.from({ length: 25 }, (_none, each) => ({
            name: `${each}`.padEnd(80, 'n'),
            value: 'v'.repeat(100),
          })),
        })),
      },
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('refuses %s', async (_, body, reason) => {
    const { discord, client } = await logIn();
    await expect(
      client.rest.put(Routes.applicationCommands(discord.applicationId), { body: [body] }),
    ).rejects.toMatchObject({ code: 50035 });
    expect(discord.refusals.flatMap(({ reasons }) => reasons).join('\n')).toContain(reason);
    expect(discord.registeredCommands()).toEqual([]);
  });

  it('takes 100 slash commands and 15 of each menu, no more, and no name twice', async () => {
    const { discord, client } = await logIn();
    const put = (body: unknown) =>
      client.rest.put(Routes.applicationCommands(discord.applicationId), { body });
    const slash = Array.from({ length: 101 }, (_, index) => ({ ...ask, name: `ask${index}` }));
    await expect(put(slash)).rejects.toMatchObject({ code: 30032 });
    await put(slash.slice(1));
    await expect(client.application.commands.create(ask)).rejects.toMatchObject({ code: 30032 });
    await expect(
      put(Array.from({ length: 16 }, (_, index) => ({ type: 3, name: `Menu ${index}` }))),
    ).rejects.toMatchObject({ code: 30032 });
    await expect(put([ask, ask])).rejects.toMatchObject({ code: 50035 });
  });
});

async function say(client: Client<true>, channelId: string, content: string): Promise<unknown> {
  return client.rest.post(Routes.channelMessages(channelId), { body: { content } });
}
