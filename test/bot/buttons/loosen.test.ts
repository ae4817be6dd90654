import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/open-desk.ts';
import { deskThat, sampleArticles, sampleDesk, startBot, startBotAt } from '../running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

describe('a refusal that its limits are to blame for', () => {
  it('is asked again without its dates, with the number of passages to be expected', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const refused = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2020' })
    ).waitForMessage();
    const [button] = refused.buttons;
    expect(button?.label).toMatch(/^Search all dates \(\d+\)$/);
    const pressed = await discord.press(discord.user('Bob'), refused, button?.label ?? '');
    const answer = await pressed.waitForMessage();
    expect(pressed).toMatchObject({ deferred: true, ephemeral: false });
    expect(answer.text).toContain(aboutChips);
    expect(answer.text).toContain('Power8 chips');
    expect(answer.text).not.toContain('searched');
    expect(discord.refusals).toEqual([]);
  });

  it('offers each kind of limit by itself, and none of them', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada', { locale: 'de' });
    const refused = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2020', language: 'nl' })
    ).waitForMessage();
    const labels = refused.buttons.map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(['Ohne Zeitgrenze suchen', 'In allen Sprachen suchen']);
    expect(labels[2]).toMatch(/^Ohne Grenzen suchen \(\d+\)$/);
    const again = await (await discord.press(ada, refused, labels[1] ?? '')).waitForMessage();
    expect(again.text).toContain('ab 2020');
    expect(again.text).not.toContain('nl');
  });

  it('is private where the refusal was, and can be shared', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const refused = await (
      await discord.slash(ada, '/ask', { question: aboutChips, from: '2020', private: true })
    ).waitForMessage();
    const [button] = refused.buttons;
    const answer = await (await discord.press(ada, refused, button?.label ?? '')).waitForMessage();
    expect(answer.onlyFor).toBe(ada);
    expect(answer.text).toContain('[Share]');
  });

  it('works after a restart, and says so when a limit that is left is known no more', async () => {
    const { discord, bot } = await startBot();
    const ada = discord.user('Ada');
    const refused = await (
      await discord.slash(ada, '/ask', {
        question: aboutChips,
        from: '2022',
        publisher: 'Dateline sample desk',
      })
    ).waitForMessage();
    await bot.stop();
    const later = await openDesk(sampleArticles.slice(1));
    const next = await startBotAt(discord, { desk: later });
    const pressed = await discord.press(ada, refused, 'Search all dates');
    expect((await pressed.waitForMessage()).text).toMatch(/^The archive has changed/);
    await next.stop();
  });
});

describe('any other refusal', () => {
  it('offers nothing to loosen', async () => {
    const { discord } = await startBot();
    const refused = await (
      await discord.slash(discord.user('Ada'), '/ask', { question: 'Who won the World Cup?', from: '2014' })
    ).waitForMessage();
    expect(refused.buttons.map(({ label }) => label)).toEqual(['Good', 'Wrong']);
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
    const refused = await discord.waitForReply(said);
    discord.deleteMessage(said);
    const pressed = await discord.press(ada, refused, refused.buttons[0]?.label ?? '');
    expect((await pressed.waitForMessage()).text).toMatch(/^The question of this answer cannot be read/);
  });
});
