import { describe, expect, it } from 'vitest';
import type { Question, ReferenceDesk } from '../../../src/answering/desk/reference-desk.ts';
import { pingsNobody } from '../../../src/preview/platform/sent-message.ts';
import { deskThat, sampleDesk, startBot, startBotAt } from '../running-bot.ts';

const aboutChips = 'Which chips would Inspur base its systems on?';
const understood = 'understood as: Which chips would Inspur base its systems on, and when?';

async function listeningDesk(): Promise<{ desk: ReferenceDesk; asked: Question[] }> {
  const desk = await sampleDesk();
  const asked: Question[] = [];
  const ask: ReferenceDesk['ask'] = (question) => {
    asked.push(question);
    return desk.ask(question);
  };
  return { asked, desk: deskThat(desk, { ask }) };
}

describe('Follow-up', () => {
  it('asks on about an answer, in a form, and says how it was understood', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const bob = discord.user('Bob');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const opened = await discord.press(bob, answer, 'Follow-up');
    expect(opened.modal?.title).toBe('Ask a follow-up');
    const sent = await discord.submitModal(bob, opened, { question: 'And when?' });
    const reply = await sent.waitForMessage();
    expect(sent).toMatchObject({ deferred: true, ephemeral: false });
    expect(reply.text).toMatch(/^And when\?\n/);
    expect(reply.text).toContain(understood);
    expect(pingsNobody(reply.pings)).toBe(true);

    const next = await discord.press(ada, reply, 'Follow-up');
    const third = await (await discord.submitModal(ada, next, { question: 'Why?' })).waitForMessage();
    expect(third.text).toContain('when, and why?');
    expect(discord.refusals).toEqual([]);
  });

  it.each(['en-US', 'de', 'nl', 'fr', 'es-ES'])('has a form in %s', async (locale) => {
    const { discord } = await startBot();
    const ada = discord.user('Ada', { locale });
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const opened = await discord.press(ada, answer, 'f:');
    expect(opened.modal?.components).toHaveLength(1);
    expect(discord.refusals).toEqual([]);
  });

  it('is for the asker alone under an answer that is', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const asked = await discord.slash(ada, '/ask', { question: aboutChips, private: true });
    const opened = await discord.press(ada, await asked.waitForMessage(), 'Follow-up');
    const sent = await discord.submitModal(ada, opened, { question: 'And when?' });
    expect((await sent.waitForMessage()).onlyFor).toBe(ada);
  });

  it('is limited as the question before it was', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const answer = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2014', language: 'en' })
    ).waitForMessage();
    const opened = await discord.press(ada, answer, 'Follow-up');
    await (await discord.submitModal(ada, opened, { question: 'And when?' })).waitForMessage();
    expect(asked.at(-1)).toMatchObject({
      filters: { from: '2014', language: 'en' },
      conversation: [{ question: aboutChips, quotes: [{ language: 'en' }] }],
    });
  });

  it('works with a restart between the answer, the form and its sending', async () => {
    const { discord, bot, desk } = await startBot();
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const answer = await discord.waitForReply(said);
    await bot.stop();
    const second = await startBotAt(discord, { desk });
    const opened = await discord.press(ada, answer, 'Follow-up');
    await second.stop();
    const third = await startBotAt(discord, { desk });
    const sent = await discord.submitModal(ada, opened, { question: 'And when?' });
    expect((await sent.waitForMessage()).text).toContain(understood);
    await third.stop();
  });

  it('stands alone where the question before it was deleted', async () => {
    const { desk, asked } = await listeningDesk();
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const answer = await discord.waitForReply(said);
    discord.deleteMessage(said);
    const opened = await discord.press(ada, answer, 'Follow-up');
    const sent = await discord.submitModal(ada, opened, { question: 'What did Neu Cloud claim from IBM?' });
    expect((await sent.waitForMessage()).text).toContain('Neu Cloud, een voormalige partner');
    expect(asked.at(-1)?.conversation).toEqual([]);
  });

  it('goes into the channel where its token is dead before the answer is there', async () => {
    const { desk } = await listeningDesk();
    const { discord } = await startBot({
      desk: deskThat(desk, {
        ask: async (question) => {
          if (question.conversation?.length === 1) discord.expireTokens();
          return desk.ask(question);
        },
      }),
    });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const opened = await discord.press(ada, answer, 'Follow-up');
    await discord.submitModal(ada, opened, { question: 'And when?' });
    const late = await discord.until(() =>
      discord.messagesIn(discord.general).find(({ text }) => text.includes(understood)),
    );
    expect(late.interactionId).toBeNull();
  });

  it('is answered though the answer before it was deleted while the form was open', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const opened = await discord.press(ada, answer, 'Follow-up');
    discord.deleteMessage(answer);
    const sent = await discord.submitModal(ada, opened, { question: 'And when?' });
    expect((await sent.waitForMessage()).text).toContain(understood);
  });
});
