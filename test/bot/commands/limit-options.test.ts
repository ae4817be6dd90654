import { describe, expect, it } from 'vitest';
import type { ReferenceDesk } from '../../../src/answering/desk/reference-desk.ts';
import type { Filters } from '../../../src/retrieval/filters.ts';
import { refused } from '../archive-sample.ts';
import { deskThat, sampleDesk, startBot } from '../running-bot.ts';
import { livingSyntax } from '../shown-text.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

/** A desk that notes what its questions were limited to. */
async function notingDesk(changes: Partial<ReferenceDesk> = {}) {
  const limits: Filters[] = [];
  const desk = deskThat(await sampleDesk(), {
    publishers: ['Dateline sample desk', 'Dateline voorbeeldredactie', 'IT Courier'],
    languages: ['en-GB', 'nl', 'und'],
    ask: async ({ text, filters = {} }) => {
      limits.push(filters);
      return refused({ question: text, filters });
    },
    ...changes,
  });
  return { desk, limits };
}

describe('what /ask is limited to', () => {
  it('is dates, a publisher and a language, as they are typed', async () => {
    const { desk, limits } = await notingDesk();
    const { discord } = await startBot({ desk });
    const asked = await discord.slash(discord.user('Ada'), '/ask', {
      question: aboutChips,
      from: '2014',
      to: '23 August 2014',
      'as-of': '2015-02',
      publisher: 'courier',
      language: 'english',
    });
    const { text } = await asked.waitForMessage();
    expect(limits).toEqual([
      { from: '2014', to: '2014-08-23', asOf: '2015-02', publisher: 'IT Courier', language: 'en' },
    ]);
    expect(text).toContain('from 2014, to 23 August 2014, as of February 2015, IT Courier, English');
  });

  it('leaves the archive whole where nothing is set, and public', async () => {
    const { desk, limits } = await notingDesk();
    const { discord } = await startBot({ desk });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips, publisher: ' ' });
    await asked.waitForMessage();
    expect(limits).toEqual([{}]);
    expect(asked.ephemeral).toBe(false);
  });

  it.each([
    [{ to: 'soon' }, /^“soon” is no date for `to`\. Write a year, a month or a day, such as 2014/],
    [{ from: '0000' }, /^“0000” is no date for `from`\. Write a year, a month or a day, such as 2014/],
    [{ from: '3/4/2014' }, /^“3\/4\/2014” for `from` can be one .* 2014-04-03, 2014-03-04\.$/],
    [{ from: '2015', to: '2014-12' }, /^`to` is earlier than `from`/],
    [{ publisher: 'Dateline' }, /^No article in the archive is from “Dateline”\. Choose a `publisher`/],
    [{ language: 'Klingon' }, /^No article in the archive is in “Klingon”/],
  ])('is asked for again where it cannot be understood: %j', async (options, sentence) => {
    const { desk, limits } = await notingDesk();
    const { discord } = await startBot({ desk });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips, ...options });
    expect((await asked.waitForMessage()).text).toMatch(sentence);
    // What somebody mistyped is nobody else's business.
    expect(asked.ephemeral).toBe(true);
    expect(limits).toEqual([]);
  });

  it.each([
    ['de', '„bald“ ist kein Datum für `bis`.'],
    ['nl', '„bald” is geen datum voor `tot`.'],
    ['fr', '«\u00a0bald\u00a0» n’est pas une date pour `fin`.'],
    ['es-ES', '«bald» no es una fecha para `hasta`.'],
  ])(
    'is asked for in the language of the reader, %s, by the name that the option has there',
    async (locale, sentence) => {
      const { desk } = await notingDesk();
      const { discord } = await startBot({ desk });
      const ada = discord.user('Ada', { locale });
      const asked = await discord.slash(ada, '/ask', { question: aboutChips, to: 'bald' });
      expect((await asked.waitForMessage()).text).toContain(sentence);
    },
  );

  it('never pings or formats with what was typed', async () => {
    const { desk } = await notingDesk();
    const { discord } = await startBot({ desk });
    for (const option of ['from', 'as-of', 'publisher', 'language']) {
      const asked = await discord.slash(discord.user('Ada'), '/ask', {
        question: aboutChips,
        [option]: '@everyone <@1> **x** [a](https://evil.example) \u202e',
      });
      const { text } = await asked.waitForMessage();
      for (const syntax of livingSyntax) expect(text).not.toMatch(syntax);
      expect(text).toContain('\\*\\*x\\*\\*');
    }
    expect(discord.refusals).toEqual([]);
  });
});

describe('what is suggested while one types', () => {
  it('is the publishers that hold it, those that begin with it first', async () => {
    const { desk } = await notingDesk({
      publishers: ['Der Bote', 'IT Courier', 'it courier', 'The IT Desk'],
    });
    const { discord } = await startBot({ desk });
    const typing = await discord.autocomplete(discord.user('Ada'), '/ask', {
      question: 'x',
      publisher: 'IT',
    });
    expect(typing.choices?.map(({ name }) => name)).toEqual(['it courier', 'The IT Desk']);
  });

  it('is within what Discord takes, and is understood when it is sent', async () => {
    const long = `${'Gazette '.repeat(20)}of the North`;
    const many = Array.from({ length: 40 }, (_, number) => `Paper ${number}`);
    const { desk, limits } = await notingDesk({ publishers: [long, ...many, '\u202e', '😀'.repeat(70)] });
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    expect((await discord.autocomplete(ada, '/ask', { publisher: '' })).choices).toHaveLength(25);
    for (const typed of ['gazette', '😀']) {
      const { choices } = await discord.autocomplete(ada, '/ask', { publisher: typed });
      const publisher = choices?.[0]?.value ?? '';
      await (await discord.slash(ada, '/ask', { question: 'x', publisher })).waitForMessage();
    }
    expect(limits).toEqual([{ publisher: long }, { publisher: '😀'.repeat(70) }]);
    expect(discord.refusals).toEqual([]);
  });

  it.each([
    ['de', ['Englisch', 'Niederländisch']],
    ['fr', ['anglais', 'néerlandais']],
  ])(
    'is the languages of the archive, as they are called in that of the reader, %s',
    async (locale, names) => {
      const { desk } = await notingDesk({ languages: ['en', 'nl'] });
      const { discord } = await startBot({ desk });
      const typing = await discord.autocomplete(discord.user('Ada', { locale }), '/ask', { language: '' });
      expect(typing.choices).toEqual([
        { name: names[0], value: 'en' },
        { name: names[1], value: 'nl' },
      ]);
    },
  );
});

describe('a private answer', () => {
  it.each([
    ['/ask', { question: aboutChips }],
    ['/source', { text: 'ibm-inspur' }],
  ])('is seen by the asker alone: %s', async (command, options) => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const asked = await discord.slash(ada, command, { ...options, private: true });
    expect((await asked.waitForMessage()).text).toContain('IBM and Inspur become partners');
    expect(asked.ephemeral).toBe(true);
    expect(discord.messagesIn(discord.general)).toEqual([]);
    expect(discord.messagesIn(discord.general, ada)).toHaveLength(1);
  });
});
