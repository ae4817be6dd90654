import { describe, expect, it } from 'vitest';
import {
  chooseSentences,
  foreignOrder,
  foreignShare,
  type RankedSentence,
} from '../../src/answering/choosing/choose-sentences.ts';
import { createExtractiveReader } from '../../src/answering/choosing/extractive-reader.ts';
import { createReferenceDesk } from '../../src/answering/desk/create-reference-desk.ts';
import { builtInReadingFit } from '../../src/answering/fit.ts';
import { article } from '../support/article.ts';
import { openDesk, openIndexed } from '../support/open-desk.ts';

/** What is quoted first of an article of two paragraphs, among articles of other things. */
async function firstQuote(
  text: string,
  language: string,
  paragraphs: readonly string[],
): Promise<string | null> {
  const others = ['Rain fell on the hills.', 'Bread is baked early.', 'The choir sang until noon.'];
  const desk = await openDesk([
    article({ id: 'a', title: 'News', language, body: paragraphs.join('\n\n') }),
    ...others.map((body, i) => article({ id: `other-${i}`, title: `Note ${i}`, language: 'en', body })),
  ]);
  const answer = await desk.ask({ text });
  return answer.kind === 'answered' ? answer.statements[0].quotes[0].text : null;
}

describe('of two sentences with the same words of the question, the first quote', () => {
  it.each([
    [
      'en',
      'How many cranes did Acme sell to Denmark?',
      'Acme sold some cranes to Denmark.',
      'Acme sold 90 cranes to Denmark.',
    ],
    [
      'de',
      'Wie viele Kräne verkaufte Acme nach Dänemark?',
      'Acme verkaufte Kräne nach Dänemark.',
      'Acme verkaufte 90 Kräne nach Dänemark.',
    ],
    [
      'en',
      'How much did Denmark pay Acme for the cranes?',
      'Denmark paid Acme for the cranes two years later.',
      'Denmark paid Acme for the cranes in euros: 3 million euros.',
    ],
    [
      'en',
      'When did Acme sell the cranes to Denmark?',
      'Acme sold the cranes to Denmark at last.',
      'Acme sold the cranes to Denmark in March.',
    ],
    [
      'nl',
      'Wanneer verkocht Acme de kranen aan Denemarken?',
      'Acme verkocht de kranen aan Denemarken.',
      'Acme verkocht de kranen in 2014 aan Denemarken.',
    ],
    [
      'en',
      'Who sold the cranes to Denmark?',
      'A firm sold the cranes to Denmark.',
      'It was Quillmark that sold the cranes to Denmark.',
    ],
  ])('holds what is asked for (%s: %s)', async (language, question, without, holding) => {
    expect(await firstQuote(question, language, [without, holding])).toBe(holding);
  });

  it('is not led by a figure that the question has itself', async () => {
    const [asked, told] = ['In 2014 Acme sold 90 cranes.', 'Acme sold 90 cranes for 3 million dollars.'];
    expect(await firstQuote('How much did Acme get for 90 cranes?', 'en', [asked, told])).toBe(told);
  });
});

describe('of the sentences that are chosen, the first', () => {
  const rule = { leastOfBest: 0.5, foreignShare, foreignOrder };
  const between = (foreignShare + foreignOrder) / 2;

  it.each([
    [0, 'own', 'is in the language of the asker where it says nearly as much as one from abroad'],
    [1, 'foreign', 'is the one from abroad where it holds what is asked for'],
  ])('(figure %i: %s) %s', (figure, first) => {
    const ranked = [sentence('foreign', 'nl', 1, figure), sentence('own', 'en', between, 0)];
    const spans = chooseSentences(ranked, { language: 'en', limit: 3 }, rule);
    expect(spans).toHaveLength(2);
    expect(spans[0]?.passage.article.id).toBe(first);
  });
});

function sentence(id: string, language: string, worth: number, figure: number): RankedSentence {
  const body = 'Acme sold cranes to Denmark.';
  const place = { start: 0, end: body.length };
  const signals = { coverage: 1, context: 1, passage: 1, words: 1, score: 1, time: 0, name: 0, figure };
  return {
    ...place,
    passage: {
      ...place,
      id: `${id}#0`,
      article: article({ id, language, body }),
      text: body,
      score: 1,
      ranks: { dense: 1, keyword: 1 },
      copies: [],
    },
    stems: new Set([id]),
    coverage: 1,
    wordsHeld: 1,
    coverageWithPrevious: 1,
    passageCoverage: 1,
    inPassage: [],
    ofSibling: false,
    signals,
    worth,
  };
}

describe('an answer', () => {
  it('quotes something whatever weights a keeper has fitted', async () => {
    const archive = await openIndexed([
      article({ id: 'a', title: 'News', language: 'en', body: 'Acme sold 90 cranes to Denmark.' }),
      article({ id: 'b', title: 'Note', language: 'en', body: 'Bread is baked early.' }),
    ]);
    const asked = { figure: 0, time: 0, name: 0 };
    const sentenceWeights = { coverage: -1, context: -1, passage: -1, words: -1, score: -1, ...asked };
    const fit = { ...builtInReadingFit, sentenceWeights };
    const reader = createExtractiveReader({ ...archive, strictness: 'eager', fit });
    const desk = createReferenceDesk({
      archive,
      reader,
      scout: reader,
      now: () => 0,
      today: () => '2021-10-15',
    });
    const answer = await desk.ask({ text: 'How many cranes did Acme sell to Denmark?' });
    expect(answer.kind).toBe('answered');
  });
});
