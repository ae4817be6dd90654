import { describe, expect, it } from 'vitest';
import type { Refused } from '../../../src/answering/answer.ts';
import { articleId } from '../../../src/articles/article-id.ts';
import { publicationDate } from '../../../src/articles/dates/publication-date.ts';
import { refusalButtons } from '../../../src/bot/buttons/refusal-buttons.ts';
import { en } from '../../../src/bot/words/en.ts';
import { openDesk } from '../../support/open-desk.ts';
import { refused } from '../archive-sample.ts';
import { deskThat, sampleArticles, sampleDesk, startBot, startBotAt } from '../running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

describe('a refusal that its limits are to blame for', () => {
  it('is asked again without its dates, with the number of passages to be expected', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const refusal = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2020' })
    ).waitForMessage();
    const [button] = refusal.buttons;
    expect(button?.label).toMatch(/^Search all dates \(\d+\)$/);
    const pressed = await discord.press(discord.user('Bob'), refusal, button?.label ?? '');
    const answer = await pressed.waitForMessage();
    expect(pressed).toMatchObject({ deferred: true, ephemeral: false });
    expect(answer.text).toContain(aboutChips);
    expect(answer.text).toContain('Power8 chips');
    expect(answer.text).not.toContain('searched');
    expect(discord.refusals).toEqual([]);
  });

  it('offers to leave out what stands in the way by itself, and all limits', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada', { locale: 'de' });
    const refusal = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2020', language: 'en' })
    ).waitForMessage();
    const labels = refusal.buttons.map(({ label }) => label);
    expect(labels[0]).toMatch(/^Ohne Zeitgrenze suchen \(\d+\)$/);
    expect(labels[1]).toMatch(/^Ohne Grenzen suchen \(\d+\)$/);
    const again = await (await discord.press(ada, refusal, labels[0] ?? '')).waitForMessage();
    expect(again.text).toContain('Power8 chips');
    expect(again.text).toContain('gesucht: Englisch');
  });

  it('is private where the refusal was, and can be shared', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const refusal = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2020', private: true })
    ).waitForMessage();
    const [button] = refusal.buttons;
    const answer = await (await discord.press(ada, refusal, button?.label ?? '')).waitForMessage();
    expect(answer.onlyFor).toBe(ada);
    expect(answer.text).toContain('[Share]');
  });

  it('works after a restart, and says so when a limit that is left is known no more', async () => {
    const { discord, bot } = await startBot();
    const ada = discord.user('Ada');
    const refusal = await (
      await discord.slash(ada, '/ask', {
        question: aboutChips,
        from: '2022',
        publisher: 'Dateline sample desk',
      })
    ).waitForMessage();
    await bot.stop();
    const later = await openDesk(sampleArticles.slice(1));
    const next = await startBotAt(discord, { desk: later });
    const pressed = await discord.press(ada, refusal, refusal.buttons[0]?.label ?? '');
    expect((await pressed.waitForMessage()).text).toMatch(/^The archive has changed/);
    await next.stop();
  });
});

describe('the buttons of a refusal', () => {
  const [from, to] = [publicationDate('2014'), publicationDate('2015')];
  const labels = (changes: Partial<Refused>, isPrivate = false) =>
    refusalButtons(refused({ reason: 'outside-filters', outside: 9, ...changes }), en, { isPrivate })
      .flatMap(({ components }) => components)
      .map(({ label }) => label);

  it('say no number where only both ends of the days together were tried with another limit', () => {
    expect(labels({ filters: { from, to, language: 'en' } })).toEqual([
      'Search all dates',
      'Search without limits (9)',
    ]);
  });

  it('are one for the days alone, be they two limits', () => {
    expect(labels({ filters: { from, to }, loosenings: [{ drop: 'to', passages: 3 }] })).toEqual([
      'Search all dates (9)',
    ]);
  });

  it('leave single articles to those who set them', () => {
    const articles = [articleId('ibm-inspur')];
    expect(
      labels({ filters: { articles, language: 'en' }, loosenings: [{ drop: 'language', passages: 2 }] }),
    ).toEqual(['Search without limits (9)']);
  });

  it('fit into a row with all kinds of limits, and Share', () => {
    const filters = { from, to, publisher: 'IT Courier', language: 'en' };
    const loosenings = [
      { drop: 'publisher', passages: 4 },
      { drop: 'language', passages: 2 },
    ] as const;
    expect(labels({ filters, loosenings }, true)).toEqual([
      'Search all dates',
      'Search all publishers (4)',
      'Search all languages (2)',
      'Search without limits (9)',
      'Share',
    ]);
  });

  it('are none where the limits are not what stands in the way', () => {
    expect(labels({ reason: 'nothing-relevant', filters: { from } })).toEqual([]);
  });
});

describe('any other refusal', () => {
  it('offers nothing to loosen', async () => {
    const { discord } = await startBot();
    const refusal = await (
      await discord.slash(discord.user('Ada'), '/ask', { question: 'Who won the World Cup?', from: '2014' })
    ).waitForMessage();
    expect(refusal.buttons.map(({ label }) => label)).toEqual(['Good', 'Wrong']);
  });
});

describe('a question that was deleted', () => {
  it('cannot be asked again, and that is said', async () => {
    const desk = await sampleDesk();
    const { discord } = await startBot({
      desk: deskThat(desk, {
        ask: (question) => desk.ask({ ...question, filters: question.filters ?? { language: 'de' } }),
      }),
    });
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const refusal = await discord.waitForReply(said);
    discord.deleteMessage(said);
    const pressed = await discord.press(ada, refusal, refusal.buttons[0]?.label ?? '');
    expect((await pressed.waitForMessage()).text).toMatch(/^The question of this answer cannot be read/);
  });
});
