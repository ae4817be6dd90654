import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { reindex } from '../../../src/bot/admin/reindex.ts';
import { createFailures } from '../../../src/bot/discord/failures.ts';
import { catalogue } from '../../../src/bot/words/catalogue.ts';
import { en } from '../../../src/bot/words/en.ts';
import { DatelineError } from '../../../src/dateline-error.ts';
import type { Rebuild } from '../../../src/retrieval/indexing/rebuild.ts';
import { startBot } from '../running-bot.ts';

const question = "Which chips would Inspur's systems be based on?";

describe('/admin', () => {
  it('is offered to those who may manage the server, in the server alone, and asks for it again', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    await expect(discord.slash(ada, '/admin status')).rejects.toThrow('not allowed');
    const owner = discord.user('Owner', { isAdmin: true });
    const dm = { channel: discord.dmChannel(owner) };
    await expect(discord.slash(owner, '/admin status', {}, dm)).rejects.toThrow('No command "admin"');
    expect(keeping.settings(discord.guild.id).openThread).toBe(false);
  });
});

describe('/admin status', () => {
  it('says in private what is missing, by name, and how the bot is', async () => {
    const { discord, desk, keeping } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true });
    await (await discord.slash(owner, '/ask', { question })).waitForMessage();
    const archive = discord.channel('archive', { botMayNot: ['SendMessages', 'AttachFiles'] });
    await keeping.changeSettings(discord.guild.id, { channels: [archive.id, '123456789012345678'] });
    const asked = await discord.slash(owner, '/admin status');
    expect(asked).toMatchObject({ ephemeral: true });
    const { text } = await asked.waitForMessage();
    expect(text).toContain(`<#${archive.id}>: I lack the permissions Send Messages and Attach Files.`);
    expect(text).toContain('<#123456789012345678>: I cannot see this channel, or it is no more.');
    expect(text).not.toContain(`<#${discord.general.id}>: `);
    expect(text).toMatch(/Queue: 0 being answered, 0 waiting/);
    expect(text).toMatch(/Latency of the last answer: half within \d+ ms, 95 % within \d+ ms/);
    expect(text).toMatch(new RegExp(`Index: ${desk.index.id.slice(0, 12)}, 3 articles, built <t:\\d+:R>`));
    expect(text).toMatch(/Connection: /);
    expect(text).toContain(`I answer in <#${archive.id}>`);
    expect(discord.refusals).toEqual([]);
  });

  it('says that all is there where it is, in the language of whoever asks', async () => {
    const { discord } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true, locale: 'nl' });
    const { text } = await (await discord.slash(owner, '/admin status')).waitForMessage();
    expect(text).toContain('Rechten: alles wat ik nodig heb is er.');
    expect(text).toContain('Antwoordtijd: nog geen vraag sinds ik draai');
  });
});

describe('/admin channels', () => {
  it('changes where the bot answers from the next question on', async () => {
    const { discord, keeping } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true });
    const archive = discord.channel('archive');
    const server = discord.guild.id;
    const set = async (options: Parameters<typeof discord.slash>[2]) =>
      (await (await discord.slash(owner, '/admin channels', options)).waitForMessage()).text;
    expect(await set({})).toContain('I answer in all channels.');
    expect(await set({ add: archive, thread: true, private: true })).toBe(
      `I answer in <#${archive.id}>\nAn answer opens a thread.\nAnswers to commands are for the asker alone unless they say otherwise; those to messages are for everybody.`,
    );
    expect(keeping.settings(server)).toEqual({
      channels: [archive.id],
      openThread: true,
      privateByDefault: true,
    });
    const turnedAway = await discord.slash(discord.user('Ada'), '/ask', { question });
    expect((await turnedAway.waitForMessage()).text).toContain(`Please ask here: <#${archive.id}>`);
    expect(await set({ add: discord.general, remove: archive, thread: false })).toContain(
      `I answer in <#${discord.general.id}>\nAnswers open no threads.`,
    );
    expect(await set({ everywhere: true, private: false })).toContain('I answer in all channels.');
    expect(keeping.settings(server)).toEqual({ channels: [], openThread: false, privateByDefault: false });
    expect(discord.refusals).toEqual([]);
  });
});

describe('a list of channels that were deleted meanwhile', () => {
  const gone = Array.from({ length: 40 }, (_, at) => String(100_000_000_000_000_000n + BigInt(at)));

  it('is shown inside every limit, in every language, and says how many it leaves out', async () => {
    const { discord, keeping } = await startBot();
    await keeping.changeSettings(discord.guild.id, { channels: gone });
    for (const locale of Object.keys(catalogue)) {
      const owner = discord.user(`Owner ${locale}`, { isAdmin: true, locale });
      for (const command of ['/admin channels', '/admin status']) {
        const { text } = await (await discord.slash(owner, command)).waitForMessage();
        const named = text.match(/^<#\d+>\s?: /gm)?.length ?? 0;
        const [, left = '0'] = /^-# \D*(\d+)/m.exec(text) ?? [];
        expect(named + Number(left)).toBe(gone.length);
      }
    }
    expect(discord.refusals).toEqual([]);
  });

  it('loses them as soon as somebody adds a channel or takes one off, and by nothing else', async () => {
    const { discord, keeping } = await startBot();
    const server = discord.guild.id;
    await keeping.changeSettings(server, { channels: gone });
    const owner = discord.user('Owner', { isAdmin: true });
    const set = async (options: Parameters<typeof discord.slash>[2]) =>
      (await (await discord.slash(owner, '/admin channels', options)).waitForMessage()).text;
    await set({ thread: true });
    expect(keeping.settings(server).channels).toEqual(gone);
    expect(await set({ add: discord.general })).toBe(
      `I answer in <#${discord.general.id}>\nAn answer opens a thread.\nAnswers are for everybody unless the asker says otherwise.`,
    );
  });
});

describe('/admin gaps', () => {
  it('groups the questions without an answer by the words that they share, most frequent first, page by page', async () => {
    const { discord, keeping } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true });
    const gaps = async (page?: number) =>
      (await (await discord.slash(owner, '/admin gaps', page === undefined ? {} : { page })).waitForMessage())
        .text;
    expect(await gaps()).toBe('No question that was asked here in the open is without an answer so far.');
    const server = discord.guild.id;
    const keep = (asked: string) =>
      keeping.keepGap({ server, question: asked, reason: 'nothing-relevant', language: 'en' });
    for (const word of ['apples', 'pears', 'plums', 'cherries', 'grapes', 'melons'])
      await keep(`Who sells ${word}x?`);
    for (const asked of [
      'Who brews the tea?',
      'Where is **tea** @everyone grown?',
      'When was tea first sold?',
    ])
      await keep(asked);
    const first = await gaps();
    expect(first).toMatch(/^9 questions without an answer, most shared words first:\n/);
    expect(first).toMatch(/\*\*6\*\* questions with “sells”\n/);
    expect(first).toMatch(
      /\*\*3\*\* questions with “tea”\n-# When was tea first sold\? · \d+ \w+ \d{4}\n-# Where is \\\*\\\*tea/,
    );
    expect(first).not.toContain('@everyone');
    expect(await gaps(99)).toContain('9 questions without an answer');
    expect(discord.refusals).toEqual([]);
  });

  it('names a group by a name rather than a verb', async () => {
    const { discord, keeping } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true });
    for (const asked of ['Who won the World Cup?', 'Who won the World Cup in Brazil?']) {
      await keeping.keepGap({ server: discord.guild.id, question: asked, reason: 'x', language: 'en' });
    }
    const { text } = await (await discord.slash(owner, '/admin gaps')).waitForMessage();
    expect(text).toContain('**2** questions with “World”');
  });

  it('holds no question whose answer the asker alone read, also where the server wishes it so', async () => {
    const { discord, keeping } = await startBot();
    const owner = discord.user('Owner', { isAdmin: true });
    const ask = async (question: string, options = {}) =>
      (await discord.slash(discord.user('Ada'), '/ask', { question, ...options })).waitForMessage();
    await keeping.changeSettings(discord.guild.id, { privateByDefault: true });
    await ask('Who won the World Cup?');
    await ask('Who won the tombola?', { private: true });
    expect((await (await discord.slash(owner, '/admin gaps')).waitForMessage()).text).toBe(
      'No question that was asked here in the open is without an answer so far.\n-# Questions whose answers only the asker sees are not kept.',
    );
    await ask('Who won the regatta?', { private: false });
    expect(keeping.gaps(discord.guild.id).map(({ question: asked }) => asked)).toEqual([
      'Who won the regatta?',
    ]);
    expect((await (await discord.slash(owner, '/admin gaps')).waitForMessage()).text).toMatch(
      /^One question without an answer:\n-# Questions whose answers/,
    );
  });
});

describe('/admin reindex', () => {
  const owned = { isAdmin: true };
  const index = { id: 'abcdef0123456789', embedder: 'built-in', articles: 4, passages: 9 };
  const summary = {
    index,
    added: 1,
    changed: 0,
    removed: 0,
    unchanged: 3,
    skipped: [{ file: 'a.pdf', reason: 'PDF' }],
    warnings: [],
    seconds: 1.4,
  };

  it('shows how far it is while others ask, and what came of it', async () => {
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const rebuild: Rebuild = async (options) => {
      options?.onProgress?.({ step: 'read', done: 1200, total: 3000 });
      options?.onProgress?.({ step: 'embed', done: 1, total: 2 });
      await finished;
      return summary;
    };
    const { discord } = await startBot({ rebuild, atOnce: 1 });
    const owner = discord.user('Owner', owned);
    const asked = await discord.slash(owner, '/admin reindex');
    expect((await asked.waitForMessage()).text).toBe('Reading the corpus: 1,200 / 3,000 files');
    const other = await discord.slash(discord.user('Ada'), '/ask', { question });
    expect((await other.waitForMessage()).text).toContain('Power8');
    finish();
    await discord.until(() =>
      discord
        .messagesIn(discord.general, owner)
        .some(({ text }) =>
          text.startsWith(
            'The index is new: 4 articles (1 added, 0 changed, 0 removed) in 2 s. Questions go to abcdef012345 from now on.\nOne file was skipped.',
          ),
        ),
    );
    expect(discord.refusals).toEqual([]);
  });

  it('says why it cannot, and how to do it by hand', async () => {
    const busy = await startBot({
      rebuild: () => Promise.reject(new DatelineError('index is being built by process 7. Wait for it.')),
    });
    const refused = await busy.discord.slash(busy.discord.user('Owner', owned), '/admin reindex');
    expect((await refused.waitForMessage()).text).toBe('index is being built by process 7. Wait for it.');
    const without = await startBot();
    const unable = await without.discord.slash(without.discord.user('Owner', owned), '/admin reindex');
    expect((await unable.waitForMessage()).text).toContain('npx dateline index');
  });

  it('tells nothing more once it has said that the work goes on', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const told: string[] = [];
    let report: (done: number) => void = () => {};
    const said = reindex(
      {
        words: en,
        tell: async (progress) => void told.push(JSON.stringify(progress)),
      },
      {
        clock: () => Date.now(),
        stopped: new AbortController().signal,
        failures: createFailures({
          log: { info() {}, warn() {}, error() {} },
          newErrorId: () => 'x',
          token: '',
        }),
        rebuild: (options) => {
          report = (done) => options?.onProgress?.({ step: 'embed', done, total: 9000 });
          return new Promise(() => {});
        },
      },
    );
    report(1);
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect(JSON.stringify(await said)).toContain(JSON.stringify(en.admin.reindexGoesOn).slice(1, -1));
    await vi.advanceTimersByTimeAsync(10_000);
    report(2);
    expect(told).toHaveLength(1);
  });
});
