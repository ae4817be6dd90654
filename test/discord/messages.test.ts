import {
  ButtonStyle,
  ChannelType,
  type Client,
  ComponentType,
  DiscordAPIError,
  MessageFlags,
  Routes,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DiscordDouble } from '../../src/preview/platform/discord-double.ts';
import { pingsNobody } from '../../src/preview/platform/sent-message.ts';
import { logIn } from './log-in.ts';

const v2 = MessageFlags.IsComponentsV2;
const words = (content: string) => ({ type: ComponentType.TextDisplay, content });
const button = (label: string, customId = label) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customId,
});
const row = (...components: readonly object[]) => ({ type: ComponentType.ActionRow, components });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the limits of a message', () => {
  it.each<readonly [string, object, string]>([
    [
      'content of 2001 characters',
      { content: 'x'.repeat(2001) },
      'content [BASE_TYPE_MAX_LENGTH] Must be 2000 or fewer',
    ],
    [
      'eleven embeds',
      { embeds: times(11, () => ({ title: 't' })) },
      'embeds [BASE_TYPE_MAX_LENGTH] Must be 10 or fewer',
    ],
    [
      'an embed title of 257',
      { embeds: [{ title: 'x'.repeat(257) }] },
      'embeds.0.title [BASE_TYPE_MAX_LENGTH]',
    ],
    ['an embed description of 4097', { embeds: [{ description: 'x'.repeat(4097) }] }, 'embeds.0.description'],
    ['an embed footer of 2049', { embeds: [{ footer: { text: 'x'.repeat(2049) } }] }, 'embeds.0.footer.text'],
    [
      '26 embed fields',
      { embeds: [{ fields: times(26, () => ({ name: 'n', value: 'v' })) }] },
      'embeds.0.fields',
    ],
    [
      'an embed field of 1025',
      { embeds: [{ fields: [{ name: 'n', value: 'x'.repeat(1025) }] }] },
      'embeds.0.fields.0.value',
    ],
    [
      '6001 characters over all embeds',
      { embeds: times(2, () => ({ description: 'x'.repeat(3001) })) },
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'six rows',
      { content: 'c', components: times(6, (index) => row(button(`${index}`))) },
      'components [BASE_TYPE_MAX_LENGTH] Must be 5',
    ],
    [
      'six buttons in a row',
      { content: 'c', components: [row(...times(6, (index) => button(`${index}`)))] },
      'components.0.components [BASE_TYPE_BAD_LENGTH] Must be between 1 and 5',
    ],
    [
      'a label of 81',
      { content: 'c', components: [row(button('x'.repeat(81), 'id'))] },
      'components.0.components.0.label',
    ],
    [
      'a custom id of 101',
      { content: 'c', components: [row(button('b', 'x'.repeat(101)))] },
      'components.0.components.0.custom_id [BASE_TYPE_BAD_LENGTH] Must be between 1 and 100',
    ],
    [
      'the same custom id twice',
      { content: 'c', components: [row(button('a', 'id'), button('b', 'id'))] },
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a link of 513',
      {
        content: 'c',
        components: [row({ type: 2, style: 5, label: 'l', url: `https://e.org/${'x'.repeat(500)}` })],
      },
      'components.0.components.0.url',
    ],
    [
      'a link that is none',
      { content: 'c', components: [row({ type: 2, style: 5, label: 'l', url: 'javascript:x' })] },
      'URL_TYPE_INVALID_URL',
    ],
    [
      'a button without a custom id',
      { content: 'c', components: [row({ type: 2, style: 1, label: 'l' })] },
      'custom_id [BASE_TYPE_REQUIRED]',
    ],
    [
      '26 options',
      {
        content: 'c',
        components: [
          row({
            type: 3,
            custom_id: 's',
            options: times(26, (index) => ({ label: 'l', value: `${index}` })),
          }),
        ],
      },
      'components.0.components.0.options',
    ],
    [
      'a select beside a button',
      {
        content: 'c',
        components: [row({ type: 3, custom_id: 's', options: [{ label: 'l', value: 'v' }] }, button('b'))],
      },
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a text display without the flag',
      { components: [words('w')] },
      'components.0.type [UNION_TYPE_CHOICES] Value of field "type" must be one of (1,)',
    ],
    [
      'content beside Components V2',
      { flags: v2, content: 'c', components: [words('w')] },
      'content [MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'embeds beside Components V2',
      { flags: v2, embeds: [{ title: 't' }], components: [words('w')] },
      'embeds [MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      '41 components, nested ones counted',
      { flags: v2, components: [{ type: 17, components: times(40, () => words('w')) }] },
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4001 characters of text in all',
      { flags: v2, components: [words('x'.repeat(2000)), words('x'.repeat(2001))] },
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'an empty text display',
      { flags: v2, components: [words('')] },
      'components.0.content [BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a section without an accessory',
      { flags: v2, components: [{ type: 9, components: [words('w')] }] },
      'components.0.accessory',
    ],
    ['a nonce of 26', { content: 'c', nonce: 'x'.repeat(26) }, 'nonce'],
    [
      'parse and users at once',
      { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'mutually exclusive',
    ],
  ])('refuses %s', async (_, body, reason) => {
    const { discord, client } = await logIn();
    await expect(post(client, discord, body)).rejects.toMatchObject({ status: 400, code: 50035 });
    expect(discord.refusals.flatMap(({ reasons }) => reasons).join('\n')).toContain(reason);
    expect(discord.messagesIn(discord.general)).toEqual([]);
  });

  it('takes messages that fill the limits to the brim', async () => {
    const { discord, client } = await logIn();
    await post(client, discord, {
      content: 'x'.repeat(2000),
      embeds: [{ description: 'x'.repeat(4096) }],
      components: times(5, (index) => row(...times(5, (each) => button(`${index}${each}`)))),
    });
    await post(client, discord, {
      flags: v2,
      components: [{ type: 17, components: times(39, () => words('x'.repeat(102))) }],
    });
    expect(discord.refusals).toEqual([]);
    expect(discord.messagesIn(discord.general)).toHaveLength(2);
  });

  it('falls over with a 500 above 10,170 bytes of text, 12 for each display counted', async () => {
    const { discord, client } = await logIn();
    client.rest.options.retries = 0;
    // 3386 times three bytes are 10,158: with the 12 of one display exactly the limit.
    await post(client, discord, { flags: v2, components: [words('字'.repeat(3386))] });
    await expect(
      post(client, discord, { flags: v2, components: [words(`${'字'.repeat(3386)}x`)] }),
    ).rejects.toMatchObject({ status: 500 });
    await expect(
      post(client, discord, { flags: v2, components: times(2, () => words('字'.repeat(1693))) }),
    ).rejects.toMatchObject({ status: 500 });
  });

  it('words a refusal as Discord does, so that the client names the place', async () => {
    const { discord, client } = await logIn();
    const refused = await post(client, discord, {
      content: 'c',
      components: [row(button('x'.repeat(81), 'id'))],
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DiscordAPIError);
    expect(String(refused)).toContain(
      'components[0].components[0].label[BASE_TYPE_MAX_LENGTH]: Must be 80 or fewer in length.',
    );
  });

  it('sends no empty message, and no file over 10 MiB', async () => {
    const { discord, client } = await logIn();
    await expect(post(client, discord, { content: ' ' })).rejects.toMatchObject({ code: 50006 });
    const general = await generalOf(client, discord);
    await expect(
      general.send({ files: [{ attachment: Buffer.alloc(10 * 1024 * 1024 + 1), name: 'big.bin' }] }),
    ).rejects.toMatchObject({ code: 40005 });
  });
});

describe('writing, reading and changing messages', () => {
  it('stores what was sent and shows it in reading order', async () => {
    const { discord, client } = await logIn();
    await post(client, discord, {
      flags: v2,
      components: [
        {
          type: 17,
          components: [
            words('“Quote.”'),
            words('-# Source'),
            { type: 14 },
            { type: 9, components: [words('Aside')], accessory: button('More') },
          ],
        },
        row(button('Context'), { type: 2, style: 5, label: 'Open', url: 'https://example.org/' }),
      ],
    });
    const [message] = discord.messagesIn(discord.general);
    expect(message?.text).toBe(
      '“Quote.”\n-# Source\n---\nAside\n[More]\n[Context] [Open → https://example.org/]',
    );
    expect(message?.buttons.map(({ label }) => label)).toEqual(['More', 'Context', 'Open']);
  });

  it('takes files beside the message', async () => {
    const { discord, client } = await logIn();
    const general = await generalOf(client, discord);
    const sent = await general.send({
      content: 'here',
      files: [{ attachment: Buffer.from('a, b'), name: 'table.csv', description: 'A table' }],
    });
    expect(sent.attachments.first()?.name).toBe('table.csv');
    expect(discord.message(sent.id)).toMatchObject({
      content: 'here',
      attachments: [{ name: 'table.csv', bytes: 4, description: 'A table', text: 'a, b' }],
    });
    expect(discord.requests.at(-1)?.files).toEqual(['table.csv']);
  });

  it('replies, edits, fetches and deletes', async () => {
    const { discord, client } = await logIn();
    const said = await discord.say(discord.user('Ada'), discord.general, 'hello');
    const general = await generalOf(client, discord);
    const reply = await general.send({ content: 'hi', reply: { messageReference: said.id } });
    expect(await discord.waitForReply(said)).toMatchObject({ content: 'hi', replyTo: said.id });
    await reply.edit('hi again');
    expect(discord.message(reply.id)).toMatchObject({ content: 'hi again', editedAtMs: expect.any(Number) });
    expect((await general.messages.fetch({ limit: 10 })).map(({ id }) => id)).toEqual([reply.id, said.id]);
    await reply.delete();
    await expect(reply.edit('too late')).rejects.toMatchObject({ code: 10008 });
    await expect(general.send({ content: 'x', reply: { messageReference: reply.id } })).rejects.toMatchObject(
      { code: 50035 },
    );
    await general.send({ content: 'x', reply: { messageReference: reply.id, failIfNotExists: false } });
  });

  it('keeps the words of others safe from the bot', async () => {
    const { discord, client } = await logIn();
    const said = await discord.say(discord.user('Ada'), discord.general, 'hello');
    const path = Routes.channelMessage(discord.general.id, said.id);
    await expect(client.rest.patch(path, { body: { content: 'mine' } })).rejects.toMatchObject({
      code: 50005,
    });
    await expect(client.rest.delete(path)).rejects.toMatchObject({ code: 50013 });
  });

  it('does not post twice under one nonce', async () => {
    const { discord, client } = await logIn();
    const general = await generalOf(client, discord);
    const [first, second] = [
      await general.send({ content: 'a', nonce: '7', enforceNonce: true }),
      await general.send({ content: 'b', nonce: '7', enforceNonce: true }),
    ];
    expect(second.id).toBe(first.id);
    expect(discord.messagesIn(discord.general)).toHaveLength(1);
  });

  it('never takes the Components V2 flag off a message', async () => {
    const { discord, client } = await logIn();
    await post(client, discord, { flags: v2, components: [words('w')] });
    const path = Routes.channelMessage(discord.general.id, discord.messagesIn(discord.general)[0]?.id ?? '');
    await expect(client.rest.patch(path, { body: { flags: 0 } })).rejects.toMatchObject({ code: 50035 });
    await expect(client.rest.patch(path, { body: { content: 'c' } })).rejects.toMatchObject({ code: 50035 });
    await client.rest.patch(path, { body: { components: [words('other')] } });
    expect(discord.messagesIn(discord.general)).toMatchObject([{ text: 'other', flags: v2 }]);
  });

  it('turns a plain message to Components V2 only when its content is cleared', async () => {
    const { discord, client } = await logIn();
    await post(client, discord, { content: 'plain' });
    const path = Routes.channelMessage(discord.general.id, discord.messagesIn(discord.general)[0]?.id ?? '');
    const body = { flags: v2, components: [words('rich')] };
    await expect(client.rest.patch(path, { body })).rejects.toMatchObject({ code: 50035 });
    await client.rest.patch(path, { body: { ...body, content: null } });
    expect(discord.messagesIn(discord.general)).toMatchObject([{ text: 'rich', content: '' }]);
  });

  it('shows who is typing, and opens direct messages', async () => {
    const { discord, client } = await logIn();
    const ada = discord.user('Ada');
    const dm = await client.users.createDM(ada.id);
    await dm.sendTyping();
    await dm.send('in private');
    expect(discord.gateway.typing).toEqual([discord.dmChannel(ada).id]);
    expect(discord.messagesIn(discord.dmChannel(ada))).toMatchObject([{ content: 'in private' }]);
    const shy = await client.users.createDM(discord.user('Shy', { acceptsDms: false }).id);
    await expect(shy.send('hello?')).rejects.toMatchObject({ code: 50007 });
  });
});

describe('permissions', () => {
  it.each([
    [['ViewChannel'], 50001],
    [['SendMessages'], 50013],
    [['ReadMessageHistory'], 160002],
  ] as const)('refuses a reply where the bot may not %s', async (botMayNot, code) => {
    const { discord, client } = await logIn();
    const said = await discord.say(discord.user('Ada'), discord.general, 'hello');
    discord.denyBot(discord.general, botMayNot);
    await expect(
      post(client, discord, { content: 'c', message_reference: { message_id: said.id } }),
    ).rejects.toMatchObject({ code });
    discord.denyBot(discord.general, []);
    await post(client, discord, { content: 'c', message_reference: { message_id: said.id } });
  });

  it('keeps threads: a thread per message, its own permission, and 50083 once locked', async () => {
    const { discord, client } = await logIn();
    const general = await generalOf(client, discord);
    const message = await general.send('What came of it');
    const thread = await message.startThread({ name: 'Follow-up', autoArchiveDuration: 60 });
    expect(discord.threadsIn(discord.general)).toMatchObject([
      { id: message.id, name: 'Follow-up', autoArchiveMinutes: 60 },
    ]);
    await expect(message.startThread({ name: 'Again' })).rejects.toThrow();
    await expect(
      client.rest.post(Routes.threads(discord.general.id), {
        body: { name: 'x'.repeat(101), type: ChannelType.PublicThread },
      }),
    ).rejects.toMatchObject({ code: 50035 });
    const sent = await thread.send('in the thread');
    const [place] = discord.threadsIn(discord.general);
    if (place === undefined) throw new Error('The thread is gone.');
    discord.archiveThread(place);
    await expect(sent.edit('archived')).rejects.toMatchObject({ code: 50083 });
    await thread.send('opens it again');
    discord.archiveThread(place, { locked: true });
    await expect(thread.send('locked')).rejects.toMatchObject({ code: 50083 });
    discord.denyBot(discord.general, ['SendMessagesInThreads', 'CreatePublicThreads']);
    await expect(thread.send('denied')).rejects.toMatchObject({ code: 50013 });
    await expect((await general.send('Another')).startThread({ name: 'Denied' })).rejects.toMatchObject({
      code: 50013,
    });
  });
});

describe('pings', () => {
  async function pingsOf(make: (discord: DiscordDouble) => object) {
    const { discord, client } = await logIn();
    await post(client, discord, make(discord));
    const message = discord.messagesIn(discord.general).at(-1);
    if (message === undefined) throw new Error('Nothing was sent.');
    return { discord, message, pings: message.pings };
  }

  it('counts everyone, roles and people whom a message without allowed_mentions names', async () => {
    const { discord, pings } = await pingsOf((double) => ({
      content: `@everyone <@${double.user('Ada').id}> <@&${double.role('readers').id}>`,
    }));
    expect(pings).toEqual({
      everyone: true,
      users: [discord.user('Ada').id],
      roles: [discord.role('readers').id],
    });
  });

  it('counts those in text displays, and none in embeds', async () => {
    const inText = await pingsOf((double) => ({
      flags: v2,
      components: [words(`<@${double.user('Ada').id}> @here`)],
    }));
    expect(inText.pings).toMatchObject({ everyone: true, users: [inText.discord.user('Ada').id] });
    const inEmbed = await pingsOf((double) => ({
      embeds: [{ description: `@everyone <@${double.user('Ada').id}>` }],
    }));
    expect(pingsNobody(inEmbed.pings)).toBe(true);
  });

  it('counts only what allowed_mentions allows', async () => {
    const content = (double: DiscordDouble) =>
      `@everyone <@${double.user('Ada').id}> <@${double.user('Ben').id}>`;
    const none = await pingsOf((double) => ({ content: content(double), allowed_mentions: { parse: [] } }));
    expect(pingsNobody(none.pings)).toBe(true);
    const ben = await pingsOf((double) => ({
      content: content(double),
      allowed_mentions: { parse: ['everyone'], users: [double.user('Ben').id, '999'] },
    }));
    expect(ben.pings).toEqual({ everyone: true, users: [ben.discord.user('Ben').id], roles: [] });
  });

  it('counts the author of the message replied to, unless told otherwise', async () => {
    const { discord, client } = await logIn();
    const said = await discord.say(discord.user('Ada'), discord.general, 'hello');
    const reply = { content: 'c', message_reference: { message_id: said.id } };
    await post(client, discord, reply);
    await post(client, discord, { ...reply, allowed_mentions: { parse: [] } });
    await post(client, discord, { ...reply, allowed_mentions: { parse: [], replied_user: true } });
    const counts = discord
      .messagesIn(discord.general)
      .slice(1)
      .map(({ pings }) => pings.users.length);
    expect(counts).toEqual([1, 0, 1]);
  });

  it('needs the permission for everyone and for roles that are not open to mentions', async () => {
    const { discord, client } = await logIn();
    discord.denyBot(discord.general, ['MentionEveryone']);
    const [open, shut] = [discord.role('open', { mentionable: true }), discord.role('shut')];
    await post(client, discord, { content: `@everyone <@&${open.id}> <@&${shut.id}>` });
    expect(discord.messagesIn(discord.general)[0]?.pings).toEqual({
      everyone: false,
      users: [],
      roles: [open.id],
    });
  });
});

async function post(client: Client<true>, discord: DiscordDouble, body: object): Promise<unknown> {
  return client.rest.post(Routes.channelMessages(discord.general.id), { body });
}

async function generalOf(client: Client<true>, discord: DiscordDouble) {
  const channel = await client.channels.fetch(discord.general.id);
  if (channel?.type !== ChannelType.GuildText) throw new Error('There is no general.');
  return channel;
}
