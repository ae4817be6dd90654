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

  /** Summed weighted counts of a group per chunk: BM25 is applied once to the sum, as if the alternatives were one word. */
  const countsOf = (group: TermGroup): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const { term, weight } of group.alternatives) {
      const number = numbers.get(term);
      if (number === undefined) continue;
      const end = starts[number + 1] ?? 0;
      for (let i = starts[number] ?? 0; i < end; i += 2) {
        const chunk = pairs[i] ?? 0;
        counts.set(chunk, (counts.get(chunk) ?? 0) + weight * (pairs[i + 1] ?? 0));
      }
    }
    return counts;
  };
  const idfOf = (documents: number): number =>
    Math.log(1 + (lengths.length - documents + 0.5) / (documents + 0.5));

  return {
    size: lengths.length,
    documentFrequency: (group) => countsOf(group).size,
    idf: (group) => idfOf(countsOf(group).size),
    search(groups, count, among) {
      const scores = new Map<number, number>();
      for (const group of groups) {
        const counts = countsOf(group);
        const idf = idfOf(counts.size);
        for (const [chunk, frequency] of counts) {
          if (among !== undefined && !among.has(chunk)) continue;
          const norm = k1 * (1 - b + (b * (lengths[chunk] ?? 0)) / averageLength);
          const score = (idf * frequency * (k1 + 1)) / (frequency + norm);
          scores.set(chunk, (scores.get(chunk) ?? 0) + score);
        }
      }
      const hits: KeywordHit[] = [];
      for (const [chunk, score] of scores) hits.push({ chunk, score });
      return best(hits, count, (hit) => hit.score);
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

function termCounts(text: string, language: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of splitWords(text)) {
    const term = stem(word.text, language);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
