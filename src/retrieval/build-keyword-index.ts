import { DatelineError } from '../dateline-error.ts';
import type { KeywordHit, KeywordIndex, TermGroup } from './keyword-index.ts';
import { stem } from './stem.ts';
import { best } from './top-hits.ts';
import { splitWords } from './words.ts';

/** A text to be found by its words, stemmed by the rules of its language (BCP 47 tag). */
export interface KeywordSource {
  readonly text: string;
  readonly language: string;
}

/** Indexes texts by stem; a text's number is its place in the iteration. */
export function buildKeywordIndex(chunks: Iterable<KeywordSource>): KeywordIndex {
  const indexer = createKeywordIndexer();
  for (const chunk of chunks) indexer.add(chunk);
  return indexer.finish();
}

/** The same for a caller that has to do other things between two texts. */
export interface KeywordIndexer {
  /** Adds the text with the next number. */
  add(chunk: KeywordSource): void;
  finish(): KeywordIndex;
}

export function createKeywordIndexer(): KeywordIndexer {
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  return {
    add({ text, language }) {
      const counts = termCounts(text, language);
      let length = 0;
      for (const [term, count] of counts) {
        const list = postings.get(term);
        if (list === undefined) postings.set(term, [lengths.length, count]);
        else list.push(lengths.length, count);
        length += count;
      }
      lengths.push(length);
    },
    finish() {
      const terms = [...postings.keys()].sort();
      const starts = new Uint32Array(terms.length + 1);
      terms.forEach((term, i) => {
        starts[i + 1] = (starts[i] ?? 0) + (postings.get(term)?.length ?? 0);
      });
      const pairs = new Uint32Array(starts[terms.length] ?? 0);
      terms.forEach((term, i) => {
        pairs.set(postings.get(term) ?? [], starts[i]);
      });
      return keywordIndex({ terms, starts, pairs, lengths: Uint32Array.from(lengths) });
    },
  };
}

/** Reads what `serialize` wrote. Throws a `DatelineError` when the bytes are not a keyword index. */
export function readKeywordIndex(bytes: Uint8Array): KeywordIndex {
  const words = new Uint32Array(bytes.slice().buffer, 0, Math.floor(bytes.length / 4));
  const [magicNumber, version, termCount = 0, pairCount = 0, lengthCount = 0, textBytes = 0] = words;
  const textStart = 4 * (headerWords + termCount + 1 + pairCount + lengthCount);
  if (magicNumber !== magic || version !== layoutVersion || textStart + textBytes !== bytes.length) {
    throw new DatelineError('The keyword index is not readable. Rebuild it with: npx dateline index --full');
  }
  let at = headerWords;
  const take = (count: number): Uint32Array => {
    at += count;
    return words.subarray(at - count, at);
  };
  const starts = take(termCount + 1);
  const pairs = take(pairCount);
  const lengths = take(lengthCount);
  const text = new TextDecoder().decode(bytes.subarray(textStart));
  return keywordIndex({ terms: text === '' ? [] : text.split('\n'), starts, pairs, lengths });
}

/** `DLKW` in ASCII; the file is little-endian, as every platform that Node runs on today. */
const magic = 0x574b4c44;
const layoutVersion = 1;
const headerWords = 6;

/** BM25's usual saturation and length normalisation (Robertson and Zaragoza 2009, section 3.5). */
const k1 = 1.2;
const b = 0.75;

interface Postings {
  /** Sorted. */
  readonly terms: readonly string[];
  /** Where each term's pairs begin in `pairs`; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Chunk number and count in turn, chunks ascending within a term. */
  readonly pairs: Uint32Array;
  /** Words per chunk. */
  readonly lengths: Uint32Array;
}

function keywordIndex(postings: Postings): KeywordIndex {
  const { terms, starts, pairs, lengths } = postings;
  const numbers = new Map(terms.map((term, i) => [term, i]));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const norms = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / averageLength));

  /** Chunks that hold a group and how often, in turn: BM25 is applied once to the sum, as if the alternatives were one word. */
  const pairsOf = ({ alternatives }: TermGroup): Uint32Array =>
    [...new Set(alternatives)]
      .flatMap((term) => numbers.get(term) ?? [])
      .map((number) => pairs.subarray(starts[number], starts[number + 1]))
      .reduce(addPairs, new Uint32Array());
  const documentFrequency = (group: TermGroup): number => pairsOf(group).length / 2;
  const idfOf = (documents: number): number =>
    Math.log(1 + (lengths.length - documents + 0.5) / (documents + 0.5));

  return {
    size: lengths.length,
    documentFrequency,
    idf: (group) => idfOf(documentFrequency(group)),
    search(groups, count, among) {
      const scores = new Float64Array(lengths.length);
      for (const group of groups) {
        const found = pairsOf(group);
        const idf = idfOf(found.length / 2);
        for (let i = 0; i < found.length; i += 2) {
          const [chunk, frequency] = [found[i] ?? 0, found[i + 1] ?? 0];
          const score = (idf * frequency * (k1 + 1)) / (frequency + (norms[chunk] ?? 0));
          scores[chunk] = (scores[chunk] ?? 0) + score;
        }
      }
      return best(hitsOf(scores, among), count, ({ score }) => score);
    },
    serialize() {
      const text = new TextEncoder().encode(terms.join('\n'));
      const header = [magic, layoutVersion, terms.length, pairs.length, lengths.length, text.length];
      const words = new Uint32Array(headerWords + starts.length + pairs.length + lengths.length);
      words.set(header);
      words.set(starts, headerWords);
      words.set(pairs, headerWords + starts.length);
      words.set(lengths, headerWords + starts.length + pairs.length);
      const bytes = new Uint8Array(words.byteLength + text.length);
      bytes.set(new Uint8Array(words.buffer));
      bytes.set(text, words.byteLength);
      return bytes;
    },
  };
}

/** Two ascending lists of chunk numbers with their counts as one. */
function addPairs(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  const sum = new Uint32Array(a.length + b.length);
  let [i, j, length] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    sum[length] = Math.min(left, right);
    if (left <= right) {
      sum[length + 1] = a[i + 1] ?? 0;
      i += 2;
    }
    if (right <= left) {
      sum[length + 1] = (sum[length + 1] ?? 0) + (b[j + 1] ?? 0);
      j += 2;
    }
    length += 2;
  }
  return sum.subarray(0, length);
}

function* hitsOf(scores: Float64Array, among: ReadonlySet<number> | undefined): Generator<KeywordHit> {
  for (let chunk = 0; chunk < scores.length; chunk += 1) {
    const score = scores[chunk] ?? 0;
    if (score > 0 && among?.has(chunk) !== false) yield { chunk, score };
  }
}

function termCounts(text: string, language: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of splitWords(text)) {
    const term = stem(word.text, language);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
