import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/retrieval/passage.ts';
import { article, passageOf } from '../archive-sample.ts';
import { deskThat, sampleDesk, startBot } from '../running-bot.ts';
import { livingSyntax } from '../shown-text.ts';

describe('/search', () => {
  it('lists the passages that come closest, each by its most telling sentence, with rank and source', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada'), '/search', { query: 'Power8 chips' });
    const { text, buttons } = await asked.waitForMessage();
    expect(text).toMatch(/^Power8 chips\n/);
    expect(text).toContain(
      "“Inspur would also base systems of its own on IBM's Power8 chips. Analysts were surprised.”\n" +
        '-# 1 · IBM and Inspur become partners · Dateline sample desk · 23 August 2014 · [open at the quote](',
    );
    expect(buttons).toEqual([]);
    expect(asked).toMatchObject({ deferred: true, ephemeral: false });
    expect(discord.refusals).toEqual([]);
  });

  it('is limited and private where that is wished, and says so', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada', { locale: 'de' }), '/search', {
      query: 'IBM',
      from: 'September 2021',
      language: 'nl',
      private: true,
    });
    const { text } = await asked.waitForMessage();
    expect(text).toContain('Neu Cloud stapt naar de rechter');
    expect(text).not.toContain('Inspur');
    expect(text).toContain(
      '-# gesucht: ab September 2021, Niederländisch · 1 Artikel ohne Datum ausgelassen',
    );
    expect(asked.ephemeral).toBe(true);
  });

  it('says so where nothing is found', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada'), '/search', { query: 'IBM', to: '1990' });
    expect((await asked.waitForMessage()).text).toContain('IBM\nNothing was found.\n-# searched to 1990');
  });

  it('says so where no passage holds a word of it, and not under what an answer quotes', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const asked = await discord.slash(ada, '/search', { query: 'zzqx' });
    expect((await asked.waitForMessage()).text).toMatch(
      /^zzqx\n-# No passage holds any of these words\. What comes nearest:\n“/,
    );
    const answer = await discord.slash(ada, '/ask', { question: 'Which chips would Inspur use?' });
    const more = await discord.press(ada, await answer.waitForMessage(), 'More');
    expect((await more.waitForMessage()).text).not.toContain('No passage');
  });

  it('turns its pages in place, for everyone, with the limits that were set', async () => {
    const { desk, searches } = await deskOf(12);
    const { discord } = await startBot({ desk });
    const asked = await discord.slash(discord.user('Ada'), '/search', {
      query: '*What* is <new>: IBM\\Lenovo?',
      from: '2014-05',
      publisher: 'Dateline sample desk',
    });
    const first = await asked.waitForMessage();
    expect(first.text).toContain('\n-# page 1 of 3');
    expect(first.buttons).toMatchObject([
      { label: 'Previous', disabled: true },
      { label: 'Next', disabled: false },
    ]);
    const bob = discord.user('Bob');
    const second = await (await discord.press(bob, first, 'Next')).waitForMessage();
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('-# 6 · Title 5 ');
    const third = await (await discord.press(bob, second, 'Next', { locale: 'fr' })).waitForMessage();
    expect(third.text).toContain('-# 12 · Title 11 ');
    expect(third.text).toContain('page 3 sur 3');
    expect(third.buttons).toMatchObject([
      { label: 'Précédent', disabled: false },
      { label: 'Suivant', disabled: true },
    ]);
    expect(new Set(searches).size).toBe(1);
    expect(discord.refusals).toEqual([]);
  });

  it('can be shared page by page where it was for the asker alone', async () => {
    const { desk } = await deskOf(12);
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const asked = await discord.slash(ada, '/search', { query: 'IBM', private: true });
    const first = await asked.waitForMessage();
    const second = await (await discord.press(ada, first, 'Next')).waitForMessage();
    expect(second.buttons.map(({ label }) => label)).toEqual(['Previous', 'Next', 'Share']);
    await discord.press(ada, second, 'Share');
    const shared = await discord.until(() => discord.messagesIn(discord.general)[0]);
    expect(shared.text).toContain('page 2 of 3');
    const turned = await (await discord.press(discord.user('Bob'), shared, 'Next')).waitForMessage();
    expect(turned.buttons.map(({ label }) => label)).toEqual(['Previous', 'Next']);
    expect(discord.refusals).toEqual([]);
  });

  it('leaves the page as it is where its limits are no longer known, and says so to whoever pressed', async () => {
    const { desk } = await deskOf(12);
    let publishers = desk.publishers;
    const { discord } = await startBot({
      desk: {
        ...desk,
        get publishers() {
          return publishers;
        },
      },
    });
    const ada = discord.user('Ada');
    const asked = await discord.slash(ada, '/search', { query: 'IBM', publisher: 'Dateline sample desk' });
    const page = await asked.waitForMessage();
    publishers = [];
    await discord.press(ada, page, 'Next');
    const said = await discord.until(() => discord.messagesIn(discord.general, ada)[1]);
    expect(said.text).toMatch(/^This button is from an older version of me/);
    expect(discord.message(page.id)?.text).toBe(page.text);
  });

  it('never pings or formats with what it finds or was asked', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada'), '/search', {
      query: '@everyone bomb boo <@1> **x**',
    });
    const { text } = await asked.waitForMessage();
    expect(text).toContain('\\*\\*boo\\*\\*');
    for (const syntax of livingSyntax) expect(text).not.toMatch(syntax);
  });
});

/** A desk that finds so many passages, and notes what it was asked. */
async function deskOf(count: number) {
  const searches: string[] = [];
  const passages: readonly Passage[] = Array.from({ length: count }, (_, number) =>
    passageOf(article({ id: `a${number}`, title: `Title ${number}` })),
  );
  const real = await sampleDesk();
  const desk = deskThat(real, {
    search: async ({ text, filters, limit = 8 }) => {
      searches.push(JSON.stringify([text, filters, limit]));
      return { ...(await real.search({ text })), question: text, passages: passages.slice(0, limit) };
    },
  });
  return { desk, searches };
}
