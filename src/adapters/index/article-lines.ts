import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { articleId } from '../../articles/article-id.ts';
import { dateOrigins } from '../../articles/dates/date-origin.ts';
import { publicationDate } from '../../articles/dates/publication-date.ts';

/** Articles as JSON, one a line; lone surrogates and control characters are escaped, so that every body comes back to the letter. */
export function* encodeArticles(articles: Iterable<Article>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const { id, title, publisher, author, date, dateOrigin, language, url, body } of articles) {
    const row = { id, title, publisher, author, date, dateOrigin, language, url, body };
    yield encoder.encode(`${JSON.stringify(row)}\n`);
  }
}

/** Reads what `encodeArticles` wrote. Throws when a line is something else. */
export function decodeArticles(bytes: Uint8Array): readonly Article[] {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
  return lines.slice(0, -1).map((line) => articleSchema.parse(JSON.parse(line)));
}

const articleSchema = z.object({
  id: z.string().transform(articleId),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().transform(publicationDate).nullable(),
  dateOrigin: z.enum(dateOrigins).nullable(),
  language: z.string(),
  url: z.string().nullable(),
  body: z.string(),
});
