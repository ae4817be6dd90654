import { describe, expect, it } from 'vitest';
import type { Question, ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import { openDesk } from '../support/open-desk.ts';
import { article } from './archive-sample.ts';
import { deskThat, sampleDesk, startBot, startBotAt } from './running-bot.ts';

const aboutChips = 'Which chips would Inspur base its systems on?';

/** The sample desk, and what it was asked. */
async function listeningDesk(): Promise<{ desk: ReferenceDesk; asked: Question[] }> {
  const desk = await sampleDesk();
  const asked: Question[] = [];
  return {
    asked,
    desk: deskThat(desk, {
      ask: (question) => {
        asked.push(question);
        return desk.ask(question);
      },
    }),
  };
}

describe('a reply to an answer of the bot that mentions it', () => {
  it('goes on about the question that was answered there, and says how it was understood', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const first = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const answer = await discord.waitForReply(first);
    const second = await discord.say(discord.user('Bob'), discord.general, 'And when?', {
      mentions: [discord.bot],
      replyTo: answer,
    });
    const reply = await discord.waitForReply(second);
    expect(reply.text).toMatch(
      /^-# understood as: Which chips would Inspur base its systems on, and when\?\n/,
    );
    expect(asked.at(-1)?.conversation).toEqual([
      {
        question: aboutChips,
        quotes: [
          {
            text: "Inspur would also base systems of its own on IBM's Power8 chips.",
            language: 'en',
          },
        ],
      },
    ]);

    const third = await discord.say(ada, discord.general, 'Why?', {
      mentions: [discord.bot],
      replyTo: reply,
    });
    await discord.waitForReply(third);
    expect(asked.at(-1)?.conversation).toMatchObject([
      { question: 'Which chips would Inspur base its systems on, and when?' },
    ]);
  });

  it('may go on about what a slash command asked', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const answer = await (
      await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips })
    ).waitForMessage();
    const said = await discord.say(discord.user('Ada'), discord.general, 'Since when?', {
      mentions: [discord.bot],
      replyTo: answer,
    });
    await discord.waitForReply(said);
    expect(asked.at(-1)?.conversation).toMatchObject([{ question: aboutChips }]);
  });

  it('knows the quotes of any language by their marks, whatever the question begins with', async () => {
    const sampled = { 'sv-1': 'sv', 'ar-1': 'ar', 'ja-1': 'ja', 'fr-1': 'fr', 'xx-1': 'en' };
    const bodies = Object.entries(sampled).map(([id, language]) =>
      article({ id, language, title: id, body: `Zorbula ${id} grew by 5 apples.` }),
    );
    const built = await openDesk(bodies);
    const asked: Question[] = [];
    const desk = deskThat(built, {
      ask: (question) => {
        asked.push(question);
        return built.ask(question);
      },
    });
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    for (const id of Object.keys(sampled)) {
      const question = `The archive does not say. By what did Zorbula ${id} grow?`;
      const answer = await (await discord.slash(ada, '/ask', { question })).waitForMessage();
      const said = await discord.say(ada, discord.general, 'Since when?', {
        mentions: [discord.bot],
        replyTo: answer,
      });
      await discord.waitForReply(said);
      const quotes = asked.at(-1)?.conversation?.[0]?.quotes.map(({ text }) => text);
      expect(quotes).toContain(`Zorbula ${id} grew by 5 apples.`);
    }
  });

  it('is a question of its own where it says all', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const first = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const said = await discord.say(ada, discord.general, 'What did Neu Cloud claim from IBM?', {
      mentions: [discord.bot],
      replyTo: await discord.waitForReply(first),
    });
    expect((await discord.waitForReply(said)).text).not.toContain('understood as');
  });
});

describe('an answer in any language of the bot', () => {
  it.each([
    ['Quelles puces Inspur utilise-t-il dans ses systèmes ?', 'compris comme\u00a0: Which chips?'],
    ['¿Qué chips utiliza Inspur en sus sistemas?', 'entendido como: Which chips?'],
    ['Welche Chips verwendet Inspur in seinen Systemen?', 'verstanden als: Which chips?'],
  ])('says what was understood, and is read again: %s', async (question, line) => {
    const { desk, asked } = await listeningDesk();
    const understanding = deskThat(desk, {
      ask: async (asking) => ({ ...(await desk.ask(asking)), understoodAs: 'Which chips?' }),
    });
    const { discord } = await startBot({ desk: understanding });
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, question, { mentions: [discord.bot] });
    const reply = await discord.waitForReply(said);
    expect(reply.text).toContain(`-# ${line}\n`);
    const next = await discord.say(ada, discord.general, 'Why?', { mentions: [discord.bot], replyTo: reply });
    await discord.waitForReply(next);
    expect(asked.at(-1)?.conversation).toMatchObject([{ question: 'Which chips?' }]);
  });
});

describe('a reply to somebody else', () => {
  it('goes on about nothing', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const other = await discord.say(discord.user('Bob'), discord.general, aboutChips);
    const said = await discord.say(discord.user('Ada'), discord.general, 'And when?', {
      mentions: [discord.bot],
      replyTo: other,
    });
    await discord.waitForReply(said);
    expect(asked.at(-1)?.conversation).toEqual([]);
  });
});

describe('a reply to the bot without a mention', () => {
  it('is a question where it sounds like one', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const first = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const answer = await discord.waitForReply(first);
    await discord.say(ada, discord.general, 'Thank you!', { replyTo: answer });
    await discord.say(ada, discord.general, 'And when?', { replyTo: answer, silent: true });
    const said = await discord.say(ada, discord.general, 'And when?', { replyTo: answer });
    expect((await discord.waitForReply(said)).text).toContain('understood as: Which chips would Inspur');
    expect(discord.messagesIn(discord.general).filter(({ author }) => author.isBot)).toHaveLength(2);
  });
});

describe('in direct messages', () => {
  it('a follow-up goes on about the last answers, also after a restart, deleted questions left out', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord, bot } = await startBot({ desk });
    const ada = discord.user('Ada');
    await discord.waitForReply(await discord.dm(ada, aboutChips));
    await discord.waitForReply(await discord.dm(ada, 'Danke schön'));
    const deleted = await discord.dm(ada, 'What did Neu Cloud claim from IBM?');
    await discord.waitForReply(deleted);
    discord.deleteMessage(deleted);
    await bot.stop();
    const next = await startBotAt(discord, { desk });
    const reply = await discord.waitForReply(await discord.dm(ada, 'And when?'));
    expect(asked.at(-1)?.conversation).toMatchObject([{ question: aboutChips }, { question: 'Danke schön' }]);
    expect(reply.text).toContain('understood as');
    await next.stop();
  });
});

describe('in a thread', () => {
  it('a mention goes on about what was answered there, and above it', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const thread = discord.startThread(answer, 'Chips');
    const mention = (text: string) => discord.say(ada, thread, text, { mentions: [discord.bot] });
    await discord.waitForReply(await mention('And when?'));
    expect(asked.at(-1)?.conversation).toMatchObject([{ question: aboutChips }]);
    await discord.waitForReply(await mention('What did Neu Cloud claim from IBM?'));
    await discord.waitForReply(await mention('Why?'));
    expect(asked.at(-1)?.conversation?.map(({ question }) => question)).toEqual([
      aboutChips,
      'Which chips would Inspur base its systems on, and when?',
      'What did Neu Cloud claim from IBM?',
    ]);
  });

  it('is nothing before it that the bot may not read', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const thread = discord.startThread(answer, 'Chips');
    discord.denyBot(discord.general, ['ReadMessageHistory']);
    const reply = await discord.waitForReply(
      await discord.say(ada, thread, 'And when?', { mentions: [discord.bot] }),
    );
    expect(asked.at(-1)?.conversation).toEqual([]);
    expect(reply.text).toMatch(/^And when\?\n/);
  });
});

describe('/ask', () => {
  it('goes on about what was answered in its thread and above it, for everybody or for one alone', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const [ada, bob] = [discord.user('Ada'), discord.user('Bob')];
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const channel = discord.startThread(answer, 'Chips');
    const ask = async (question: string, options = {}) =>
      (await discord.slash(bob, '/ask', { question, ...options }, { channel })).waitForMessage();
    expect((await ask('And when?', { private: true })).text).toMatch(
      /^And when\?\n-# understood as: Which chips would Inspur base its systems on, and when\?\n/,
    );
    expect(asked.at(-1)?.conversation).toMatchObject([{ question: aboutChips }]);
    expect((await ask('What did Neu Cloud claim from IBM?')).text).not.toContain('understood as');
    await ask('Why?', { from: '2014' });
    expect(asked.at(-1)?.conversation?.map(({ question }) => question)).toEqual([
      aboutChips,
      'What did Neu Cloud claim from IBM?',
    ]);
    expect(discord.refusals).toEqual([]);
  });

  it('goes on in direct messages, whether those were commands or not, also after a restart', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord, bot } = await startBot({ desk });
    const ada = discord.user('Ada');
    const channel = discord.dmChannel(ada);
    await discord.waitForReply(await discord.dm(ada, 'What did Neu Cloud claim from IBM?'));
    await (await discord.slash(ada, '/ask', { question: aboutChips }, { channel })).waitForMessage();
    await bot.stop();
    const next = await startBotAt(discord, { desk });
    const record = await discord.slash(ada, '/ask', { question: 'And when?' }, { channel });
    expect((await record.waitForMessage()).text).toContain('-# understood as: Which chips would Inspur');
    expect(asked.at(-1)?.conversation).toMatchObject([
      { question: 'What did Neu Cloud claim from IBM?' },
      { question: aboutChips },
    ]);
    await next.stop();
  });

  it('stands alone in a channel, where anybody may have asked', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    await (await discord.slash(ada, '/ask', { question: 'And when?' })).waitForMessage();
    expect(asked.at(-1)?.conversation).toEqual([]);
  });

  it('stands alone where the bot may not read, without asking Discord', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const channel = discord.startThread(answer, 'Chips');
    discord.denyBot(discord.general, ['ReadMessageHistory']);
    await (await discord.slash(ada, '/ask', { question: 'And when?' }, { channel })).waitForMessage();
    expect(asked.at(-1)?.conversation).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });

  it('is answered alone where Discord does not say what came before', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord, log } = await startBot({ desk });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const channel = discord.startThread(answer, 'Chips');
    discord.nextError({ status: 403, code: 50_001, message: 'Missing Access' }, { method: 'GET' });
    const record = await discord.slash(ada, '/ask', { question: 'And when?' }, { channel });
    expect((await record.waitForMessage()).text).toMatch(/^And when\?\n/);
    expect(asked.at(-1)?.conversation).toEqual([]);
    expect(log.map(({ message }) => message)).toContain(
      'What was answered before a command could not be read.',
    );
  });
});

describe('outside of threads', () => {
  it('a mention goes on about nothing: others were answered there', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const say = (text: string) => discord.say(ada, discord.general, text, { mentions: [discord.bot] });
    await discord.waitForReply(await say(aboutChips));
    await discord.waitForReply(await say('And when?'));
    expect(asked.at(-1)?.conversation).toEqual([]);
  });
});
