import { type ArticleId, articleId } from '../../articles/article-id.ts';
import type { ArticleOutline } from '../../retrieval/indexing/index-store.ts';

/** What is known of each article of a segment without reading it, as little-endian 32-bit words and then the ids, a line each. */
export function encodeOutlines(outlines: readonly ArticleOutline[]): Uint8Array {
  const names = new TextEncoder().encode(outlines.map(({ id }) => id).join('\n'));
  const wordCount = outlines.reduce(
    (sum, { sketch }) => sum + rowWords + sketch.smallest.length,
    headerWords,
  );
  const words = new Uint32Array(wordCount);
  words.set([magic, outlines.length]);
  let at = headerWords;
  for (const { passages, sketch } of outlines) {
    words.set([passages, sketch.shingles, sketch.smallest.length], at);
    words.set(sketch.smallest, at + rowWords);
    at += rowWords + sketch.smallest.length;
  }
  const bytes = new Uint8Array(words.byteLength + names.length);
  bytes.set(new Uint8Array(words.buffer));
  bytes.set(names, words.byteLength);
  return bytes;
}

/** Reads what `encodeOutlines` wrote. Throws when the bytes are something else. */
export function decodeOutlines(bytes: Uint8Array): readonly ArticleOutline[] {
  const words = new Uint32Array(bytes.slice().buffer, 0, Math.floor(bytes.length / 4));
  const [found, count = 0] = words;
  if (found !== magic) throw new Error('These are no outlines.');
  const rows: Omit<ArticleOutline, 'id'>[] = [];
  let at = headerWords;
  while (rows.length < count) {
    const [passages = 0, shingles = 0, length = 0] = words.subarray(at, at + rowWords);
    at += rowWords + length;
    if (at > words.length) throw new Error('These are not all the outlines.');
    rows.push({ passages, sketch: { shingles, smallest: words.subarray(at - length, at) } });
  }
  const ids = idsOf(new TextDecoder().decode(bytes.subarray(4 * at)));
  if (ids.length !== count) throw new Error('There are not as many ids as outlines.');
  return rows.map((row, i) => ({ ...row, id: ids[i] ?? articleId('') }));
}

function idsOf(text: string): readonly ArticleId[] {
  return text === '' ? [] : text.split('\n').map(articleId);
}

/** `DLOU` in ASCII, then the number of outlines. */
const magic = 0x554f4c44;
const headerWords = 2;
/** Passages, shingles, and how many hashes follow. */
const rowWords = 3;
