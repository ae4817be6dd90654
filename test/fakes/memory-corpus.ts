import type { Article } from '../../src/articles/article.ts';
import { articleId } from '../../src/articles/article-id.ts';
import type { Corpus, CorpusReading } from '../../src/articles/collecting/corpus.ts';
import { surveyReading } from '../../src/articles/collecting/survey-reading.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';

/** A corpus that holds what it is given. */
export function memoryCorpus(articles: readonly Article[], rest: Partial<CorpusReading> = {}): Corpus {
  const ordered = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const reading = { articles: ordered, files: new Map(), skipped: [], warnings: [], ...rest };
  return { read: async () => reading, survey: async () => surveyReading(reading) };
}

/** An article by id and body; everything else may be given too. */
export function articleOf(
  id: string,
  body: string,
  rest: Partial<Omit<Article, 'id' | 'body' | 'date'>> & { readonly date?: string | null } = {},
): Article {
  const { date = '2014-08-23', ...others } = rest;
  return {
    title: `About ${id}`,
    publisher: 'The Test Times',
    author: null,
    language: 'en',
    url: `https://example.org/${id}`,
    ...others,
    id: articleId(id),
    date: date === null ? null : publicationDate(date),
    dateOrigin: date === null ? null : 'record',
    body,
  };
}
