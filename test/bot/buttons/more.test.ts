import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/answering/desk/reference-desk.ts';
import { openDesk } from '../../support/open-desk.ts';
import { article } from '../archive-sample.ts';
import { deskThat, sampleDesk, startBot, startBotAt } from '../running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

/** Twenty articles on chips, each with a sentence of its own. */
const manyArticles = Array.from({ length: 20 }, (_, at) =>
  article({
    id: `chips-${at}`,
    title: `Report ${at} on chips`,
    date: `20${10 + (at % 10)}`,
    body: `Report ${at}: Inspur would base its systems on chips of make number ${at}. Nobody doubts report ${at}.`,
  }),
);

describe('More', () => {
  it('shows what else there is on the question, beyond what is quoted, to whoever pressed alone', async () => {
    const { discord } = await startBot({ desk: await openDesk(manyArticles) });
    const bob = discord.user('Bob');
    const answer = await (
      await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips })
    ).waitForMessage();
    const quoted = [
      ...answer.text.matchAll(/^Report (\d+) on chips/gm),
      ...answer.text.matchAll(/-# Report (\d+) on chips/g),
    ];
    expect(quoted.length).toBeGreaterThan(0);
    const pressed = await discord.press(bob, answer, 'More');
    const more = await pressed.waitForMessage();
    expect(pressed).toMatchObject({ deferred: true, ephemeral: true });
    expect(more.text).toContain(aboutChips);
    expect(more.text).toContain('Further passages, beyond those quoted:');
    for (const [, report] of quoted) expect(more.text).not.toContain(`Report ${report} on chips`);

    const turned = await (await discord.press(bob, more, 'Next')).waitForMessage();
    expect(turned.id).toBe(more.id);
    expect(turned.text).toContain('page 2 of');
    expect(turned.text).toContain('Further passages');
    for (const [, report] of quoted) expect(turned.text).not.toContain(`Report ${report} on chips`);
    const shownOn = (text: string) =>
      [...text.matchAll(/Report (\d+) on chips/g)].map(([, report]) => report);
    expect(shownOn(turned.text).filter((report) => shownOn(more.text).includes(report))).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });

  it('keeps the limits of the question, also on later pages and after a restart', async () => {
    const desk = await openDesk(manyArticles);
    const searched: Question[] = [];
    const listening = deskThat(desk, {
      search: (question) => {
        searched.push(question);
        return desk.search(question);
      },
    });
    const { discord, bot } = await startBot({ desk: listening });
    const ada = discord.user('Ada');
    const answer = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2012', to: '2018' })
    ).waitForMessage();
    const more = await (await discord.press(ada, answer, 'More')).waitForMessage();
    await bot.stop();
    const next = await startBotAt(discord, { desk: listening });
    await (await discord.press(ada, more, 'Next')).waitForMessage();
    await next.stop();
    expect(searched).toMatchObject([
      { text: aboutChips, filters: { from: '2012', to: '2018' } },
      { text: aboutChips, filters: { from: '2012', to: '2018' } },
    ]);
  });

  it('says so where there is nothing further', async () => {
    const { discord } = await startBot({ desk: await openDesk([article({})]) });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const more = await (await discord.press(ada, answer, 'More')).waitForMessage();
    expect(more.text).toContain('The archive has nothing further on this question.');
  });

  it('goes on about a follow-up as it was understood', async () => {
    const desk = await sampleDesk();
    const searched: string[] = [];
    const { discord } = await startBot({
      desk: deskThat(desk, {
        ask: async (question) => ({ ...(await desk.ask(question)), understoodAs: 'Which chips, and when?' }),
        search: (question) => {
          searched.push(question.text);
          return desk.search(question);
        },
      }),
    });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    await (await discord.press(ada, answer, 'More')).waitForMessage();
    expect(searched).toEqual(['Which chips, and when?']);
  });

  it('says so where the question was deleted', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const answer = await discord.waitForReply(said);
    discord.deleteMessage(said);
    const more = await (await discord.press(ada, answer, 'More')).waitForMessage();
    expect(more.text).toMatch(/^The question of this answer cannot be read/);
  });

  it('never falls into the channel, be its token dead before it is found', async () => {
    const desk = await sampleDesk();
    const { discord, log } = await startBot({
      desk: deskThat(desk, {
        search: (question) => {
          discord.expireTokens();
          return desk.search(question);
        },
      }),
    });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    await discord.press(ada, answer, 'More');
    await discord.until(() =>
      log.some(({ fields }) => 'command' in fields && fields.command === 'more' && 'delivered' in fields),
    );
    expect(discord.messagesIn(discord.general).map(({ id }) => id)).toEqual([answer.id]);
  });
});
