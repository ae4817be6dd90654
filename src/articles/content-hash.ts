import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from './article.ts';

/** SHA-256 of a text's UTF-8 bytes, or of bytes, as 64 lower-case hex digits. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** What a receipt is tied to: the body alone, since its offsets mean nothing in any other text. */
export function contentHash(article: Pick<Article, 'body'>): string {
  return sha256Hex(article.body);
}

/** What decides whether an article has to be indexed again: every field of it. */
export function recordHash(article: Article): string {
  const { id, title, publisher, author, date, dateOrigin, language, url, body } = article;
  return sha256Hex(JSON.stringify([id, title, publisher, author, date, dateOrigin, language, url, body]));
}
