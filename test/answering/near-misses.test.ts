import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCorpusFiles } from '../../src/adapters/corpus/corpus-files.ts';
import type { Answer } from '../../src/answering/answer.ts';
import type { ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import { createAskedNames, isSpeltOut } from '../../src/answering/support/asked-names.ts';
import { parseLabelledSet } from '../../src/evaluation/labelled-set.ts';
import { createQuestionReader } from '../../src/retrieval/read-question.ts';
import { article } from '../support/article.ts';
import { openDesk, openIndexed } from '../support/open-desk.ts';

const file = new URL('../fixtures/near-misses.jsonl', import.meta.url).pathname;
const questions = parseLabelledSet(readFileSync(file, 'utf8'), file);

const unknownIn = (answer: Answer): readonly string[] =>
  answer.kind === 'refused' ? answer.unknownWords : [];

it('tells near misses over the sample archive from questions that it answers, in three languages', async () => {
  const desk = await openDesk(createCorpusFiles('corpus'));
  const ended = new Map<string, string[]>();
  for (const { id, kind, text } of questions) {
    const key = `${kind} ${(await desk.ask({ text })).kind}`;
    ended.set(key, [...(ended.get(key) ?? []), id]);
  }
  expect(ended.get('name answered'), 'German writes every noun as it writes a name').toEqual(['miss-29']);
  expect(ended.get('name refused')).toHaveLength(33);
  expect(ended.get('sibling refused')).toHaveLength(3);
  expect(ended.get('sibling answered')).toBeUndefined();
  expect(ended.get('answered answered')).toHaveLength(46);
  expect(ended.get('answered refused')).toBeUndefined();
});

describe('a name that the archive has nowhere', () => {
  const articles = [
    article({
      id: 'deal',
      language: 'en',
      title: 'Acme buys Globex',
      body: 'Acme paid 5 million dollars for Globex. The Scottish Parliament agreed. Anatolia and the Super Bowl are far away.',
    }),
    article({
      id: 'kauf',
      language: 'de',
      title: 'Acme kauft Globex',
      body: 'Acme zahlte 5 Millionen Dollar für Globex. Die Firma aus Köln war verschuldet.',
    }),
  ];

  it.each([
    ['How much did Acme pay for Initech?', ['Initech']],
    ['How much did Acme pay for GX9?', ['GX9']],
    ['Wie viel zahlte Acme für Initech?', ['Initech']],
    ['Wie viel zahlte Acme für die Firma Initech?', ['Initech']],
  ])('is why it does not answer, and is named: %s', async (text, names) => {
    const answer = await (await openDesk(articles)).ask({ text });
    expect(answer).toMatchObject({ kind: 'refused', reason: 'nothing-relevant' });
    expect(unknownIn(answer)).toEqual(names);
  });

  it.each([
    ['is spelt a little otherwise', 'How much did Acme pay for Globexx?'],
    ['stands beside one that is known', 'How much did Fred Acme pay for Globex?'],
    ['is written as one word', 'How much did Acme pay for Globex at the Superbowl?'],
    ['is written short', 'How much did Acme pay for Globex, says the SP?'],
    ['stands for words of business', 'How much did the CFO of Acme pay for the HQ of Globex before the IPO?'],
    ['stands for words of the calendar', 'How much did Acme pay in Q3 for what Globex made before WW2?'],
    ['is a noun of German', 'Wie viel zahlte Acme mit der Zustimmung der Gläubiger für Globex?'],
    ['begins behind a colon', 'A price for all: Curmudgeons ask how much Acme did pay for Globex'],
    ['has a capital as all words have', 'How Much Did Acme Pay For Globex Shares Yesterday?'],
  ])('is none where it %s', async (_, text) => {
    const archive = await openIndexed(articles);
    const { terms, language } = createQuestionReader(archive, ['en', 'de'])(text);
    const names = createAskedNames(archive, ['en', 'de'])(text, language, terms);
    const absent = names.filter((name) => name.absent).map(({ term }) => term.word);
    expect(absent.filter((word) => !archive.articles.some(({ body }) => isSpeltOut(word, body)))).toEqual([]);
  });
});

describe('a name that a figure tells from its siblings', () => {
  const desk = (body: string, title = 'Chips'): Promise<ReferenceDesk> =>
    openDesk([article({ id: 'chips', language: 'en', title, body })]);

  it('is not answered by what is said of a sibling', async () => {
    const archive = await desk('The Zeta10 has 18 billion transistors. It replaces the Zeta9 in servers.');
    const answer = await archive.ask({ text: 'How many transistors does the Zeta9 have?' });
    expect(answer).toMatchObject({ kind: 'refused', reason: 'not-supported' });
  });

  it('is answered by what is said of itself, and not by a sibling beside it', async () => {
    const archive = await desk(
      'The Zeta10 has 18 billion transistors on its die. The Zeta9 has 8 billion transistors.',
    );
    const answer = await archive.ask({ text: 'How many transistors does the Zeta9 have?' });
    if (answer.kind !== 'answered') throw new Error('refused');
    expect(answer.statements.flatMap(({ quotes }) => quotes.map(({ text }) => text))).toEqual([
      'The Zeta9 has 8 billion transistors.',
    ]);
  });

  it('is met in a row of them', async () => {
    const archive = await desk('Apollo 15, 16 and 17 carried a rover to the Moon.', 'Missions');
    expect((await archive.ask({ text: 'What did Apollo 16 carry to the Moon?' })).kind).toBe('answered');
  });
});

it('quotes of passages that hold every name of a question where there are some', async () => {
  const desk = await openDesk([
    article({
      id: 'a',
      language: 'en',
      title: 'Prices',
      body: 'Acme paid a price in cash, and Acme paid another price in shares.',
    }),
    article({ id: 'b', language: 'en', title: 'Deal', body: 'GlobexCo went to Acme for 5 million dollars.' }),
  ]);
  const answer = await desk.ask({ text: 'What price in cash was paid by Acme for GlobexCo?' });
  if (answer.kind !== 'answered') throw new Error('refused');
  expect(answer.statements[0]?.quotes[0].article.id).toBe('b');
});

it('does not take a part of a name for it: "Power" is another than "POWER10"', async () => {
  const desk = await openDesk([
    article({
      id: 'power',
      language: 'en',
      title: 'Power',
      body: 'Intel and AMD make most chips, and IBM makes Power chips.',
    }),
    article({
      id: 'power10',
      language: 'en',
      title: 'Chips',
      body: 'The POWER10 chip comes from Samsung. It was announced in Austin.',
    }),
  ]);
  const answer = await desk.ask({ text: 'Who makes the POWER10 chip?' });
  if (answer.kind !== 'answered') throw new Error('refused');
  expect(answer.statements.map(({ quotes }) => quotes[0].article.id)).toEqual(['power10']);
});
