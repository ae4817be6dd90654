import { describe, expect, it } from 'vitest';
import type { Answered, Refused } from '../../src/answering/answer.ts';
import type { Question, ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import { publicationDate as date } from '../../src/articles/dates/publication-date.ts';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

const articles = [
  article({
    id: 'inspur-2014',
    title: 'IBM and Inspur become partners',
    date: '2014-08-23',
    body: `IBM and Inspur announced a partnership on Friday. Inspur will design systems around the Power8 chips of IBM.

The shares of IBM fell by two per cent. Ginni Rometty leads IBM. She became its chief executive in 2012.`,
  }),
  article({
    id: 'lenovo-2004',
    title: 'Lenovo buys the PC business of IBM',
    date: '2004-12',
    publisher: 'Other desk',
    body: 'Lenovo pays 1.25 billion dollars for the PC business of IBM. The ThinkPad brand goes with it.',
  }),
  article({
    id: 'lenovo-copy',
    title: 'Lenovo takes over ThinkPad',
    date: '2004-12-09',
    body: 'Lenovo pays 1.25 billion dollars for the PC business of IBM. Analysts were surprised.',
  }),
  article({
    id: 'klage',
    title: 'Neu Cloud klaagt IBM aan',
    language: 'nl',
    date: '2021-09',
    body: 'Neu Cloud, een voormalige partner van IBM, stapt naar de rechter. Het bedrijf eist een schadevergoeding.',
  }),
];

async function answered(desk: ReferenceDesk, question: Question): Promise<Answered> {
  const answer = await desk.ask(question);
  if (answer.kind !== 'answered') throw new Error(`refused: ${answer.reason}`);
  return answer;
}

async function refused(desk: ReferenceDesk, question: Question): Promise<Refused> {
  const answer = await desk.ask(question);
  if (answer.kind !== 'refused') throw new Error('answered');
  return answer;
}

const quotesOf = ({ statements }: Answered): readonly string[] =>
  statements.flatMap(({ quotes }) => quotes.map(({ text }) => text));

describe('ask', () => {
  it('quotes the sentence that answers, first', async () => {
    const desk = await openDesk(articles);
    const answer = await answered(desk, { text: 'Which chips will Inspur design systems around?' });
    expect(quotesOf(answer)[0]).toBe('Inspur will design systems around the Power8 chips of IBM.');
    expect(answer.statements[0].quotes[0].article.date).toBe('2014-08-23');
    expect(answer.window).toEqual({ oldest: '2004-12', newest: '2021-09', asOf: null, undated: 0 });
    expect(answer.index).toMatchObject({ embedder: 'built-in', articles: 4 });
  });

  it('brings along the sentence that says who "she" is', async () => {
    const desk = await openDesk(articles);
    const answer = await answered(desk, { text: 'Who became chief executive in 2012?' });
    expect(quotesOf(answer)[0]).toBe('Ginni Rometty leads IBM. She became its chief executive in 2012.');
  });

  it('prefers a sentence that goes on about what the one before it named', async () => {
    const desk = await openDesk([
      article({
        body: `Dell sells a server. The price in dollars was four thousand. IBM has the Flex. The price in dollars is two
million. Nothing else was said.`,
      }),
    ]);
    const answer = await answered(desk, { text: 'What is the price in dollars of the Flex?', limit: 1 });
    expect(quotesOf(answer)).toEqual(['The price in dollars is two\nmillion.']);
  });

  it('shows what two articles say in the same words once', async () => {
    const desk = await openDesk(articles);
    const answer = await answered(desk, {
      text: 'How many dollars does Lenovo pay for the PC business of IBM?',
      limit: 4,
    });
    expect(quotesOf(answer).filter((text) => text.includes('1.25 billion'))).toHaveLength(1);
  });

  it('shows both of two sentences that differ in a figure', async () => {
    const body = (sum: string): string =>
      `Lenovo pays ${sum} billion dollars for the PC business of IBM, it said.`;
    const desk = await openDesk([
      article({ id: 'early', date: '2004-12-08', body: body('1.25') }),
      article({ id: 'late', date: '2005-05-01', body: body('1.75') }),
    ]);
    const answer = await answered(desk, {
      text: 'How many dollars does Lenovo pay for the PC business of IBM?',
    });
    expect(quotesOf(answer)).toHaveLength(2);
  });

  it('answers a question in capitals', async () => {
    const desk = await openDesk(articles);
    const answer = await answered(desk, { text: 'WHICH CHIPS DOES INSPUR DESIGN SYSTEMS AROUND?' });
    expect(quotesOf(answer)[0]).toContain('Power8');
  });

  it('answers a Dutch question from the Dutch article', async () => {
    const desk = await openDesk(articles);
    const answer = await answered(desk, { text: 'Wat eist het bedrijf Neu Cloud van de rechter?' });
    expect(answer.statements[0].quotes[0].article.language).toBe('nl');
  });

  it('quotes what is said in the language of the question before the same in another', async () => {
    const told = [
      article({ id: 'fire-en', body: 'The warehouse in Rotterdam burned down in 2019. Nobody was hurt.' }),
      article({
        id: 'fire-nl',
        language: 'nl',
        body: 'Het magazijn in Rotterdam brandde in 2019 af. Niemand raakte gewond.',
      }),
    ];
    const desk = await openDesk(told);
    const firsts = await Promise.all(
      ['When did the warehouse in Rotterdam burn?', 'Wanneer brandde het magazijn in Rotterdam af?'].map(
        async (text) => (await answered(desk, { text })).statements[0].quotes[0].article.id,
      ),
    );
    expect(firsts).toEqual(['fire-en', 'fire-nl']);
  });

  it('never shows more statements than asked for', async () => {
    const desk = await openDesk(articles);
    expect((await answered(desk, { text: 'IBM Lenovo Inspur', limit: 1 })).statements).toHaveLength(1);
  });

  it('refuses what the archive does not mention, and names the words it never saw', async () => {
    const desk = await openDesk(articles);
    const answer = await refused(desk, { text: 'Who won the football tournament?' });
    expect(answer.reason).toBe('nothing-relevant');
    expect(answer.unknownWords).toEqual(['won', 'football', 'tournament']);
  });

  it('refuses a question about a name it has never seen, however much else fits', async () => {
    const desk = await openDesk(articles);
    const answer = await refused(desk, { text: 'Which chips will Toshiba and Fujitsu use?' });
    expect(answer.nearest[0]?.article.id).toBe('inspur-2014');
  });

  it('says that the filters hid the answer, and how much they hid', async () => {
    const desk = await openDesk(articles);
    const question = 'Which chips will Inspur design systems around?';
    const answer = await refused(desk, { text: question, filters: { from: date('2020') } });
    expect(answer.reason).toBe('outside-filters');
    expect(answer.outside).toBe(1);
  });

  it('reads only what the filters admit', async () => {
    const desk = await openDesk(articles);
    const question = 'Lenovo pays for the PC business of IBM';
    const by = await answered(desk, { text: question, filters: { publisher: 'other desk' } });
    expect(by.passages.map(({ article: { id } }) => id)).toEqual(['lenovo-2004']);
    const asOf = await refused(desk, { text: question, filters: { asOf: date('2004-12-08') } });
    expect(asOf.passages).toEqual([]);
    expect(asOf.window.asOf).toBe('2004-12-08');
  });

  it('refuses everything over an empty archive', async () => {
    const desk = await openDesk([]);
    const answer = await refused(desk, { text: 'Which chips?' });
    expect(answer).toMatchObject({ reason: 'empty-archive', nearest: [], passages: [] });
    expect(answer.window).toEqual({ oldest: null, newest: null, asOf: null, undated: 0 });
  });

  it.each([
    ['nothing', ''],
    ['a greeting', 'hi'],
    ['a cry', 'help'],
    ['spaces', '   '],
    ['marks', '?!'],
    ['an emoji', '🙂'],
    ['one endless word', 'a'.repeat(20_000)],
    ['control characters', '\u0000\u202e'],
  ])('refuses a question of %s', async (_, text) => {
    const desk = await openDesk(articles);
    expect((await desk.ask({ text })).kind).toBe('refused');
  });

  it('says the same twice', async () => {
    const desk = await openDesk(articles);
    const ask = async (): Promise<readonly string[]> =>
      quotesOf(await answered(desk, { text: 'What of IBM and Lenovo?' }));
    expect(await ask()).toEqual(await ask());
  });
});

describe('search', () => {
  it('ranks passages and says by which leg each was found', async () => {
    const desk = await openDesk(articles);
    const { passages } = await desk.search({ text: 'Power8 chips' });
    expect(passages[0]).toMatchObject({ article: { id: 'inspur-2014' }, ranks: { dense: 1, keyword: 1 } });
    for (const {
      article: { body },
      start,
      end,
      text,
    } of passages)
      expect(body.slice(start, end)).toBe(text);
    expect((await desk.search({ text: 'IBM', limit: 2 })).passages).toHaveLength(2);
  });
});
