import type { ChunkSet } from '../indexing/chunk-set.ts';
import { createTopChunks } from '../top-chunks.ts';
import { wholeWord } from '../words/analyse-text.ts';
import type { KeywordIndex, TermGroup } from './keyword-index.ts';

/** The chunks that hold one spelling, ascending. */
export interface Holders {
  readonly chunks: Uint32Array;
  /** How often each does, in `wholeWord`s. */
  readonly frequencies: Uint16Array;
  /** What an occurrence counts. */
  readonly weight: number;
}

/** BM25's usual saturation and length normalisation (Robertson and Zaragoza 2009, section 3.5). */
const k1 = 1.2;
const b = 0.75;

/**
 * BM25 over chunks of so many words. `holdersOf` gives the holders of each spelling of a group, in sets of which no two have a chunk
 * in common. A chunk's score is the sum of what each group contributes, the rarest first. Where those that remain contribute too little
 * to bring a chunk among the best that holds nothing but them, only chunks are looked at that still can get there ("max score", Turtle and
 * Flood 1995): what is found is the same, and most postings are of words that are everywhere.
 */
export function rankChunks(
  lengths: Uint32Array,
  holdersOf: (group: TermGroup) => readonly (readonly Holders[])[],
): Pick<KeywordIndex, 'search' | 'documentFrequency' | 'idf'> {
  const size = lengths.length;
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
  const norms = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / averageLength));
  const marks = new Uint8Array(size);

  // A question's words are counted when it is read, searched for, and weighed.
  const counted = new WeakMap<TermGroup, number>();
  const documentFrequency = (group: TermGroup): number => {
    const known = counted.get(group) ?? holdersOf(group).reduce((sum, set) => sum + union(set, marks), 0);
    counted.set(group, known);
    return known;
  };
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

  return {
    documentFrequency,
    idf,
    search(groups, count, among) {
      const words = wordsOf(groups);
      const admitted = among === undefined ? null : markAll(among, marks);
      const top = createTopChunks(count);
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
          for (const set of sets) addScores(set, most, start);
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

  /** The rarest first; `most` is what a word contributes at most, `rest` what it and those after it do. */
  function wordsOf(groups: readonly TermGroup[]) {
    const words = groups
      .map((group) => ({
        sets: holdersOf(group).map((set) => set.map((holders) => ({ ...holders, next: 0 }))),
        most: idf(group) * (k1 + 1),
        rest: 0,
      }))
      .toSorted((a, b) => b.most - a.most);
    let rest = 0;
    for (const word of words.toReversed()) {
      rest += word.most;
      word.rest = rest;
    }
    return words;
  }

  /** Adds what a word contributes to each of these holders in the block that is looked at; those that had no score yet are found. */
  function addScores(set: readonly Reading[], most: number, start: number): void {
    const holderCount = gather(set, start);
    for (let i = 0; i < holderCount; i += 1) {
      const at = gathered[i] ?? 0;
      const frequency = frequencies[at] ?? 0;
      frequencies[at] = 0;
      const before = scores[at] ?? 0;
      if (before === 0) {
        found[foundCount] = at;
        foundCount += 1;
      }
      scores[at] = before + (most * frequency) / (frequency + (norms[start + at] ?? 0));
    }
  }

  /**
   * Notes in `gathered` which chunks of the block hold any of these and in `frequencies` how often, and returns how many they are: BM25 is
   * applied once to the sum, as if the alternatives were one word.
   */
  function gather(set: readonly Reading[], start: number): number {
    const end = start + blockSize;
    let count = 0;
    for (const reading of set) {
      const { chunks, frequencies: counts, weight } = reading;
      let i = firstFrom(chunks, start, reading.next);
      for (; i < chunks.length; i += 1) {
        const chunk = chunks[i] ?? 0;
        if (chunk >= end) break;
        const at = chunk - start;
        if (looked[at] === 0) continue;
        const before = frequencies[at] ?? 0;
        if (before === 0) {
          gathered[count] = at;
          count += 1;
        }
        frequencies[at] = before + ((counts[i] ?? 0) * weight) / wholeWord;
      }
      reading.next = i;
    }
    return count;
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

/** Holders that are read block by block. */
interface Reading extends Holders {
  /** No chunk before this place is in a block to come. */
  next: number;
}

/** Place of the first of ascending numbers that is not below `value`, looked for from a place before it. */
function firstFrom(numbers: Uint32Array, value: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step <= numbers.length && (numbers[low + step - 1] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(numbers.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many chunks any of these has. */
function union(set: readonly Holders[], marks: Uint8Array): number {
  const [only] = set;
  if (only !== undefined && set.length === 1) return only.chunks.length;
  marks.fill(0);
  let count = 0;
  for (const { chunks } of set) {
    for (let i = 0; i < chunks.length; i += 1) {
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
