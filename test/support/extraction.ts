import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { z } from 'zod';
import { readSource } from '../../src/adapters/corpus/article-sources.ts';
import { foldTypography } from '../../src/answering/finding/fold-typography.ts';
import type { ArticleReading } from '../../src/articles/article-reading.ts';
import { dateOrigins } from '../../src/articles/dates/date-origin.ts';
import { mean, share } from '../../src/evaluation/metrics.ts';

/** The web pages that stand in the repository with what should be read from them. */
export const pagesFolder = join(import.meta.dirname, '..', 'fixtures', 'pages');

const fieldNames = ['title', 'publisher', 'author', 'date', 'url', 'language'] as const;

/** Set on pages whose expected record was written before any rule had been tried on them. */
const setAside = z.literal(true).optional();

const expectedArticle = z.strictObject({
  kind: z.literal('article'),
  setAside,
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  /** Left out where more than one would be right. */
  dateOrigin: z.enum(dateOrigins).optional(),
  language: z.string(),
  url: z.string().nullable(),
  body: z.string(),
});

const expectedPage = z.discriminatedUnion('kind', [
  expectedArticle,
  z.strictObject({ kind: z.literal('none'), setAside }),
]);

type ExpectedArticle = z.infer<typeof expectedArticle>;
type FieldName = (typeof fieldNames)[number];

/** How well the words of a body were found, 0–1, each word counted as often as it stands there. */
export interface WordScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What was read from one page that is an article, beside what should have been. */
export interface PageScore {
  readonly page: string;
  readonly setAside: boolean;
  /** Why the page was taken for no article; `null` where it was read. */
  readonly skipped: string | null;
  readonly wrong: readonly WrongField[];
  readonly body: WordScore;
}

export interface WrongField {
  readonly field: FieldName | 'dateOrigin';
  readonly expected: string | null;
  readonly found: string | null;
}

/** A page that is no article; `reason` says why it was skipped, `null` where it was read as an article. */
export interface NoArticle {
  readonly page: string;
  readonly setAside: boolean;
  readonly reason: string | null;
}

export interface Extraction {
  readonly articles: readonly PageScore[];
  readonly noArticles: readonly NoArticle[];
}

/** Shares of the articles, 0–1. */
export interface ExtractionFigures {
  readonly exact: Readonly<Record<FieldName, number>>;
  readonly body: WordScore;
  readonly worstBodies: readonly PageScore[];
  readonly noArticlesSkipped: number;
}

/** Reads every page of a folder from its bytes, as a corpus is read, and compares it with the `.expected.json` beside it. */
export async function extractPages(folder: string): Promise<Extraction> {
  const articles: PageScore[] = [];
  const noArticles: NoArticle[] = [];
  const pages = readdirSync(folder).filter((name) => /\.html?$/.test(name));
  for (const page of pages.sort()) {
    const record = readFileSync(join(folder, `${parse(page).name}.expected.json`), 'utf8');
    const expected = expectedPage.parse(JSON.parse(record));
    const reading = await onlyReading(folder, page);
    if (expected.kind === 'article') articles.push(scoreOf(page, expected, reading));
    else
      noArticles.push({
        page,
        setAside: isSetAside(expected),
        reason: reading.kind === 'skipped' ? reading.reason : null,
      });
  }
  return { articles, noArticles };
}

/** The pages whose records were written before any rule was tried on them, or (`false`) those that the rules were made on. */
export function onlySetAside({ articles, noArticles }: Extraction, setAside: boolean): Extraction {
  return {
    articles: articles.filter((score) => score.setAside === setAside),
    noArticles: noArticles.filter((page) => page.setAside === setAside),
  };
}

function isSetAside(expected: z.infer<typeof expectedPage>): boolean {
  return expected.setAside === true;
}

/** The figures of an extraction. A page that was wrongly skipped counts as wrong in every field. */
export function extractionFigures({ articles, noArticles }: Extraction): ExtractionFigures {
  const exact = (field: FieldName): number =>
    share(articles, ({ skipped, wrong }) => skipped === null && wrong.every((one) => one.field !== field)) ??
    0;
  const average = (part: keyof WordScore): number => mean(articles.map(({ body }) => body[part])) ?? 0;
  return {
    exact: {
      title: exact('title'),
      publisher: exact('publisher'),
      author: exact('author'),
      date: exact('date'),
      url: exact('url'),
      language: exact('language'),
    },
    body: { precision: average('precision'), recall: average('recall'), f1: average('f1') },
    worstBodies: [...articles].sort((a, b) => a.body.f1 - b.body.f1).slice(0, 5),
    noArticlesSkipped: share(noArticles, ({ reason }) => reason !== null) ?? 0,
  };
}

async function onlyReading(folder: string, page: string): Promise<ArticleReading> {
  const readings: ArticleReading[] = [];
  for await (const reading of readSource(join(folder, page), page)) readings.push(reading);
  const [reading, ...others] = readings;
  if (reading === undefined || others.length > 0) throw new Error(`${page} gave ${readings.length} readings`);
  return reading;
}

function scoreOf(page: string, expected: ExpectedArticle, reading: ArticleReading): PageScore {
  const setAside = isSetAside(expected);
  if (reading.kind === 'skipped') {
    return { page, setAside, skipped: reading.reason, wrong: [], body: { precision: 0, recall: 0, f1: 0 } };
  }
  const { article } = reading;
  const wrong: WrongField[] = [];
  for (const field of fieldNames) {
    const found = article[field];
    if (folded(found) !== folded(expected[field])) wrong.push({ field, expected: expected[field], found });
  }
  if (expected.dateOrigin !== undefined && article.dateOrigin !== expected.dateOrigin) {
    wrong.push({ field: 'dateOrigin', expected: expected.dateOrigin, found: article.dateOrigin });
  }
  return { page, setAside, skipped: null, wrong, body: wordScore(article.body, expected.body) };
}

function folded(text: string | null): string | null {
  return text === null ? null : foldTypography(text.normalize('NFC')).text;
}

function wordScore(found: string, expected: string): WordScore {
  const [foundWords, expectedWords] = [wordCounts(found), wordCounts(expected)];
  let common = 0;
  for (const [word, count] of foundWords) common += Math.min(count, expectedWords.get(word) ?? 0);
  const precision = common / Math.max(1, total(foundWords));
  const recall = common / Math.max(1, total(expectedWords));
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function wordCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const words =
    foldTypography(text.normalize('NFC'))
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
