import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { articleId } from '../../articles/article-id.ts';
import { dateOrigins } from '../../articles/dates/date-origin.ts';
import { publicationDate } from '../../articles/dates/publication-date.ts';
import { createTurns } from '../../retrieval/indexing/turns.ts';

/** Articles as JSON, one a line; lone surrogates and control characters are escaped, so that every body comes back to the letter. */
export function* encodeArticles(articles: Iterable<Article>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const { id, title, publisher, author, date, dateOrigin, language, url, body } of articles) {
    const row = { id, title, publisher, author, date, dateOrigin, language, url, body };
    yield encoder.encode(`${JSON.stringify(row)}\n`);
  }
}

/** Reads what `encodeArticles` wrote, in turns. Throws when a line is something else. */
export async function decodeArticles(bytes: Uint8Array): Promise<readonly Article[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const turns = createTurns();
  const articles: Article[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    articles.push(articleSchema.parse(JSON.parse(decoder.decode(bytes.subarray(start, end)))));
    start = end + 1;
    await turns.next();
  }
  return articles;
}

const newline = 0x0a;

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
