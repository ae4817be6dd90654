import { DatelineError } from '../dateline-error.ts';
import { type AnalysedText, wholeWord } from './analyse-text.ts';
import type { KeywordHit, KeywordIndex, TermGroup, Vocabulary } from './keyword-index.ts';
import { best } from './top-hits.ts';

/** Indexes texts; a text's number is its place in the iteration. */
export function buildKeywordIndex(texts: Iterable<AnalysedText>): KeywordIndex {
  const indexer = createKeywordIndexer();
  for (const text of texts) indexer.add(text);
  return indexer.finish();
}

/** The same for a caller that has to do other things between two texts. */
export interface KeywordIndexer {
  /** Adds the text with the next number. */
  add(text: AnalysedText): void;
  finish(): KeywordIndex;
}

export function createKeywordIndexer(): KeywordIndexer {
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  return {
    add({ frequencies, length }) {
      for (const [term, frequency] of frequencies) {
        const list = postings.get(term);
        if (list === undefined) postings.set(term, [lengths.length, frequency]);
        else list.push(lengths.length, frequency);
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
const layoutVersion = 2;
const headerWords = 6;

/** BM25's usual saturation and length normalisation (Robertson and Zaragoza 2009, section 3.5). */
const k1 = 1.2;
const b = 0.75;

interface Postings {
  /** Sorted. */
  readonly terms: readonly string[];
  /** Where each term's pairs begin in `pairs`; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Chunk number and frequency (in `wholeWord`s) in turn, chunks ascending within a term. */
  readonly pairs: Uint32Array;
  /** Words per chunk. */
  readonly lengths: Uint32Array;
}

function keywordIndex(postings: Postings): KeywordIndex {
  const { terms, starts, pairs, lengths } = postings;
  const numbers = new Map(terms.map((term, i) => [term, i]));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const norms = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / averageLength));

  const postingsOf = (term: string): Uint32Array => {
    const number = numbers.get(term);
    return number === undefined ? none : pairs.subarray(starts[number], starts[number + 1]);
  };
  const documentFrequency = (group: TermGroup): number =>
    holdersOf(group, postingsOf, lengths.length).chunks.length;
  const idfOf = (documents: number): number =>
    Math.log(1 + (lengths.length - documents + 0.5) / (documents + 0.5));

  return {
    size: lengths.length,
    vocabulary: vocabularyOf(terms, numbers),
    documentFrequency,
    idf: (group) => idfOf(documentFrequency(group)),
    search(groups, count, among) {
      const scores = new Float64Array(lengths.length);
      for (const group of groups) {
        const { chunks, frequencies } = holdersOf(group, postingsOf, lengths.length);
        const idf = idfOf(chunks.length);
        for (const chunk of chunks) {
          const frequency = frequencies[chunk] ?? 0;
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

const none = new Uint32Array();

/** The chunks that hold a group, and how often by number of chunk: BM25 is applied once to the sum, as if the alternatives were one word. */
function holdersOf(
  { alternatives }: TermGroup,
  postingsOf: (term: string) => Uint32Array,
  size: number,
): { readonly chunks: readonly number[]; readonly frequencies: Float64Array } {
  const frequencies = new Float64Array(size);
  const chunks: number[] = [];
  for (const [term, weight] of heaviest(alternatives)) {
    const found = postingsOf(term);
    for (let i = 0; i < found.length; i += 2) {
      const [chunk, frequency] = [found[i] ?? 0, found[i + 1] ?? 0];
      const before = frequencies[chunk] ?? 0;
      if (before === 0) chunks.push(chunk);
      frequencies[chunk] = before + (frequency * weight) / wholeWord;
    }
  }
  return { chunks, frequencies };
}

/** Each term once, with the highest of its weights. */
function heaviest(alternatives: TermGroup['alternatives']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of alternatives) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return weights;
}

function vocabularyOf(terms: readonly string[], numbers: ReadonlyMap<string, number>): Vocabulary {
  return {
    has: (term) => numbers.has(term),
    *startingWith(prefix) {
      for (let i = firstFrom(terms, prefix); terms[i]?.startsWith(prefix) === true; i += 1)
        yield terms[i] ?? '';
    },
  };
}

/** Place of the first of sorted terms that is not before `prefix`. */
function firstFrom(terms: readonly string[], prefix: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* hitsOf(scores: Float64Array, among: ReadonlySet<number> | undefined): Generator<KeywordHit> {
  for (let chunk = 0; chunk < scores.length; chunk += 1) {
    const score = scores[chunk] ?? 0;
    if (score > 0 && among?.has(chunk) !== false) yield { chunk, score };
  }
}
