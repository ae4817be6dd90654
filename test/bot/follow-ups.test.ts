import { describe, expect, it } from 'vitest';
import type { Question, ReferenceDesk } from '../../src/answering/reference-desk.ts';
import { deskThat, sampleDesk, startBot } from './running-bot.ts';

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
