import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isArticleId } from '../src/articles/article-id.ts';
import { publicationDate } from '../src/articles/dates/publication-date.ts';

const folder = new URL('../corpus/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
const samples = files.map((file) => {
  const [, head = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
  return { file, frontMatter: frontMatterSchema().parse(parse(head)), body: body.trim() };
});
const bodies = new Map(samples.map((sample) => [sample.frontMatter.id, sample.body]));

const questions = readFileSync(new URL('fixtures/sample-questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => questionSchema().parse(JSON.parse(line)));

describe('the sample archive', () => {
  it('tells its story in at least fifteen articles, in English, German and Dutch', () => {
    expect(samples.length).toBeGreaterThanOrEqual(15);
    expect([...new Set(samples.map((sample) => sample.frontMatter.language))].sort()).toEqual([
      'de',
      'en',
      'nl',
    ]);
  });

  it.each(samples)('$file is named by its id and says what it is', ({ file, frontMatter, body }) => {
    expect(file).toBe(`${frontMatter.id}.md`);
    expect(isArticleId(frontMatter.id)).toBe(true);
    expect(frontMatter.id.length).toBeLessThanOrEqual(32);
    expect(frontMatter.publisher).toMatch(/sample|Muster|voorbeeld/);
    expect(frontMatter.url).toBe(`https://example.org/dateline/${frontMatter.id}`);
    expect(body.split('\n\n').length).toBeGreaterThanOrEqual(4);
  });

  it('has dates that exist, one undated article and several that know only a month or a year', () => {
    const dates = samples.map(({ frontMatter }) =>
      frontMatter.date === undefined ? null : publicationDate(String(frontMatter.date)),
    );
    expect(dates.filter((date) => date === null)).toHaveLength(1);
    expect(dates.filter((date) => date?.length === 'YYYY-MM'.length).length).toBeGreaterThanOrEqual(2);
    expect(dates.filter((date) => date?.length === 'YYYY'.length).length).toBeGreaterThanOrEqual(1);
  });

  it('has two reports of one day whose prices differ, each true in its own terms', () => {
    const [one, other] = ['lenovo-ibm-pc-deal', 'lenovo-pc-deal-debt'].map((id) =>
      samples.find((sample) => sample.frontMatter.id === id),
    );
    expect(one?.frontMatter.date).toBe(other?.frontMatter.date);
    expect(one?.body).toContain('for $1.25 billion');
    expect(other?.body).toContain('worth $1.75 billion');
  });
});

describe('the questions over the sample archive', () => {
  it('come in all three languages and leave some without an answer', () => {
    const count = (test: (question: (typeof questions)[number]) => boolean): number =>
      questions.filter(test).length;
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(count(({ kind, lang }) => kind === 'fact' && lang === 'en')).toBeGreaterThanOrEqual(25);
    expect(count(({ kind, lang }) => kind === 'fact' && lang === 'de')).toBeGreaterThanOrEqual(12);
    expect(count(({ kind, lang }) => kind === 'fact' && lang === 'nl')).toBeGreaterThanOrEqual(12);
    expect(count(({ kind }) => kind === 'cross')).toBeGreaterThanOrEqual(10);
    expect(count(({ answerable }) => !answerable)).toBeGreaterThanOrEqual(15);
  });

  it('have ids of their own, and gold exactly where they can be answered', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, kind, answerable, gold } of questions) {
      expect(gold.length > 0, id).toBe(answerable);
      expect(['fact', 'cross'].includes(kind), id).toBe(answerable);
    }
  });

  it('have answers that really stand in the articles they name', () => {
    for (const { id, gold } of questions) {
      for (const { articleId, any } of gold) {
        const body = bodies.get(articleId) ?? '';
        expect(
          any.filter((words) => !body.includes(words)),
          `${id} in ${articleId}`,
        ).toEqual([]);
      }
    }
  });

  it('are marked as crossing languages exactly where no article in their own language answers', () => {
    const languages = new Map(samples.map(({ frontMatter }) => [frontMatter.id, frontMatter.language]));
    for (const { id, lang, gold } of questions.filter(({ kind }) => kind === 'cross')) {
      expect(
        gold.filter(({ articleId }) => languages.get(articleId) === lang),
        id,
      ).toEqual([]);
    }
    for (const { id, lang, gold } of questions.filter(({ kind }) => kind === 'fact')) {
      expect(
        gold.some(({ articleId }) => languages.get(articleId) === lang),
        id,
      ).toBe(true);
    }
  });
});

function frontMatterSchema() {
  return z.strictObject({
    id: z.string(),
    title: z.string().min(1),
    publisher: z.string(),
    date: z.union([z.string(), z.number()]).optional(),
    language: z.enum(['en', 'de', 'nl']),
    url: z.string(),
    basis: z.string().min(1),
  });
}

function questionSchema() {
  return z.strictObject({
    id: z.string().min(1),
    q: z.string().min(1),
    lang: z.enum(['en', 'de', 'nl']),
    answerable: z.boolean(),
    kind: z.enum(['fact', 'cross', 'off-topic', 'near-miss', 'chit-chat']),
    gold: z.array(z.strictObject({ articleId: z.string(), any: z.array(z.string().min(1)).min(1) })),
  });
}
