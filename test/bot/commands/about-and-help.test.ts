import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAbout } from '../../../src/bot/rendering/render-about.ts';
import { renderHelp } from '../../../src/bot/rendering/render-help.ts';
import { catalogue, wordsFor } from '../../../src/bot/words/catalogue.ts';
import { en } from '../../../src/bot/words/en.ts';
import { expectDeliverable } from '../deliverable.ts';
import { hostileText, hugeText } from '../hostile-text.ts';
import { sampleDesk, startBot } from '../running-bot.ts';
import { textBlocks } from '../shown-text.ts';

describe('/about', () => {
  it('says what the archive holds, how old its index is, and what is kept', async () => {
    const desk = await sampleDesk();
    const { discord } = await startBot({ desk });
    const asked = await discord.slash(discord.user('Ada'), '/about');
    const { text } = await asked.waitForMessage();
    expect(text.split('\n').slice(0, 4)).toEqual([
      '**3 articles, in 3 passages**',
      'Published: August 2014 – September 2021 · 1 without a date',
      'Languages: English and Dutch',
      'Publishers: @\u200bhere, Dateline sample desk and Dateline voorbeeldredactie',
    ]);
    const built = Math.floor(Date.parse(desk.builtAt) / 1000);
    expect(text).toContain(
      `-# Index ${desk.index.id.slice(0, 12)}, embedder built-in · built <t:${built}:R>`,
    );
    expect(text).toContain(en.replies.aboutPrivacy);
    expect(asked.ephemeral).toBe(false);
  });

  it('does so in the language of the reader, and for that one alone where it is wished', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada', { locale: 'fr' }), '/about', { private: true });
    const { text } = await asked.waitForMessage();
    expect(text).toContain('Parution\u00a0: août 2014 – septembre 2021 · 1 sans date');
    expect(text).toContain('Langues\u00a0: anglais et néerlandais');
    expect(asked.ephemeral).toBe(true);
  });

  it('fits into a message whatever the archive holds', async () => {
    const { index, window } = await sampleDesk();
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hugeText(), hostileText()), { maxLength: 30 }),
        fc.array(hostileText(3), { maxLength: 30 }),
        fc.constantFrom(...Object.keys(catalogue)),
        hostileText(),
        (publishers, languages, locale, embedder) => {
          const facts = { index: { ...index, embedder }, window, publishers, languages, builtAt: 'unknown' };
          expectDeliverable(renderAbout(facts, wordsFor(locale)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('/help', () => {
  it('is for the asker alone, and names the commands as they are called there', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada', { locale: 'de' }), '/help');
    const { text } = await asked.waitForMessage();
    expect(text).toContain('**/fragen** – Frag das Archiv.');
    expect(text).toContain('**/zeitleiste** – ');
    expect(text).toContain('**Quelle finden**\n**Das prüfen**');
    expect(asked.ephemeral).toBe(true);
  });

  it.each(Object.entries(catalogue))('fits into a message in %s', (_locale, words) => {
    const message = renderHelp(words);
    expectDeliverable(message);
    expect(textBlocks(message).join('\n')).toContain(`**/${words.commands.ask.name}**`);
  });
});
