import type { Article } from '../../articles/article.ts';
import type { Chunk } from '../../retrieval/indexing/chunk.ts';

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
): readonly Chunk[] | null {
  const rows = rowsOf(bytes);
  if (rows === null) return null;
  const chunks: Chunk[] = [];
  for (let i = 0; i < rows.length; i += rowWords) {
    const article = articles[rows[i] ?? 0];
    if (article === undefined) return null;
    chunks.push({ articleId: article.id, start: rows[i + 1] ?? 0, end: rows[i + 2] ?? 0 });
  }
  return chunks;
}

/** Which of these hashes of embedded texts a chunk has, with the last such chunk; `null` when the bytes are not chunks. */
export function findTextHashes(
  hashes: ReadonlySet<string>,
  bytes: Uint8Array,
): ReadonlyMap<string, number> | null {
  const rows = rowsOf(bytes);
  if (rows === null) return null;
  // A hash is compared whole only where its beginning is one that is looked for.
  const beginnings = new Set([...hashes].map((hash) => wordsOf(hash)[0]));
  const found = new Map<string, number>();
  for (let i = 0; i < rows.length; i += rowWords) {
    if (!beginnings.has(rows[i + hashAt] ?? 0)) continue;
    const words = Array.from(rows.subarray(i + hashAt, i + rowWords));
    const hash = words.map((word) => word.toString(16).padStart(8, '0')).join('');
    if (hashes.has(hash)) found.set(hash, i / rowWords);
  }
  return found;
}

function rowsOf(bytes: Uint8Array): Uint32Array | null {
  const words = new Uint32Array(bytes.slice().buffer, 0, Math.floor(bytes.length / 4));
  const count = words[1] ?? 0;
  if (words[0] !== magic || bytes.length !== 4 * (headerWords + count * rowWords)) return null;
  return words.subarray(headerWords);
}

/** `DLCH` in ASCII, then the number of rows. A row: article number, start, end, and four words of hash; all little-endian. */
const magic = 0x48434c44;
const headerWords = 2;
const rowWords = 7;
/** Where in a row the hash begins. */
const hashAt = 3;

function wordsOf(hash = ''): readonly number[] {
  if (!/^[0-9a-f]{32}$/.test(hash)) throw new RangeError(`"${hash}" is not a text hash.`);
  return [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16));
}
