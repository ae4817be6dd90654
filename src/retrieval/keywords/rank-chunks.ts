import type { ChunkSet } from '../indexing/chunk-set.ts';
import { createTopChunks } from '../top-chunks.ts';
import { wholeWord } from '../words/analyse-text.ts';
import type { KeywordIndex, TermGroup } from './keyword-index.ts';

/** The chunks that hold one spelling: a stretch of a list of many. */
export interface Holders {
  /** Ascending from `from` to `to`, which is no longer one of them. */
  readonly chunks: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** How often each does, in `wholeWord`s. */
  readonly frequencies: Uint16Array;
  /** What an occurrence counts. */
  readonly weight: number;
  /** The greatest of its frequencies, each as a multiple of the norm of its chunk. */
  readonly greatest: number;
}

/** BM25's usual saturation and length normalisation (Robertson and Zaragoza 2009, section 3.5). */
const k1 = 1.2;
const b = 0.75;

/** Per chunk the frequency that counts half of what the greatest would, by the length of the chunk in words. */
export function chunkNorms(lengths: Uint32Array): Float64Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / average));
}

/**
 * BM25 over chunks with these norms. `holdersOf` gives the holders of each spelling of a group, in sets of which no two have a chunk
 * in common. A chunk's score is the sum of what each group contributes, the rarest first. Where those that remain contribute too little
 * to bring a chunk among the best that holds nothing but them, only chunks are looked at that still can get there ("max score", Turtle and
 * Flood 1995): what is found is the same, and most postings are of words that are everywhere.
 */
export function rankChunks(
  norms: Float64Array,
  holdersOf: (group: TermGroup) => readonly (readonly Holders[])[],
): Pick<KeywordIndex, 'search' | 'documentFrequency' | 'idf'> {
  const size = norms.length;
  const marks = new Uint8Array(size);

  // A question's words are counted when it is read, searched for, and weighed.
  const counted = new WeakMap<TermGroup, Counted>();
  const count = (group: TermGroup): Counted => {
    const known = counted.get(group);
    if (known !== undefined) return known;
    const sets = holdersOf(group);
    const made = { sets, documents: sets.reduce((sum, set) => sum + union(set, marks), 0) };
    counted.set(group, made);
    return made;
  };
  const documentFrequency = (group: TermGroup): number => count(group).documents;
  const idf = (group: TermGroup): number => {
    const documents = documentFrequency(group);
    return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
  };

  // Room for one search at a time, so small that it stays in the processor's cache; all zeros between two blocks of chunks.
  const frequencies = new Float64Array(blockSize);
  const gathered = new Uint32Array(blockSize);
  const scores = new Float64Array(blockSize);
  const found = new Uint32Array(blockSize);
  const looked = new Uint8Array(blockSize);
  let foundCount = 0;
  let gatheredCount = 0;

  return {
    documentFrequency,
    idf,
    search(groups, wanted, among) {
      const words = wordsOf(groups);
      const admitted = among === undefined ? null : markAll(among, marks);
      const top = createTopChunks(wanted);
      for (let start = 0; start < size; start += blockSize) {
        if (admitted === null) looked.fill(1);
        else looked.set(admitted.subarray(start, start + blockSize));
        const least = top.least() * (1 - roundingError);
        let isOpen = true;
        for (const { sets, most, rest } of words) {
          if (rest < least) {
            dropBelow(least - rest, isOpen);
            isOpen = false;
            if (foundCount === 0) break;
          }
          for (const set of sets) addScores(set, most, start, isOpen);
        }
        for (let i = 0; i < foundCount; i += 1) {
          const at = found[i] ?? 0;
          const score = scores[at] ?? 0;
          scores[at] = 0;
          if (top.admits(start + at, score)) top.add(start + at, score);
        }
        foundCount = 0;
      }
      return top.ranked();
    },
  };

  /** The rarest first; `most` is what a word contributes where it stands very often, `rest` what it and those after it do in any chunk. */
  function wordsOf(groups: readonly TermGroup[]) {
    const words = groups
      .map((group) => ({
        sets: count(group).sets.map((set) => set.map(readingOf)),
        most: idf(group) * (k1 + 1),
        rest: 0,
      }))
      .toSorted((a, b) => b.most - a.most);
    let rest = 0;
    for (const word of words.toReversed()) {
      rest += word.most * Math.max(0, ...word.sets.map(greatestShare));
      word.rest = rest;
    }
    return words;
  }

  function readingOf({ chunks, from, to, frequencies: counts, weight, greatest }: Holders): Reading {
    const perBlock = ((to - from) * blockSize) / size;
    return { chunks, from, to, frequencies: counts, weight, greatest, next: from, perBlock };
  }

  /** Adds what a word contributes to each of these holders in the block that is looked at; those that had no score yet are found. */
  function addScores(set: readonly Reading[], most: number, start: number, isOpen: boolean): void {
    const isAlone = set.length === 1;
    for (const reading of set) {
      const { chunks, next, to } = reading;
      if (next === to || (chunks[next] ?? size) >= start + blockSize) continue;
      if (isOpen || reading.perBlock < foundCount * costOfSeeking) readAll(reading, most, start, isAlone);
      else seekFound(reading, most, start, isAlone);
    }
    for (let i = 0; i < gatheredCount; i += 1) {
      const at = gathered[i] ?? 0;
      addScore(at, most, frequencies[at] ?? 0, start);
      frequencies[at] = 0;
    }
    gatheredCount = 0;
  }

  /** Reads the holders of a spelling in the block: scores them, or gathers how often they have it where it is not alone. */
  function readAll(reading: Reading, most: number, start: number, isAlone: boolean): void {
    const { chunks, to, frequencies: counts, weight } = reading;
    const end = start + blockSize;
    let i = firstFrom(chunks, start, reading.next, to);
    for (; i < to; i += 1) {
      const chunk = chunks[i] ?? 0;
      if (chunk >= end) break;
      if (looked[chunk - start] === 0) continue;
      const frequency = ((counts[i] ?? 0) * weight) / wholeWord;
      if (isAlone) addScore(chunk - start, most, frequency, start);
      else gather(chunk - start, frequency);
    }
    reading.next = i;
  }

  /** The same where only few chunks are looked at, all of them found before: each is sought among the holders. */
  function seekFound(reading: Reading, most: number, start: number, isAlone: boolean): void {
    const { chunks, to, frequencies: counts, weight } = reading;
    const first = firstFrom(chunks, start, reading.next, to);
    const end = Math.min(to, first + blockSize);
    for (let i = 0; i < foundCount; i += 1) {
      const at = found[i] ?? 0;
      const place = firstBetween(chunks, start + at, first, end);
      if (place === end || chunks[place] !== start + at) continue;
      const frequency = ((counts[place] ?? 0) * weight) / wholeWord;
      if (isAlone) addScore(at, most, frequency, start);
      else gather(at, frequency);
    }
    reading.next = first;
  }

  /** BM25 is applied once to the sum of the alternatives' frequencies, as if they were one word. */
  function gather(at: number, frequency: number): void {
    const before = frequencies[at] ?? 0;
    if (before === 0) {
      gathered[gatheredCount] = at;
      gatheredCount += 1;
    }
    frequencies[at] = before + frequency;
  }

  function addScore(at: number, most: number, frequency: number, start: number): void {
    const before = scores[at] ?? 0;
    if (before === 0) {
      found[foundCount] = at;
      foundCount += 1;
    }
    scores[at] = before + (most * frequency) / (frequency + (norms[start + at] ?? 0));
  }

  /** Leaves only those to be looked at that have at least this score. */
  function dropBelow(least: number, isFirst: boolean): void {
    if (isFirst) looked.fill(0);
    let kept = 0;
    for (let i = 0; i < foundCount; i += 1) {
      const at = found[i] ?? 0;
      const stays = (scores[at] ?? 0) >= least;
      looked[at] = stays ? 1 : 0;
      if (stays) {
        found[kept] = at;
        kept += 1;
      } else scores[at] = 0;
    }
    foundCount = kept;
  }
}

/** Sums of numbers that are added in another order differ by less. */
const roundingError = 1e-9;

const blockSize = 2048;

/** Seeking one chunk among the holders in a block takes about as long as reading so many of them. */
const costOfSeeking = 12;

/** What is known of a group for as long as it lives. */
interface Counted {
  readonly sets: readonly (readonly Holders[])[];
  readonly documents: number;
}

/** Holders that are read block by block. */
interface Reading extends Holders {
  /** No chunk before this place is in a block to come. */
  next: number;
  /** How many a block has on average. */
  readonly perBlock: number;
}

/** Place of the first of ascending numbers that is not below `value`, looked for from a place before it; `to` if there is none before that. */
function firstFrom(numbers: Uint32Array, value: number, from: number, to: number): number {
  let step = 1;
  let low = from;
  while (low + step <= to && (numbers[low + step - 1] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  return firstBetween(numbers, value, low, Math.min(to, low + step));
}

/** The same looked for by halves. */
function firstBetween(numbers: Uint32Array, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What share of the most that a word can contribute it does in any chunk that holds some of these, at most. */
function greatestShare(set: readonly Holders[]): number {
  const frequency = set.reduce((sum, { greatest, weight }) => sum + greatest * weight, 0);
  return frequency / (frequency + 1);
}

/** How many chunks any of these has. */
function union(set: readonly Holders[], marks: Uint8Array): number {
  const [only] = set;
  if (only !== undefined && set.length === 1) return only.to - only.from;
  marks.fill(0);
  let count = 0;
  for (const { chunks, from, to } of set) {
    for (let i = from; i < to; i += 1) {
      const chunk = chunks[i] ?? 0;
      count += 1 - (marks[chunk] ?? 0);
      marks[chunk] = 1;
    }
  }
  return count;
}

function markAll(among: ChunkSet, marks: Uint8Array): Uint8Array {
  marks.fill(0);
  for (const chunk of among) marks[chunk] = 1;
  return marks;
}
