import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { publicationDate } from '../../../src/articles/dates/publication-date.ts';
import { payloadOf } from '../../../src/bot/rendering/bot-message.ts';
import { measureMessage } from '../../../src/bot/rendering/measure-message.ts';
import { renderAnswer } from '../../../src/bot/rendering/render-answer.ts';
import { de } from '../../../src/bot/words/de.ts';
import { en } from '../../../src/bot/words/en.ts';
import { answered, article, passageOf, quoteOf, quoting, refused } from '../archive-sample.ts';
import { textBlocks } from '../shown-text.ts';

const power8 = quoteOf(article({}), "Inspur would also base systems of its own on IBM's Power8 chips.");
const dutch = quoteOf(
  article({
    id: 'neu-cloud',
    title: 'Neu Cloud stapt naar de rechter',
    publisher: null,
    date: '2021-09',
    language: 'nl',
    url: null,
    body: 'Neu Cloud stapte naar de rechter.',
  }),
);

describe('an answer in Discord', () => {
  it('has the marks of a right-to-left quote read in its direction', () => {
    const source = article({ language: 'ar', body: 'قال 12.' });
    const [first = ''] = textBlocks(
      renderAnswer(answered([quoting(quoteOf(source))]), en, { showQuestion: false }),
    );
    expect(first.split('\n')[0]).toBe('\u2068”قال 12.“\u2069');
  });

  it('shows question, quotes with their sources, and what was searched, beside one accent bar', () => {
    const message = renderAnswer(answered([quoting(power8), quoting(dutch)]), en, { showQuestion: true });
    expect(textBlocks(message)).toEqual([
      'Which IBM chips would Inspur use?',
      "“Inspur would also base systems of its own on IBM's Power8 chips.”\n" +
        '-# IBM and Inspur become partners · Dateline sample desk · 23 August 2014 · ' +
        '[open at the quote](https://example.org/dateline/ibm-inspur#:~:text=Inspur%20would%20also,IBM%27s%20Power8%20chips.)',
      '„Neu Cloud stapte naar de rechter.”\n-# Neu Cloud stapt naar de rechter · September 2021 · Dutch',
      '-# 2 of 18 articles · archive December 2004 – September 2021',
    ]);
    expect(message.components.map(({ type }) => type)).toEqual([
      ComponentType.Container,
      ComponentType.ActionRow,
      ComponentType.ActionRow,
    ]);
    expect(payloadOf(message)).toMatchObject({
      flags: MessageFlags.IsComponentsV2,
      allowedMentions: { parse: [], repliedUser: false },
    });
  });

  it('speaks the language of the reader, and names that of the quote when it is another', () => {
    const [quote, , footer] = textBlocks(
      renderAnswer(answered([quoting(power8), quoting(dutch)]), de, { showQuestion: false }),
    );
    expect(quote).toContain(
      '-# IBM and Inspur become partners · Dateline sample desk · 23. August 2014 · Englisch · [beim Zitat öffnen](',
    );
    expect(footer).toBe('-# 2 von 18 Artikeln · Archiv Dezember 2004 – September 2021');
  });

  it('sets each quote in the quotation marks of its own language', () => {
    const german = quoteOf(article({ language: 'de', body: 'IBM und Inspur arbeiten zusammen.' }));
    expect(textBlocks(renderAnswer(answered([quoting(german)]), en, { showQuestion: false }))[0]).toMatch(
      /^„IBM und Inspur arbeiten zusammen\.“\n/,
    );
  });

  it('prints a date only as precisely as it is known', () => {
    const dated = (date: string | null) => {
      const quote = quoteOf(article({ date, publisher: null, url: null }));
      return textBlocks(renderAnswer(answered([quoting(quote)]), en, { showQuestion: false }))[0]
        ?.split('\n')
        .at(-1);
    };
    expect(dated('2014-08-03')).toBe('-# IBM and Inspur become partners · 3 August 2014');
    expect(dated('2021-09')).toBe('-# IBM and Inspur become partners · September 2021');
    expect(dated('2008')).toBe('-# IBM and Inspur become partners · 2008');
    expect(dated(null)).toBe('-# IBM and Inspur become partners · undated');
  });

  it("puts a chat model's sentence first, in plain type, and its quotes under it", () => {
    const message = renderAnswer(
      answered([{ text: 'It would use *Power8*.', quotes: [power8], translation: null }]),
      en,
      { showQuestion: false },
    );
    expect(textBlocks(message)[0]).toBe('It would use \\*Power8\\*.');
    expect(textBlocks(message)[1]).toMatch(/^“Inspur would/);
  });

  it('says what the search was limited to', () => {
    const filters = {
      from: publicationDate('2014'),
      to: publicationDate('2014-12'),
      publisher: 'IT *Courier*',
    };
    const message = renderAnswer(answered([quoting(power8)], { filters }), en, { showQuestion: false });
    expect(textBlocks(message).at(-1)).toMatch(
      /^-# searched from 2014, to December 2014, IT \\\*Courier\\\*\n-# 1 of 18/,
    );
  });

  it('leaves whole statements out, last first, and says how many quotes are missing', () => {
    const long = (id: string) => quoteOf(article({ id, body: `${id} ${'word '.repeat(300)}end.` }));
    const statements = ['a1', 'a2', 'a3', 'a4'].map((id) => quoting(long(id)));
    const [first, ...rest] = statements;
    const blocks =
      first === undefined
        ? []
        : textBlocks(renderAnswer(answered([first, ...rest]), en, { showQuestion: false }));
    expect(blocks).toHaveLength(3);
    expect(blocks[0]).toContain('end.”\n-# IBM');
    expect(blocks[1]).toMatch(/^“a2 /);
    expect(blocks[2]).toMatch(/^-# 2 more quotes do not fit into this message\.\n-# 2 of 18/);
  });

  it('attaches a quote that is too long for a message, whole, rather than cut it', () => {
    const quote = quoteOf(article({ body: 'x'.repeat(10_000) }));
    const message = renderAnswer(answered([quoting(quote)]), en, { showQuestion: false });
    expect(textBlocks(message)[0]).toMatch(/^The quote is too long.*\n-# IBM and Inspur become partners · /);
    expect(message.files).toHaveLength(1);
    expect(message.files[0]?.text).toContain(
      `“${'x'.repeat(10_000)}”\nIBM and Inspur become partners · Dateline`,
    );
    expect(message.files[0]?.text).toContain(quote.receipt);
    expect(payloadOf(message).files[0]?.attachment.toString('utf8')).toBe(message.files[0]?.text);
  });

  it('names the source of a quote that Discord would not even attach', () => {
    const message = renderAnswer(
      answered([quoting(quoteOf(article({ body: 'x'.repeat(10_500_000) })))]),
      en,
      { showQuestion: false },
    );
    expect(message.files).toEqual([]);
    expect(textBlocks(message)[0]).toMatch(/^The quote is too long for Discord/);
  });

  it('falls back from a link that is too long to the article, and from no web address to none', () => {
    const line = (url: string | null) =>
      textBlocks(renderAnswer(answered([quoting(quoteOf(article({ url })))]), en, { showQuestion: false }))[0]
        ?.split('\n')
        .at(-1);
    const long = `https://example.org/${'a'.repeat(470)}`;
    expect(line(long)).toContain(`[open the article](${long})`);
    expect(line(`https://example.org/${'a'.repeat(600)}`)).not.toContain('](');
    expect(line('javascript:alert(1)')).not.toContain('](');
    expect(line('https://example.org/a_(b)?c=@everyone')).toContain(
      'https://example.org/a_%28b%29?c=%40everyone#:~:text=',
    );
  });
});

describe('a refusal in Discord', () => {
  it('names the words that no article holds, and the nearest passages as such', () => {
    const message = renderAnswer(
      refused({
        question: 'Who won the 2014 World Cup?',
        unknownWords: ['World', 'Cup'],
        nearest: [passageOf(article({})), passageOf(article({ date: null, publisher: null }))],
      }),
      en,
      { showQuestion: true },
    );
    expect(textBlocks(message)).toEqual([
      'Who won the 2014 World Cup?',
      'The archive does not say.\nNone of its 18 articles (December 2004 – September 2021) mentions “World” or “Cup”.',
      '-# Nearest, not an answer:',
      '-# “IBM and Inspur announced a partnership.”\n-# IBM and Inspur become partners · Dateline sample desk · 23 August 2014 · [open the article](https://example.org/dateline/ibm-inspur)',
      '-# “IBM and Inspur announced a partnership.”\n-# IBM and Inspur become partners · undated · [open the article](https://example.org/dateline/ibm-inspur)',
    ]);
  });

  it.each([
    [refused(), 'None of its 18 articles (December 2004 – September 2021) is about this.'],
    [
      refused({ reason: 'not-supported' }),
      'None of its 18 articles (December 2004 – September 2021) answers the question.',
    ],
    [
      refused({ reason: 'outside-filters', outside: 4, filters: { from: publicationDate('2015') } }),
      'Nothing answers within the limits (from 2015); outside them 4 passages may.',
    ],
    [refused({ reason: 'empty-archive' }), 'It holds no articles yet.'],
  ])('gives its reason in the second of two lines', (answer, reason) => {
    expect(textBlocks(renderAnswer(answer, en, { showQuestion: false }))).toEqual([
      `The archive does not say.\n${reason}`,
    ]);
  });

  it('says below them which of several limits need only be dropped by itself', () => {
    const limited = refused({
      reason: 'outside-filters',
      outside: 4,
      filters: { from: publicationDate('2015'), language: 'nl' },
      loosenings: [{ drop: 'from', passages: 3 }],
      window: { oldest: null, newest: null, asOf: null, undated: 2 },
    });
    expect(textBlocks(renderAnswer(limited, en, { showQuestion: false }))).toEqual([
      'The archive does not say.\nNothing answers within the limits (from 2015, Dutch); outside them 4 passages may.\n' +
        '-# 3 passages without “from 2015” · 2 undated articles left out',
    ]);
  });

  it('shows three nearest passages at most, and none of their sentences in part', () => {
    const endless = passageOf(article({ body: 'word '.repeat(200).trim() }));
    const blocks = textBlocks(
      renderAnswer(refused({ nearest: [endless, endless, endless, endless] }), en, { showQuestion: false }),
    );
    expect(blocks).toHaveLength(5);
    expect(blocks[2]).toMatch(/^-# IBM and Inspur/);
  });
});

describe('measuring', () => {
  it('counts bytes as well as characters', () => {
    const message = (text: string) => ({
      components: [{ type: ComponentType.TextDisplay, content: text }] as const,
      files: [],
    });
    expect(measureMessage(message('漢'.repeat(3386)))).toEqual([]);
    expect(measureMessage(message('漢'.repeat(3387)))).toEqual([
      { limit: 'text bytes', measured: 10_173, allowed: 10_170 },
    ]);
    expect(measureMessage(message('a'.repeat(4001)))).toEqual([
      { limit: 'text characters', measured: 4001, allowed: 4000 },
    ]);
    expect(measureMessage(message(' '))).toHaveLength(1);
  });
});
