import type { Article } from '../articles/article.ts';
import type { Chunk } from '../retrieval/chunk.ts';

/** Chunks with the hash of what was embedded of each, as 28 bytes a chunk. `articles` gives the numbers that stand for ids. */
export function encodeChunks(
  articles: readonly Article[],
  chunks: readonly Chunk[],
  textHashes: readonly string[],
): Uint8Array {
  const numbers = new Map(articles.map((article, number) => [article.id, number]));
  const words = new Uint32Array(headerWords + chunks.length * rowWords);
  words.set([magic, chunks.length]);
  for (const [i, chunk] of chunks.entries()) {
    const article = numbers.get(chunk.articleId);
    if (article === undefined) throw new RangeError(`A chunk is of ${chunk.articleId}, which is not there.`);
    words.set([article, chunk.start, chunk.end, ...wordsOf(textHashes[i])], headerWords + i * rowWords);
  }
  return new Uint8Array(words.buffer);
}

/** Reads what `encodeChunks` wrote; `null` when the bytes are something else, or of other articles. */
export function decodeChunks(
  articles: readonly Pick<Article, 'id'>[],
  bytes: Uint8Array,
): { readonly chunks: readonly Chunk[]; readonly textHashes: readonly string[] } | null {
  const words = new Uint32Array(bytes.slice().buffer, 0, Math.floor(bytes.length / 4));
  const count = words[1] ?? 0;
  if (words[0] !== magic || bytes.length !== 4 * (headerWords + count * rowWords)) return null;
  const chunks: Chunk[] = [];
  const textHashes: string[] = [];
  for (let i = headerWords; i < words.length; i += rowWords) {
    const [number = 0, start = 0, end = 0, ...hash] = words.subarray(i, i + rowWords);
    const article = articles[number];
    if (article === undefined) return null;
    chunks.push({ articleId: article.id, start, end });
    textHashes.push(hash.map((word) => word.toString(16).padStart(8, '0')).join(''));
  }
  return { chunks, textHashes };
}

/** `DLCH` in ASCII, then the number of rows. A row: article number, start, end, and four words of hash; all little-endian. */
const magic = 0x48434c44;
const headerWords = 2;
const rowWords = 7;

function wordsOf(hash = ''): readonly number[] {
  if (!/^[0-9a-f]{32}$/.test(hash)) throw new RangeError(`"${hash}" is not a text hash.`);
  return [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16));
}
