import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/open-desk.ts';
import { article } from '../archive-sample.ts';
import { startBot } from '../running-bot.ts';
import { livingSyntax } from '../shown-text.ts';

const about = (id: string, date: string | null, body: string) =>
  article({ id, date, body, title: `Neu Cloud, part ${id}`, url: `https://example.org/${id}` });

const neuCloud = () =>
  openDesk([
    about('1', '2014-08-23', 'Neu Cloud became a partner of IBM in Beijing.'),
    about('2', '2016-03', 'Neu Cloud hired 250 engineers in Shanghai.'),
    about('3', '2018', 'Neu Cloud and Inspur opened a laboratory.'),
    about('4', '2019-01-02', 'Neu Cloud lost its director Wei Zhang.'),
    about(
      '5',
      '2021-09',
      `Neu Cloud sued IBM for 25 million dollars. ${'@everyone **boo** <@1> '.repeat(3)}`,
    ),
    about('6', null, 'Neu Cloud has a dog called Rex.'),
  ]);

describe('/timeline', () => {
  it('shows a date, a quote and its source, oldest first, and what is new both in bold and in words', async () => {
    const { discord } = await startBot({ desk: await neuCloud() });
    const asked = await discord.slash(discord.user('Ada'), '/timeline', { topic: 'Neu Cloud' });
    const { text } = await asked.waitForMessage();
    expect(text).toMatch(
      /^Neu Cloud\n\*\*23 August 2014\*\*\n“Neu Cloud became a partner of IBM in Beijing\.”\n-# Neu Cloud, part 1/,
    );
    expect(text).toMatch(
      /\*\*March 2016\*\*\n“Neu Cloud hired \*\*250 engineers\*\* in \*\*Shanghai\*\*\.”\n-# .+\n-# new: “250 engineers”, “Shanghai”/,
    );
    expect(text).toContain('The dates are those of publication. · page 1 of 2');
    expect(discord.refusals).toEqual([]);
  });

  it('turns to the later dates and the undated ones, in the language of whoever turns', async () => {
    const { discord } = await startBot({ desk: await neuCloud() });
    const asked = await discord.slash(discord.user('Ada'), '/timeline', { topic: 'Neu Cloud', to: '2022' });
    const first = await asked.waitForMessage();
    expect(first.text).toContain('searched to 2022 · 1 undated article left out');
    const turned = await discord.press(discord.user('Bob'), first, 'Next', { locale: 'nl' });
    const { text } = await turned.waitForMessage();
    expect(text).toContain(
      '**september 2021**\n“Neu Cloud sued IBM for **25 million dollars**. @\u200beveryone \\*\\*boo\\*\\* \\<@1\\>',
    );
    expect(text).toContain('pagina 2 van 2');
    for (const syntax of livingSyntax) expect(text).not.toMatch(syntax);

    const all = await (
      await discord.slash(discord.user('Ada'), '/timeline', { topic: 'Neu Cloud' })
    ).waitForMessage();
    const last = await (await discord.press(discord.user('Ada'), all, 'Next')).waitForMessage();
    expect(last.text).toContain('**undated**\n“Neu Cloud has a dog called Rex.”');
  });

  it('is what comes of dropping the limits that left it empty, in its own place', async () => {
    const { discord } = await startBot({ desk: await neuCloud() });
    const ada = discord.user('Ada');
    const options = { topic: 'Neu Cloud', from: '2030', language: 'en', private: true };
    const refusal = await (await discord.slash(ada, '/timeline', options)).waitForMessage();
    expect(refusal.text).toContain('The archive does not say.');
    const labels = refusal.buttons.map(({ label }) => label);
    expect(labels).toContain('Share');
    const loosened = await discord.press(ada, refusal, labels[0] ?? '');
    const shown = await loosened.waitForMessage();
    expect(shown.id).toBe(refusal.id);
    expect(shown.text).toMatch(/^Neu Cloud\n\*\*23 August 2014\*\*\n/);
    expect(shown.text).toContain('searched English');
    expect(shown.text).toContain('[Share]');
    expect(discord.refusals).toEqual([]);
  });

  it('says why there is nothing, as an answer does', async () => {
    const { discord } = await startBot({ desk: await neuCloud() });
    const asked = await discord.slash(discord.user('Ada', { locale: 'es-ES' }), '/timeline', {
      topic: 'Mundial de Zyxwv',
      private: true,
    });
    expect((await asked.waitForMessage()).text).toContain('El archivo no lo dice.');
    expect(asked.ephemeral).toBe(true);
  });
});
