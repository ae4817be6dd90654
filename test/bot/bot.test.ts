import { describe, expect, it, vi } from 'vitest';
import { DatelineError } from '../../src/dateline-error.ts';
import { pingsNobody } from '../../src/preview/platform/sent-message.ts';
import { answered, article, quoteOf, quoting } from './archive-sample.ts';
import { bomb, deskThat, sampleDesk, startBot } from './running-bot.ts';
import { livingSyntax } from './shown-text.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";
const quoted = "“Inspur would also base systems of its own on IBM's Power8 chips.”";

describe('/ask', () => {
  it('is acknowledged first and answered, for everyone, by an edit with a quote and its source', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    const reply = await asked.waitForMessage();
    expect(reply.text).toContain(aboutChips);
    expect(reply.text).toContain(quoted);
    expect(reply.text).toContain(
      '-# IBM and Inspur become partners · Dateline sample desk · 23 August 2014 · [open at the quote](',
    );
    expect(asked).toMatchObject({ deferred: true, ephemeral: false, failed: false });
    expect(asked.messages).toHaveLength(1);
    expect(discord.refusals).toEqual([]);
  });

  it('is refused in two lines where the archive does not say', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada'), '/ask', {
      question: 'Who won the football World Cup?',
    });
    const { text } = await asked.waitForMessage();
    expect(text).toContain(
      'The archive does not say.\nNone of its 3 articles (August 2014 – September 2021) ',
    );
  });

  it.each([
    ['de', '23. August 2014 · Englisch · [beim Zitat öffnen]('],
    ['fr', '23 août 2014 · anglais · [ouvrir à la citation]('],
    ['es-ES', '23 de agosto de 2014 · inglés · [abrir en la cita]('],
    ['es-419', '23 de agosto de 2014 · inglés · [abrir en la cita]('],
  ])('answers in the language of the reader, %s', async (locale, source) => {
    const { discord } = await startBot();
    const ada = discord.user('Ada', { locale });
    const { text } = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    expect(text).toContain(source);
  });

  it('answers a question of nothing but spaces with how to ask', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: '   ' });
    expect((await asked.waitForMessage()).text).toMatch(/^Ask me a question/);
  });

  it('never pings or formats with what an article says', async () => {
    const { discord } = await startBot({
      desk: deskThat(await sampleDesk(), {
        ask: async ({ text }) => {
          const source = article({
            id: 'bomb',
            title: '@everyone **x** <@1>',
            publisher: '@here',
            body: bomb,
          });
          return answered([quoting(quoteOf(source))], { question: text });
        },
      }),
    });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: '@everyone <@1> **what**?' });
    const reply = await asked.waitForMessage();
    expect(pingsNobody(reply.pings)).toBe(true);
    expect(reply.text).toContain('\\*\\*boo\\*\\* to @\u200beveryone and \\<@&2\\> and \\<@1\\>');
    expect(reply.text).toContain('\\[a link\\](https\\://evil.example)');
    for (const syntax of livingSyntax) expect(reply.text).not.toMatch(syntax);
    const edits = discord.requests.filter(({ method }) => method === 'PATCH');
    expect(edits.map(({ body }) => body)).toMatchObject([{ allowed_mentions: { parse: [] } }]);
  });

  it('sends a quote too long for a message as a file', async () => {
    const source = article({ body: `${'漢字'.repeat(5000)}` });
    const { discord } = await startBot({
      desk: deskThat(await sampleDesk(), {
        ask: async () => answered([quoting(quoteOf(source))]),
      }),
    });
    const reply = await (
      await discord.slash(discord.user('Ada'), '/ask', { question: 'x' })
    ).waitForMessage();
    expect(reply.attachments.map(({ name }) => name)).toEqual(['quote.txt']);
    expect(reply.attachments[0]?.text).toContain(source.body);
    expect(discord.refusals).toEqual([]);
  });

  it('answers each of fifty questions at once, once', async () => {
    const { discord } = await startBot();
    const people = Array.from({ length: 50 }, (_, number) => discord.user(`Reader ${number}`));
    const asked = await Promise.all(
      people.map((person, number) =>
        discord.slash(person, '/ask', { question: `${aboutChips} (${number})` }),
      ),
    );
    const replies = await Promise.all(asked.map((record) => record.waitForMessage({ timeoutMs: 20_000 })));
    expect(replies.map(({ text }, number) => text.includes(`(${number})`))).not.toContain(false);
    for (const record of asked) {
      expect(record.failed).toBe(false);
      expect(record.messages).toHaveLength(1);
    }
    expect(discord.refusals).toEqual([]);
  });
});

describe('/source', () => {
  it('offers titles while one types, and shows the article that was chosen', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const { choices } = await discord.autocomplete(ada, '/source', { text: 'inspur' });
    expect(choices).toEqual([
      { name: 'IBM and Inspur become partners · 23 August 2014', value: 'ibm-inspur' },
    ]);
    const german = await discord.autocomplete(ada, '/source', { text: 'loud' }, { locale: 'de' });
    expect(german.choices?.map(({ name }) => name)).toEqual(['@everyone **loud** <@1> title · ohne Datum']);
    const { text } = await (await discord.slash(ada, '/source', { text: 'ibm-inspur' })).waitForMessage();
    expect(text).toBe(
      '**IBM and Inspur become partners**\n-# Dateline sample desk · 23 August 2014 · date from the record · [open the article](https://example.org/dateline/ibm-inspur)\n' +
        "“IBM and Inspur announced a partnership. Inspur would also base systems of its own on IBM's Power8 chips. Analysts were surprised.”",
    );
  });

  it('shows a pasted quote in its surroundings', async () => {
    const { discord } = await startBot();
    const pasted = "„base systems of its own on IBM's Power8 chips“";
    const { text } = await (
      await discord.slash(discord.user('Ada'), '/source', { text: pasted })
    ).waitForMessage();
    expect(text).toContain(
      "announced a partnership. Inspur would also **base systems of its own on IBM's Power8 chips**. Analysts were surprised.”\n-# IBM and Inspur",
    );
  });

  it('finds a quote that was copied from its own answer', async () => {
    const { discord } = await startBot();
    const pasted = 'said **boo** to @\u200beveryone and <@&2>';
    const { text } = await (
      await discord.slash(discord.user('Ada'), '/source', { text: pasted })
    ).waitForMessage();
    expect(text).toContain('**said \\*\\*boo\\*\\* to @\u200beveryone');
  });

  it('takes the mark at the end of a sentence for no difference', async () => {
    const { discord } = await startBot();
    const text = "Inspur would also base systems of its own on Intel's Power8 chips";
    const { text: said } = await (
      await discord.slash(discord.user('Ada'), '/source', { text })
    ).waitForMessage();
    expect(said).toContain("Added in your text: “Intel's”\nLeft out of your text: “IBM's”");
    expect(said).toMatch(/Power8 chips\nAdded/);
  });

  it('tells words that are not verbatim from those of the archive', async () => {
    const { discord } = await startBot();
    const pasted = "Inspur would also base systems of its own on IBM's Power9 chips.";
    const { text } = await (
      await discord.slash(discord.user('Ada'), '/source', { text: pasted })
    ).waitForMessage();
    expect(text).toContain(
      `These exact words are not in the archive. The nearest that are:\n${quoted}\n-# IBM and Inspur`,
    );
    expect(text).toContain('~~Power9~~ **Power8**');
    expect(text).toContain('Added in your text: “Power9”\nLeft out of your text: “Power8”');
  });

  it('says so when nothing is like it', async () => {
    const { discord } = await startBot();
    const { text } = await (
      await discord.slash(discord.user('Ada'), '/source', { text: 'zzz qqq xxx' })
    ).waitForMessage();
    expect(text).toMatch(/^Nothing in the archive has this title/);
  });
});

describe('a message', () => {
  it('that mentions the bot is a question, answered by a reply that pings nobody', async () => {
    const { discord } = await startBot();
    const said = await discord.say(discord.user('Ada'), discord.general, aboutChips, {
      mentions: [discord.bot],
    });
    const reply = await discord.waitForReply(said);
    expect(reply.text).toContain(quoted);
    expect(reply.text).not.toContain(aboutChips);
    expect(reply.replyTo).toBe(said.id);
    expect(pingsNobody(reply.pings)).toBe(true);
  });

  it('shows typing while its answer takes a while, and none before an answer that is there at once', async () => {
    const { desk, release } = await gatedDesk();
    const { discord } = await startBot({ desk });
    const slow = await discord.say(discord.user('Ada'), discord.general, aboutChips, {
      mentions: [discord.bot],
    });
    await discord.until(() => discord.gateway.typing.includes(discord.general.id));
    release();
    await discord.waitForReply(slow);
    const empty = discord.channel('empty-handed');
    const quick = await discord.say(discord.user('Ada'), empty, '', { mentions: [discord.bot] });
    await discord.waitForReply(quick);
    expect(discord.gateway.typing).not.toContain(empty.id);
  });

  it('may call others as well: they are no part of the question', async () => {
    const { discord } = await startBot();
    const said = await discord.say(
      discord.user('Ada'),
      discord.general,
      `${aboutChips} cc <@123456789012345678> @everyone`,
      { mentions: [discord.bot] },
    );
    expect((await discord.waitForReply(said)).text).toContain(quoted);
  });

  it('to the bot alone is a question, answered in its language', async () => {
    const { discord } = await startBot();
    const said = await discord.dm(
      discord.user('Ada'),
      'Welke voormalige partner van IBM in Peking stapte naar de rechter?',
    );
    const reply = await discord.waitForReply(said);
    expect(reply.text).toContain(
      '„Neu Cloud, een voormalige partner van IBM in Peking, stapte in september naar de rechter.”',
    );
    expect(reply.text).toContain('archief augustus 2014 – september 2021');
  });

  it.each([
    ['Qui a gagné la coupe du monde de football ?', 'Les archives ne le disent pas.'],
    ['¿Quién ganó el mundial de fútbol?', 'El archivo no lo dice.'],
  ])('is answered in its language: %s', async (question, refusal) => {
    const { discord } = await startBot();
    const reply = await discord.waitForReply(await discord.dm(discord.user('Ada'), question));
    expect(reply.text).toContain(refusal);
  });

  it('that only mentions it is answered with how to ask, and one too long with how long it may be', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const empty = await discord.say(ada, discord.general, '', { mentions: [discord.bot] });
    expect((await discord.waitForReply(empty)).text).toMatch(/^Ask me a question/);
    const long = await discord.dm(ada, 'Why? '.repeat(120));
    expect((await discord.waitForReply(long)).text).toMatch(/at most 500 characters/);
  });

  it('of anybody else, to anybody else, is left alone', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    await discord.say(ada, discord.general, aboutChips);
    const asked = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const reply = await discord.waitForReply(asked);
    await discord.say(ada, discord.general, 'Thank you!', { replyTo: reply });
    const last = await discord.say(ada, discord.general, '', { mentions: [discord.bot] });
    await discord.waitForReply(last);
    expect(discord.messagesIn(discord.general).filter(({ author }) => author.isBot)).toHaveLength(2);
  });

  it('is answered without a reference where the bot may not read what was said before', async () => {
    const { discord } = await startBot();
    const short = discord.channel('short-memory', { botMayNot: ['ReadMessageHistory'] });
    const said = await discord.say(discord.user('Ada'), short, aboutChips, { mentions: [discord.bot] });
    const reply = await discord.waitForReply(said);
    expect(reply.text).toContain(quoted);
    expect(reply.replyTo).toBe(null);
    expect(discord.refusals).toEqual([]);
  });

  it('whose answer would take a file is answered without one where the bot may attach none', async () => {
    const source = article({ body: `${'漢字'.repeat(5000)}` });
    const ask = async () => answered([quoting(quoteOf(source))]);
    const { discord } = await startBot({ desk: deskThat(await sampleDesk(), { ask }) });
    const bare = discord.channel('no-files', { botMayNot: ['AttachFiles'] });
    const said = await discord.say(discord.user('Ada'), bare, aboutChips, { mentions: [discord.bot] });
    const reply = await discord.waitForReply(said);
    expect(reply.text).toContain('The quote is too long for Discord. Read it in the article:');
    expect(reply.attachments).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });

  it('in a channel it may not write in costs no refused request', async () => {
    const { discord, log } = await startBot();
    const quiet = discord.channel('quiet', { botMayNot: ['SendMessages'] });
    await discord.say(discord.user('Ada'), quiet, aboutChips, { mentions: [discord.bot] });
    await vi.waitFor(
      () => expect(log.map(({ message }) => message)).toContainEqual(expect.stringMatching(/Give it View/)),
      5000,
    );
    expect(discord.refusals).toEqual([]);
  });
});

describe('a message whose answer nobody can be given', () => {
  it.each([
    ['its author takes none from the bot', { status: 403, code: 50007 }],
    ['its channel was deleted', { status: 404, code: 10003 }],
  ])('costs one request and no alarm: %s', async (_why, error) => {
    const { discord, log } = await startBot();
    discord.nextError({ ...error, message: 'No.' }, { method: 'POST', path: '/messages' });
    const said = await discord.dm(discord.user('Ada'), aboutChips);
    await discord.until(() => log.some(({ message }) => message === 'A message is done.'));
    const sent = discord.requests.filter(({ path }) => path === `/channels/${said.channelId}/messages`);
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('when something fails', () => {
  const broken = async () =>
    deskThat(await sampleDesk(), {
      ask: async () => {
        throw new Error('The index burst.', { cause: new Error('A pipe broke.') });
      },
    });

  it('says one plain sentence with an id, and the log knows the cause by that id', async () => {
    const { discord, log } = await startBot({ desk: await broken() });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).toBe(
      'Something went wrong here. Please ask again. (error 7c1e)',
    );
    const line = log.find(({ level }) => level === 'error');
    expect(line?.fields).toMatchObject({
      errorId: '7c1e',
      error: { message: 'The index burst.', cause: { message: 'A pipe broke.' } },
    });
  });

  it('shows an error that is meant for people as it is', async () => {
    const desk = deskThat(await sampleDesk(), {
      ask: async () => {
        throw new DatelineError('The model *e5* cannot be reached. Ask again later.');
      },
    });
    const { discord } = await startBot({ desk });
    const said = await discord.dm(discord.user('Ada'), aboutChips);
    expect((await discord.waitForReply(said)).text).toBe(
      'The model \\*e5\\* cannot be reached. Ask again later.',
    );
  });

  it('replaces the thinking message even when Discord does not take the answer', async () => {
    const { discord, log } = await startBot();
    discord.nextError({ status: 400, code: 50035, message: 'Invalid Form Body' }, { method: 'PATCH' });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).toBe(
      'The answer could not be sent. Please ask again. (error 7c1e)',
    );
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('says so when Discord is overloaded', async () => {
    const { discord } = await startBot();
    discord.nextError({ status: 400, code: 130000, message: 'Overloaded' }, { method: 'PATCH' });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).toMatch(/^Discord is overloaded\./);
  });

  it('writes into the channel when the interaction has run out meanwhile', async () => {
    const { discord } = await startBot();
    const held = discord.stallNext({ method: 'PATCH' });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    await discord.until(() => discord.requests.some(({ method }) => method === 'PATCH'));
    discord.expireTokens();
    held.release();
    const late = await discord.until(() =>
      discord
        .messagesIn(discord.general)
        .find(({ text, interactionId }) => interactionId === null && text.includes(quoted)),
    );
    expect(late.author.isBot).toBe(true);
    expect(asked.person.name).toBe('Ada');
  });

  it('lets it be when somebody has deleted the thinking message meanwhile', async () => {
    const { discord, log } = await startBot();
    const held = discord.stallNext({ method: 'PATCH' });
    await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    await discord.until(() => discord.requests.some(({ method }) => method === 'PATCH'));
    for (const message of discord.messagesIn(discord.general)) discord.deleteMessage(message);
    held.release();
    await discord.until(() => log.some(({ message }) => message === 'A command is done.'));
    expect(discord.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    expect(discord.messagesIn(discord.general)).toEqual([]);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('writes into the channel when it was too late even to acknowledge', async () => {
    const { discord } = await startBot({ discord: { ackLimitMs: 300 } });
    discord.nextError({ status: 404, code: 10062, message: 'Unknown interaction' }, { path: '/callback' });
    await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    const late = await discord.until(() => discord.messagesIn(discord.general).at(-1));
    expect(late.text).toContain(quoted);
    expect(late.interactionId).toBe(null);
  });

  it('writes nothing there where it may not', async () => {
    const { discord, log } = await startBot({ discord: { ackLimitMs: 300 } });
    const quiet = discord.channel('quiet', { botMayNot: ['SendMessages'] });
    discord.nextError({ status: 404, code: 10062, message: 'Unknown interaction' }, { path: '/callback' });
    await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips }, { channel: quiet });
    await vi.waitFor(
      () =>
        expect(log.map(({ fields }) => fields)).toContainEqual(expect.objectContaining({ delivered: false })),
      5000,
    );
    expect(discord.messagesIn(quiet)).toEqual([]);
  });

  it('does not answer what another process has acknowledged', async () => {
    const { discord } = await startBot({ discord: { ackLimitMs: 300 } });
    discord.nextError({ status: 400, code: 40060, message: 'Already acknowledged' }, { path: '/callback' });
    await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    const after = await discord.say(discord.user('Ada'), discord.general, '', { mentions: [discord.bot] });
    const reply = await discord.waitForReply(after);
    expect(discord.messagesIn(discord.general).map(({ id }) => id)).toEqual([after.id, reply.id]);
  });

  it('waits out a rate limit and a server error', async () => {
    const { discord } = await startBot();
    discord.next429({ method: 'PATCH' });
    discord.next500({ method: 'PATCH' });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).toContain(quoted);
  });

  it('outlasts an outage that discord.js gives up on', async () => {
    const { discord, log } = await startBot();
    discord.next500({ method: 'PATCH' }, 4);
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).toContain(quoted);
    discord.next500({ method: 'POST', path: '/messages' }, 4);
    const said = await discord.dm(discord.user('Ada'), aboutChips);
    expect((await discord.waitForReply(said)).text).toContain(quoted);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('resumes a dropped connection and answers on', async () => {
    const { discord } = await startBot();
    discord.dropConnection();
    await discord.until(() => discord.gateway.resumes === 1, { timeoutMs: 15_000 });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).toContain(quoted);
    expect(discord.gateway.identifies).toBe(1);
  });

  it('keeps the token out of everything it writes', async () => {
    const desk = deskThat(await sampleDesk(), {
      ask: () => Promise.reject(new Error(`leaked ${secret}`)),
    });
    const { discord, log, bot } = await startBot({ desk, discord: { token: secret } });
    await (await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips })).waitForMessage();
    discord.nextError({ status: 400, code: 50035, message: 'Invalid Form Body' }, { method: 'PATCH' });
    await (await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips })).waitForMessage();
    await bot.stop();
    expect(log.length).toBeGreaterThan(3);
    expect(JSON.stringify(log)).toContain('leaked [token]');
    expect(JSON.stringify(log)).not.toContain(secret);
    expect(JSON.stringify(log)).not.toContain('/webhooks/');
  });
});

const secret = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.secret.token-of-the-bot';

describe('when Discord closes the connection for good', () => {
  it.each([
    [4004, /^Discord does not accept DISCORD_TOKEN\. Copy the token again/],
    [4014, /^Discord refuses the events the bot asks for/],
    [4011, /more servers than one connection may serve/],
    [4012, /^Discord closed the connection for good \(code 4012\)/],
  ])('says why, by the code %i', async (code, sentence) => {
    const { discord, bot } = await startBot();
    discord.closeConnection(code);
    const failure = await bot.closed.then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(DatelineError);
    expect(failure).toMatchObject({ message: expect.stringMatching(sentence) });
    await bot.stop();
  });

  it('still edits in the answer to the question that is running', async () => {
    const { desk, release } = await gatedDesk();
    const { discord, bot } = await startBot({ desk });
    const running = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    discord.closeConnection(4004);
    await expect(bot.closed).rejects.toThrow(DatelineError);
    const stopped = bot.stop();
    release();
    await stopped;
    expect((await running.waitForMessage()).text).toContain(quoted);
  });

  it('takes a connection that can be resumed for nothing of the kind', async () => {
    const { discord, bot } = await startBot();
    discord.closeConnection(4000);
    await discord.until(() => discord.gateway.resumes === 1, { timeoutMs: 15_000 });
    await bot.stop();
    await expect(bot.closed).resolves.toBeUndefined();
  });
});

describe('leaving', () => {
  it('finishes the question that is running, and takes no other', async () => {
    const { desk, release } = await gatedDesk();
    const { discord, bot } = await startBot({ desk });
    const running = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    const stopped = bot.stop();
    const late = await discord.slash(discord.user('Bob'), '/ask', { question: aboutChips });
    expect((await late.waitForMessage()).text).toMatch(/^I am restarting/);
    release();
    await stopped;
    expect((await running.waitForMessage()).text).toContain(quoted);
    expect(discord.gateway.connected).toBe(0);
    await bot.stop();
  });

  it('gives up what takes longer than the limit, and says so', async () => {
    const desk = deskThat(await sampleDesk(), { ask: () => new Promise(() => {}) });
    const { discord, bot, log } = await startBot({ desk, stopTimeoutMs: 50 });
    const running = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    await bot.stop();
    expect((await running.waitForMessage()).text).toMatch(/^I am restarting/);
    expect(log.some(({ message }) => message.includes('given up'))).toBe(true);
  });
});

/** A desk whose answers wait until they are let go. */
async function gatedDesk() {
  const real = await sampleDesk();
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const desk = deskThat(real, {
    ask: async (question) => {
      await gate;
      return real.ask(question);
    },
  });
  return { desk, release: () => release() };
}
