import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { disagreement, toldReport } from '../../src/answering/conflicts/disagreement.ts';
import { conflictKind } from '../../src/answering/conflicts/publication-order.ts';
import { type PublicationDate, publicationDate } from '../../src/articles/dates/publication-date.ts';
import { createGlossary } from '../../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../../src/retrieval/glossary/parse-glossary.ts';
import { createWordAnalysis } from '../../src/retrieval/words/word-analysis.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const glossary = createGlossary(
  parseGlossary(read('../../src/retrieval/glossary/en-de-nl.tsv'), 'en-de-nl.tsv'),
);
const knowledge = { glossary, splitCompound: createWordAnalysis(() => false, glossary).splitCompound };

const side = z.object({
  language: z.string(),
  date: z.string().transform(publicationDate),
  title: z.string(),
  text: z.string(),
});
const pair = z.object({
  id: z.string(),
  split: z.enum(['fit', 'held-out', 'last']),
  expected: z.enum(['reports-differ', 'later-report', 'none']),
  about: z.enum(['quantity', 'negation']).nullable(),
  why: z.string(),
  a: side,
  b: side,
});
const pairs = read('../fixtures/conflicts.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => pair.parse(JSON.parse(line)));

const found = ({ a, b }: z.infer<typeof pair>) =>
  disagreement(toldReport(a, knowledge), toldReport(b, knowledge));

describe('the labelled pairs of quotes', () => {
  it('are many, half of them only look like a conflict, and they are in three languages and across them', () => {
    const negatives = pairs.filter(({ expected }) => expected === 'none');
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(negatives.length).toBeGreaterThanOrEqual(pairs.length / 2);
    const languages = new Set(pairs.map(({ a, b }) => `${a.language}-${b.language}`));
    for (const language of ['en-en', 'de-de', 'nl-nl', 'en-de', 'en-nl', 'de-nl']) {
      expect(languages).toContain(language);
    }
  });

  it('give hardly a false alarm: at least 95 of 100 conflicts that are found are conflicts', () => {
    const alarms = pairs.filter((one) => found(one) !== null);
    const right = alarms.filter(({ expected }) => expected !== 'none');
    expect(right.length / alarms.length).toBeGreaterThanOrEqual(0.95);
  });

  it('are mostly found: at least 80 of 100', () => {
    const conflicts = pairs.filter(({ expected }) => expected !== 'none');
    expect(conflicts.filter((one) => found(one) !== null).length / conflicts.length).toBeGreaterThanOrEqual(
      0.8,
    );
  });

  it('are told apart into reports that differ and later reports, and by what they disagree on', () => {
    for (const one of pairs.filter(({ expected }) => expected !== 'none')) {
      const conflict = found(one);
      if (conflict === null) continue;
      expect([one.id, conflictKind(one.a.date, one.b.date)]).toEqual([one.id, one.expected]);
      expect([one.id, conflict.about]).toEqual([one.id, one.about]);
    }
  });

  it('give the same whichever comes first', () => {
    for (const one of pairs) {
      const turned = found({ ...one, a: one.b, b: one.a });
      expect([one.id, turned?.about ?? null]).toEqual([one.id, found(one)?.about ?? null]);
    }
  });
});

describe('what a later report is', () => {
  const kind = (a: string | null, b: string | null) => conflictKind(dated(a), dated(b));
  const dated = (text: string | null): PublicationDate | null =>
    text === null ? null : publicationDate(text);

  it('goes by the dates of publication: within two days both may have been written at one time', () => {
    expect(kind('2014-08-20', '2014-08-22')).toBe('reports-differ');
    expect(kind('2014-08-20', '2014-08-23')).toBe('later-report');
    expect(kind('2014-08-23', '2014-08-20')).toBe('later-report');
  });

  it('is none where a date is not precise enough to say, or there is none', () => {
    expect(kind('2014', '2014-08-23')).toBe('reports-differ');
    expect(kind('2014-08', '2014-09')).toBe('reports-differ');
    expect(kind(null, '2014-08-23')).toBe('reports-differ');
  });
});
