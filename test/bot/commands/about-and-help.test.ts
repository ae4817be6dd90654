import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAbout } from '../../../src/bot/rendering/render-about.ts';
import { renderHelp } from '../../../src/bot/rendering/render-help.ts';
import { catalogue, wordsFor } from '../../../src/bot/words/catalogue.ts';
import { en } from '../../../src/bot/words/en.ts';
import { memoryKeeping } from '../../fakes/memory-keeping.ts';
import { expectDeliverable } from '../deliverable.ts';
import { hostileText, hugeText } from '../hostile-text.ts';
import { sampleDesk, startBot } from '../running-bot.ts';
import { textBlocks } from '../shown-text.ts';

const measured = {
  measuredAt: '2026-05-01T23:59:00.000Z',
  indexId: 'abc',
  sets: ['xquad_en', 'mine'],
  questions: 250,
  quoteHit: { value: 0.885, of: 200 },
  refusals: { value: 0.94, of: 50 },
  falseRefusals: null,
};

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

  it('says what measuring the answers came to, and on which index that was', async () => {
    const desk = await sampleDesk();
    let evaluation = { ...measured, indexId: desk.index.id };
    const { discord } = await startBot({ desk, lastEvaluation: async () => evaluation });
    const about = async (locale: string) => {
      const asked = await discord.slash(discord.user(`reader of ${locale}`, { locale }), '/about');
      return (await asked.waitForMessage()).text;
    };
    expect(await about('en-GB')).toContain(
      [
        'Last measured on 1 May 2026, with 250 questions (xquad\\_en and mine):',
        'Quoted the right words: 88.5% of 200 with an answer',
        'Refused rightly: 94% of 50 without an answer',
        '-# measured on the present index',
      ].join('\n'),
    );
    evaluation = { ...evaluation, indexId: 'another' };
    expect(await about('fr')).toContain('Dernière mesure le 1er mai 2026, avec 250 questions');
    expect(await about('fr')).toContain('-# mesure faite sur un index antérieur');
  });

  it('says the rest where the last evaluation cannot be read', async () => {
    const { discord, log } = await startBot({
      lastEvaluation: () => Promise.reject(new Error('index/evaluation.json cannot be read.')),
    });
    const asked = await discord.slash(discord.user('Ada'), '/about');
    expect((await asked.waitForMessage()).text).toContain(en.replies.aboutQuotes);
    expect(log.map(({ message }) => message)).toContain('The last evaluation could not be read.');
  });

  it('speaks of no gaps where none are kept', async () => {
    const { discord } = await startBot({ keeping: memoryKeeping({ keepGaps: false }) });
    const asked = await discord.slash(discord.user('Ada'), '/about');
    const { text } = await asked.waitForMessage();
    expect(text).toContain(en.replies.aboutPrivacyWithoutGaps);
    expect(text).not.toContain(en.replies.aboutPrivacy);
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
          const beside = { evaluation: { ...measured, sets: publishers }, keepsGaps: true };
          expectDeliverable(renderAbout(facts, beside, wordsFor(locale)));
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
