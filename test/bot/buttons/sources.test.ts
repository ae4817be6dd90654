import { describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

describe('Sources', () => {
  it('shows all that is known of the articles quoted, to whoever pressed alone', async () => {
    const { discord, desk } = await startBot();
    const ada = discord.user('Ada', { locale: 'nl' });
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const pressed = await discord.press(ada, answer, 'Bronnen');
    const { text } = await pressed.waitForMessage();
    expect(pressed).toMatchObject({ deferred: true, ephemeral: true });
    expect(text).toContain('**IBM and Inspur become partners**');
    expect(text).toContain('Dateline sample desk · 23 augustus 2014 · datum uit het record · Engels');
    const receipt = /`(.+?)`/.exec(text)?.[1] ?? '';
    expect(await desk.verify(receipt)).toMatchObject({ kind: 'exact' });
    expect(discord.refusals).toEqual([]);
  });
});
