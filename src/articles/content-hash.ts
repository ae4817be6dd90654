import type { Article } from './article.ts';
import { sha256Hex } from './sha256.ts';

/** What a receipt is tied to: the body alone, since its offsets mean nothing in any other text. */
export function contentHash(article: Pick<Article, 'body'>): string {
  return sha256Hex(article.body);
}

/** What decides whether an article has to be indexed again: every field of it. */
export function recordHash(article: Article): string {
  const { id, title, publisher, author, date, dateOrigin, language, url, body } = article;
  return sha256Hex(JSON.stringify([id, title, publisher, author, date, dateOrigin, language, url, body]));
}
