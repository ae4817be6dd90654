import type { Article } from '../../src/articles/article.ts';
import { articleId } from '../../src/articles/article-id.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';

/** An article with everything a test does not care about filled in. */
export function article(fields: {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string | null;
  readonly date?: string | null;
  readonly language?: string;
  readonly url?: string | null;
  readonly body: string;
}): Article {
  const {
    id = 'a',
    title = 'A title',
    publisher = 'Test desk',
    date = null,
    language = 'en',
    url = null,
    body,
  } = fields;
  return {
    id: articleId(id),
    title,
    publisher,
    author: null,
    date: date === null ? null : publicationDate(date),
    dateOrigin: date === null ? null : 'record',
    language,
    url,
    body,
  };
}
