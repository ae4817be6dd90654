import { getEventListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRateLimits } from '../../../src/adapters/service/rate-limits.ts';
import type { ReferenceDesk } from '../../../src/answering/desk/reference-desk.ts';
import { createManners } from '../../../src/bot/interactions/manners.ts';
import { memoryKeeping } from '../../fakes/memory-keeping.ts';
import { deskThat, sampleDesk, startBot } from '../running-bot.ts';

const question = "Which chips would Inspur's systems be based on?";

describe('a question too many', () => {
  it('is told to the asker alone, with the time from which on they may ask again', async () => {
    const { discord } = await startBot({ rateLimits: createRateLimits({ perPerson: 2, perServer: 100 }) });
    const ada = discord.user('Ada', { locale: 'de' });
    for (let i = 0; i < 2; i += 1) await (await discord.slash(ada, '/ask', { question })).waitForMessage();
    const asked = await discord.slash(ada, '/ask', { question });
    expect(asked).toMatchObject({ deferred: true, ephemeral: true });
    const { text } = await asked.waitForMessage();
    expect(text).toMatch(/^Das waren viele Fragen auf einmal\. Bitte frag noch einmal <t:\d{10}:R>\.$/);
    const seconds = Number(/<t:(\d+):R>/.exec(text)?.[1]) - Date.now() / 1000;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(62);
    const other = await discord.slash(discord.user('Bob'), '/ask', { question });
    expect((await other.waitForMessage()).text).toContain('Power8');
  });

  it('of a server is not counted against the person, and buttons are no questions', async () => {
    const { discord } = await startBot({ rateLimits: createRateLimits({ perPerson: 2, perServer: 1 }) });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question })).waitForMessage();
    const second = await discord.slash(ada, '/ask', { question });
    expect((await second.waitForMessage()).text).toMatch(/^People here have asked a lot just now\./);
    expect((await discord.waitForReply(await discord.dm(ada, question))).text).toContain('Power8');
    const context = await discord.press(ada, answer, 'Context');
    expect((await context.waitForMessage()).text).toContain('Power8');
  });

  it('by a form is told with what was typed into it, which is gone otherwise', async () => {
    const { discord } = await startBot({ rateLimits: createRateLimits({ perPerson: 1, perServer: 100 }) });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question })).waitForMessage();
    const form = await discord.press(ada, answer, 'Follow-up');
    const sent = await discord.submitModal(ada, form, { question: 'And **when** @everyone?' });
    expect(sent.ephemeral).toBe(true);
    expect((await sent.waitForMessage()).text).toMatch(
      /^That was a lot of questions.*\n-# And \\\*\\\*when\\\*\\\* @\u200beveryone\?$/,
    );
    expect(discord.refusals).toEqual([]);
  });

  it('by message is told once', async () => {
    const { discord } = await startBot({ rateLimits: createRateLimits({ perPerson: 1, perServer: 100 }) });
    const ada = discord.user('Ada');
    expect((await discord.waitForReply(await discord.dm(ada, question))).text).toContain('Power8');
    expect((await discord.waitForReply(await discord.dm(ada, question))).text).toContain(
      'a lot of questions',
    );
    await discord.dm(ada, question);
    await wait(200);
    const said = discord
      .messagesIn(discord.dmChannel(ada))
      .filter(({ author }) => author.id === discord.bot.id);
    expect(said).toHaveLength(2);
  });
});

describe('many questions at once', () => {
  it('are answered some at a time, never two of one person, all of them, and those who wait are told their place', async () => {
    const { desk, atWork, release, most } = heldDesk(await sampleDesk());
    const { discord, log } = await startBot({ desk, atOnce: 2 });
    const people = ['Ada', 'Bob', 'Cem', 'Dot'].map((name) => discord.user(name));
    const asked = await Promise.all(
      [...people, ...people].map((person) => discord.slash(person, '/ask', { question })),
    );
    for (const record of asked) expect(record.deferred).toBe(true);
    await discord.until(() => atWork() === 2);
    const told = await discord.until(
      () =>
        discord
          .messagesIn(discord.general)
          .map(({ text }) => text)
          .filter((text) => text.startsWith('Many are asking just now.')).length === 6,
      { timeoutMs: 5000 },
    );
    expect(told).toBe(true);
    const texts = discord.messagesIn(discord.general).map(({ text }) => text);
    expect(texts).toContain('Many are asking just now. Yours is the next question.');
    expect(texts).toContain('Many are asking just now. 5 questions are before yours.');
    release();
    await discord.until(() =>
      discord.messagesIn(discord.general).every((message) => message.text.includes('Power8')),
    );
    expect(discord.messagesIn(discord.general)).toHaveLength(asked.length);
    expect(most()).toBe(2);
    expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });

  it('leave a turn of the event loop between any two, so that whoever comes meanwhile is heard', async () => {
    const manners = createManners({
      keeping: memoryKeeping(),
      rateLimits: null,
      atOnce: 4,
      clock: () => 0,
      stopped: new AbortController().signal,
    });
    let turn = 0;
    let next = setImmediate(function count() {
      turn += 1;
      next = setImmediate(count);
    });
    const begun: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        // All computing: nothing of it waits for anything outside.
        manners.inTurn({ user: `person ${at}`, server: null }, null, async () => begun.push(turn)),
      ),
    );
    clearImmediate(next);
    expect(new Set(begun).size).toBe(20);
  });

  it('that still wait when the bot leaves are told so', async () => {
    const { desk, atWork } = heldDesk(await sampleDesk());
    const { discord, bot } = await startBot({ desk, atOnce: 1, stopTimeoutMs: 100 });
    const first = await discord.slash(discord.user('Ada'), '/ask', { question });
    await discord.until(() => atWork() === 1);
    const second = await discord.slash(discord.user('Bob'), '/ask', { question });
    await bot.stop();
    expect((await first.waitForMessage()).text).toBe('I am restarting. Please ask again in a minute.');
    expect((await second.waitForMessage()).text).toBe('I am restarting. Please ask again in a minute.');
  });
});

describe('where the bot answers', () => {
  it('is told in private where it does not, and a mention there is passed over', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    const archive = discord.channel('archive');
    await keeping.changeSettings(discord.guild.id, { channels: [archive.id] });
    const asked = await discord.slash(ada, '/ask', { question });
    expect(asked).toMatchObject({ ephemeral: true });
    expect((await asked.waitForMessage()).text).toBe(
      `I do not answer in this channel. Please ask here: <#${archive.id}>`,
    );
    const mention = { mentions: [discord.bot] };
    await discord.say(ada, discord.general, question, mention);
    const reply = await discord.waitForReply(await discord.say(ada, archive, question, mention));
    expect(reply.text).toContain('Power8');
    const thread = discord.startThread(await discord.say(ada, archive, 'x'), 'thread');
    const there = await discord.slash(ada, '/ask', { question }, { channel: thread });
    expect((await there.waitForMessage()).text).toContain('Power8');
    expect((await discord.waitForReply(await discord.dm(ada, question))).text).toContain('Power8');
    expect(discord.messagesIn(discord.general).filter(({ author }) => author.id === discord.bot.id)).toEqual(
      [],
    );
    await keeping.changeSettings(discord.guild.id, { channels: [] });
    const again = await discord.slash(ada, '/ask', { question });
    expect((await again.waitForMessage()).text).toContain('Power8');
  });

  it('may be with the asker alone unless they say otherwise', async () => {
    const { discord, keeping } = await startBot();
    await keeping.changeSettings(discord.guild.id, { privateByDefault: true });
    const ada = discord.user('Ada');
    expect(await discord.slash(ada, '/ask', { question })).toMatchObject({ ephemeral: true });
    const open = await discord.slash(ada, '/ask', { question, private: false });
    expect(open).toMatchObject({ ephemeral: false });
  });
});

/** A desk that answers nothing before it is released, and counts how many questions it has at a time. */
function heldDesk(desk: ReferenceDesk) {
  let [running, most] = [0, 0];
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    desk: deskThat(desk, {
      async ask(asked) {
        running += 1;
        most = Math.max(most, running);
        await Promise.race([
          released,
          new Promise((resolve) => asked.signal?.addEventListener('abort', resolve)),
        ]);
        running -= 1;
        return desk.ask(asked);
      },
    }),
    atWork: () => running,
    most: () => most,
    release: () => release(),
  };
}

describe('a bot that has answered many questions', () => {
  it('holds nothing of any of them', async () => {
    const { signal } = new AbortController();
    const manners = createManners({
      keeping: memoryKeeping(),
      rateLimits: null,
      atOnce: 1,
      clock: () => 0,
      stopped: signal,
    });
    const together = Array.from({ length: 20 }, (_, at) =>
      manners.inTurn({ user: `person ${at}`, server: null }, null, async () => {}),
    );
    // More than ten at one signal would be a warning in the log.
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await Promise.all(together);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
