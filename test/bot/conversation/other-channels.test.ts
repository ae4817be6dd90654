import { ChannelType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';

const aboutChips = 'Which chips would Inspur base its systems on?';
const understood = 'understood as: Which chips would Inspur base its systems on, and when?';

describe('a forum', () => {
  it('has its posts answered, and what is asked on in them', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    const forum = discord.channel('questions', { type: ChannelType.GuildForum });
    // A post is a thread already.
    await keeping.changeSettings(discord.guild.id, { openThread: true, channels: [forum.id] });
    const post = discord.post(ada, forum, 'Chips', aboutChips, [discord.bot]);
    expect((await discord.waitForReply(post)).text).toContain('Power8');
    const [place] = discord.threadsIn(forum);
    if (place === undefined) throw new Error('no post');
    const on = await discord.say(ada, place, 'And when?', { mentions: [discord.bot] });
    expect((await discord.waitForReply(on)).text).toContain(understood);
    const asked = await discord.slash(ada, '/ask', { question: 'And when?' }, { channel: place });
    expect((await asked.waitForMessage()).text).toContain('understood as');
    expect(discord.threadsIn(forum)).toEqual([place]);
    expect(discord.refusals).toEqual([]);
  });

  it('takes other permissions than a channel, which /admin status names', async () => {
    const { discord, keeping } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true });
    const forum = discord.channel('questions', {
      type: ChannelType.GuildForum,
      // To open posts of its own, which it never does.
      botMayNot: ['SendMessages'],
    });
    await keeping.changeSettings(discord.guild.id, { channels: [forum.id] });
    const status = async (channel = discord.general) =>
      (await (await discord.slash(owner, '/admin status', {}, { channel })).waitForMessage()).text;
    expect(await status()).toContain('Permissions: all that I need are there.');
    discord.denyBot(forum, ['SendMessagesInThreads']);
    expect(await status()).toContain(`<#${forum.id}>: I lack the permission Send Messages in Threads.`);
  });
});

describe('a thread', () => {
  it('takes the permission for threads', async () => {
    const { discord } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true });
    const thread = discord.startThread(await discord.say(owner, discord.general, 'Hello'), 'Hello');
    discord.denyBot(discord.general, ['SendMessages']);
    const status = async () =>
      (await (await discord.slash(owner, '/admin status', {}, { channel: thread })).waitForMessage()).text;
    expect(await status()).toContain('Permissions: all that I need are there.');
    discord.denyBot(discord.general, ['SendMessagesInThreads']);
    expect(await status()).toContain(`<#${thread.id}>: I lack the permission Send Messages in Threads.`);
  });
});

describe('announcements', () => {
  it('are a place to ask, each answer with a thread of its kind where one is wished', async () => {
    const { discord, keeping } = await startBot();
    await keeping.changeSettings(discord.guild.id, { openThread: true });
    const news = discord.channel('news', { type: ChannelType.GuildAnnouncement });
    const ada = discord.user('Ada');
    const asked = await discord.slash(ada, '/ask', { question: aboutChips }, { channel: news });
    const answer = await asked.waitForMessage();
    const thread = await discord.until(() =>
      discord.threadsIn(news).find((each) => discord.messagesIn(each).length > 0),
    );
    expect(thread).toMatchObject({ id: answer.id, type: ChannelType.AnnouncementThread });
    const on = await discord.say(ada, thread, 'And when?', { mentions: [discord.bot] });
    expect((await discord.waitForReply(on)).text).toContain(understood);
    expect(discord.refusals).toEqual([]);
  });
});

describe('the text of a voice channel', () => {
  it('is answered in, without a thread, which Discord has not there', async () => {
    const { discord, keeping } = await startBot();
    await keeping.changeSettings(discord.guild.id, { openThread: true });
    const voice = discord.channel('talking', { type: ChannelType.GuildVoice });
    const ada = discord.user('Ada');
    const said = await discord.say(ada, voice, aboutChips, { mentions: [discord.bot] });
    const answer = await discord.waitForReply(said);
    expect(answer.text).toContain('Power8');
    const opened = await discord.press(ada, answer, 'Follow-up', { channel: voice });
    const sent = await discord.submitModal(ada, opened, { question: 'And when?' });
    expect(await sent.waitForMessage()).toMatchObject({ onlyFor: null });
    expect(discord.refusals).toEqual([]);
  });
});
