import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CheckedText } from '../../src/answering/checking/checked-text.ts';
import { judge } from '../../src/answering/checking/judge.ts';
import { createGlossary } from '../../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../../src/retrieval/glossary/parse-glossary.ts';
import { splitSentences } from '../../src/retrieval/words/sentences.ts';
import { createWordAnalysis } from '../../src/retrieval/words/word-analysis.ts';
import { article } from '../bot/archive-sample.ts';
import { hostileText } from '../bot/hostile-text.ts';
import { openDesk } from '../support/open-desk.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const glossary = createGlossary(
  parseGlossary(read('../../src/retrieval/glossary/en-de-nl.tsv'), 'en-de-nl.tsv'),
);
const knowledge = { glossary, splitCompound: createWordAnalysis(() => false, glossary).splitCompound };

const pair = z.object({
  id: z.string(),
  expected: z.enum(['supported', 'contradicted', 'not-found']),
  claim: z.object({ language: z.string(), text: z.string() }),
  evidence: z.object({ language: z.string(), date: z.string(), title: z.string(), text: z.string() }),
});
const pairs = read('../fixtures/checked-claims.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => pair.parse(JSON.parse(line)));

describe('what a sentence says to a claim', () => {
  const verdicts = pairs.map(({ claim, evidence, expected }) => {
    const found = splitSentences(evidence.text, evidence.language)
      .map(({ start, end }) =>
        judge(claim, { ...evidence, text: evidence.text.slice(start, end) }, knowledge),
      )
      .find(({ kind }) => kind !== 'not-found');
    return { text: claim.text, expected, told: found?.kind ?? 'not-found' };
  });

  it.each(['supported', 'contradicted'])('is never wrongly told to be %s, in the labelled pairs', (kind) => {
    expect(verdicts.filter(({ told, expected }) => told === kind && expected !== kind)).toEqual([]);
  });

  it.each(['supported', 'contradicted'])('is mostly told where it is %s', (kind) => {
    const wanted = verdicts.filter(({ expected }) => expected === kind);
    const told = wanted.filter((verdict) => verdict.told === kind);
    expect(told.length / wanted.length).toBeGreaterThan(0.9);
  });

  it('is found in another language, whose nouns have capitals and are no names for that', () => {
    const evidence = {
      language: 'de',
      title: 'Brand in Altmoor',
      text: 'Bei dem Brand in Altmoor wurden 14 Menschen verletzt.',
    };
    const said = (text: string) => judge({ language: 'en', text }, evidence, knowledge).kind;
    expect(said('14 people were injured in the fire in Altmoor.')).toBe('supported');
    expect(said('14 people were injured in the flood in Altmoor.')).toBe('not-found');
    expect(said('14 people were not injured in the fire in Altmoor.')).not.toBe('supported');
  });

  it('names what the two differ in', () => {
    const evidence = {
      language: 'en',
      title: 'x',
      text: 'Corvin sued Ledra over its brake in February 2015.',
    };
    const said = (text: string) => judge({ language: 'en', text }, evidence, knowledge);
    expect(said('Corvin sued Ledra over its brake in 2011.')).toMatchObject({
      contradiction: { about: 'date', figures: ['2011', '2015'] },
    });
    expect(said('Corvin sued Ledra over its brake in March 2015.')).toMatchObject({
      contradiction: { about: 'date', figures: ['March', 'February'] },
    });
    expect(said('Corvin did not sue Ledra.')).toEqual({ kind: 'not-found' });
  });

  it('is nothing but a verdict, whatever the two hold', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (claim, text) => {
        const evidence = { text, language: 'en', title: text };
        expect(judge({ text: claim, language: 'de' }, evidence, knowledge).kind).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text that is checked against an archive', () => {
  const archive = () =>
    openDesk([
      article({
        id: 'deal',
        title: 'Lenovo closes the x86 deal',
        body: 'Lenovo paid 2.1 billion dollars for the x86 server business of IBM. About 7,500 employees move.',
      }),
      article({
        id: 'mill',
        title: 'Fire at Harrow Mill',
        date: '1998-06-12',
        body: 'The fire at Harrow Mill killed 12 people in June 1998. Nobody was charged.',
      }),
      article({
        id: 'mill-2',
        title: 'The fire at Harrow Mill',
        date: '1998-06-13',
        body: 'The fire at Harrow Mill killed 15 people in June 1998, police said.',
      }),
      article({
        id: 'brand',
        language: 'de',
        title: 'Brand in Altmoor',
        date: '2019-08-14',
        body: 'Bei dem Brand in Altmoor wurden 14 Menschen verletzt.',
      }),
    ]);
  const outline = ({ claims }: CheckedText) =>
    claims.map((claim) => [
      claim.verdict,
      ...(claim.verdict === 'not-found'
        ? [claim.nearest?.article.id]
        : claim.verdict === 'disputed'
          ? claim.quotes.map(({ article: { id } }) => id)
          : [claim.quote.article.id]),
    ]);

  it('has a verdict for each claim, with the quote that decides it', async () => {
    const desk = await archive();
    const checked = await desk.check({
      text: 'lol did you see?\nLenovo paid 5 billion dollars for the x86 server business of IBM. Amazing!!\nThe fire at Harrow Mill killed 12 people in June 1998.\nBei dem Brand in Altmoor wurden 14 Menschen verletzt.\nLenovo is moving to Mars.',
    });
    expect(outline(checked)).toEqual([
      ['contradicted', 'deal'],
      ['disputed', 'mill', 'mill-2'],
      ['supported', 'brand'],
      ['not-found', 'deal'],
    ]);
    expect(checked.claims[0]).toMatchObject({
      text: 'Lenovo paid 5 billion dollars for the x86 server business of IBM.',
      quote: { text: 'Lenovo paid 2.1 billion dollars for the x86 server business of IBM.' },
      contradiction: { about: 'quantity', figures: ['5 billion dollars', '2.1 billion dollars'] },
    });
    expect(checked.unchecked).toBe(2);
  });

  it('checks five claims, and counts the sentences that it leaves', async () => {
    const desk = await archive();
    const { claims, unchecked } = await desk.check({ text: 'Lenovo likes IBM. '.repeat(8) });
    expect([claims.length, unchecked]).toEqual([5, 3]);
  });

  it('has no claims where nothing is said of anybody', async () => {
    const desk = await archive();
    for (const text of ['', '???', 'ok thanks', 'Who bought IBM?', 'x'.repeat(5000)]) {
      expect((await desk.check({ text })).claims).toEqual([]);
    }
  });
});
