import { ChannelType, type ChatInputCommandInteraction, DiscordAPIError, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { logIn } from './log-in.ts';

const described = { description: 'Something' };
const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };

/** Two commands, one of which only servers can install, and all that came of them. */
async function botThat(act: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  const { discord, client } = await logIn();
  await client.application.commands.set([
    { name: 'ask', ...described, ...everywhere },
    { name: 'admin', ...described, contexts: [0], integrationTypes: [0] },
  ]);
  const interactions: ChatInputCommandInteraction[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    interactions.push(interaction);
    act(interaction).catch(() => null);
  });
  const eve = discord.user('Eve', { hasInstalled: true });
  return { discord, client, interactions, eve, ada: discord.user('Ada') };
}

const replying = (interaction: ChatInputCommandInteraction) => interaction.reply('Yes.');

async function refusedWith(work: Promise<unknown>): Promise<number | string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : String(error)),
  );
}

describe('an app that somebody installed for themselves', () => {
  it('offers its commands to that one alone, wherever the bot is not, and only those that say so', async () => {
    const { discord, ada, eve } = await botThat(replying);
    const chat = discord.privateChannel(ada, eve);
    for (const channel of [discord.elsewhere, chat]) {
      await expect(discord.slash(ada, '/ask', {}, { channel })).rejects.toThrow(
        'No command "ask" is offered',
      );
      await expect(discord.slash(eve, '/admin', {}, { channel })).rejects.toThrow('is offered');
      expect((await (await discord.slash(eve, '/ask', {}, { channel })).waitForMessage()).text).toBe('Yes.');
    }
  });

  it('is told where it is, and for whom it was installed there', async () => {
    const { discord, ada, eve, interactions } = await botThat(replying);
    const places = [
      discord.general,
      discord.elsewhere,
      discord.dmChannel(eve),
      discord.privateChannel(eve, ada),
      discord.privateChannel(eve, ada, discord.user('Bob')),
    ];
    for (const channel of places) await discord.slash(eve, '/ask', {}, { channel });
    const guild = discord.guild.id;
    expect(interactions.map(({ context }) => context)).toEqual([0, 0, 1, 2, 2]);
    expect(interactions.map((each) => each.authorizingIntegrationOwners)).toMatchObject([
      { '0': guild, '1': eve.id },
      { '1': eve.id },
      { '0': '0', '1': eve.id },
      { '1': eve.id },
      { '1': eve.id },
    ]);
    expect(interactions.map((each) => each.guild?.id ?? null)).toEqual([guild, null, null, null, null]);
    expect(interactions.map(({ guildId }) => guildId)).toEqual([
      guild,
      discord.elsewhere.guildId,
      null,
      null,
      null,
    ]);
    expect(interactions.map(({ appPermissions }) => appPermissions.has('SendMessages'))).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(interactions.every(({ appPermissions }) => appPermissions.has('AttachFiles'))).toBe(true);
    // What Discord was seen to send from a group.
    expect(interactions.at(-1)?.appPermissions.bitfield).toBe(180_224n);
    expect(interactions.map(({ channel }) => channel?.type ?? null)).toEqual([
      ChannelType.GuildText,
      null,
      ChannelType.DM,
      ChannelType.DM,
      ChannelType.GroupDM,
    ]);
  });

  it('reaches nothing there but through its interactions', async () => {
    const { discord, client, ada, eve } = await botThat(replying);
    for (const channel of [discord.elsewhere, discord.privateChannel(eve, ada)]) {
      const said = await discord.say(ada, channel, 'Hello', { mentions: [discord.bot] });
      const [route, one] = [
        `/channels/${channel.id}/messages`,
        `/channels/${channel.id}/messages/${said.id}`,
      ] as const;
      expect(await refusedWith(client.rest.get(route))).toBe(50001);
      expect(await refusedWith(client.rest.get(one))).toBe(50001);
      expect(await refusedWith(client.rest.post(route, { body: { content: 'Hello' } }))).toBe(50001);
      expect(await refusedWith(client.rest.post(`${one}/threads`, { body: { name: 'x' } }))).toBe(50001);
    }
    expect(await refusedWith(client.rest.get(`/guilds/${discord.elsewhere.guildId}`))).toBe(10004);
  });

  it('is heard by that one alone in a server that lets no such app speak, follow-ups included', async () => {
    const { discord } = await botThat(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply('Yes.');
      await interaction.followUp('And no.');
    });
    const mute = discord.user('Mute', { hasInstalled: true, mayUseExternalApps: false });
    const there = await discord.slash(mute, '/ask', {}, { channel: discord.elsewhere });
    expect(await there.waitForMessages(2)).toMatchObject([{ onlyFor: mute }, { onlyFor: mute }]);
    const here = await discord.slash(mute, '/ask');
    expect(await here.waitForMessages(2)).toMatchObject([{ onlyFor: null }, { onlyFor: null }]);
  });
});

describe('channels of other kinds', () => {
  it('takes no message into a forum, but into its posts', async () => {
    const { discord, client, ada } = await botThat(replying);
    const forum = discord.channel('questions', { type: ChannelType.GuildForum });
    const post = discord.post(ada, forum, 'Chips', 'Which chips?', [discord.bot]);
    expect(post.channelId).toBe(post.id);
    const body = { content: 'Power8.' };
    expect(await refusedWith(client.rest.post(`/channels/${forum.id}/messages`, { body }))).toBe(50008);
    expect(await refusedWith(client.rest.post(`/channels/${post.id}/messages`, { body }))).toBeUndefined();
    const thread = client.rest.post(`/channels/${post.id}/messages/${post.id}/threads`, {
      body: { name: 'x' },
    });
    expect(await refusedWith(thread)).toBe(50024);
  });

  it('opens threads of their own kind from announcements', async () => {
    const { discord, client, ada } = await botThat(replying);
    const news = discord.channel('news', { type: ChannelType.GuildAnnouncement });
    const said = await discord.say(ada, news, 'We have moved.');
    await client.rest.post(`/channels/${news.id}/messages/${said.id}/threads`, { body: { name: 'x' } });
    expect(discord.threadsIn(news).map(({ type }) => type)).toEqual([ChannelType.AnnouncementThread]);
  });
});
