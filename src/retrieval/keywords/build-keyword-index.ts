import { createTopChunks } from '../top-chunks.ts';
import { type AnalysedText, wholeWord } from '../words/analyse-text.ts';
import type { KeywordIndex, TermGroup, Vocabulary } from './keyword-index.ts';
import { createPostings, type Postings, readPostings, writePostings } from './postings.ts';

/** Indexes texts; a text's number is its place in the iteration. `bytes` is for `readKeywordIndex`. */
export function buildKeywordIndex(
  texts: Iterable<AnalysedText>,
): KeywordIndex & { readonly bytes: Uint8Array } {
  const writer = createPostings();
  for (const text of texts) writer.add(text);
  const postings = writer.finish();
  return { ...keywordIndex([wholePart(postings)]), bytes: writePostings(postings) };
}

/** Stored postings with the chunk that each of their texts is; −1 for one that is no longer in the archive. */
export interface KeywordSegment {
  readonly bytes: Uint8Array;
  /** `null` where every text is the chunk of the same number. */
  readonly places: Int32Array | null;
}

/**
 * Reads postings as one index: it finds and scores as one that was built of the same chunks at once. Throws a `DatelineError`
 * when bytes are not postings.
 */
export function readKeywordIndex(segments: readonly KeywordSegment[]): KeywordIndex {
  return keywordIndex(
    segments.map(({ bytes, places }) => {
      const postings = readPostings(bytes);
      return places === null ? wholePart(postings) : { postings, places };
    }),
  );
}

interface Part {
  readonly postings: Postings;
  readonly places: Int32Array;
}

interface NumberedPart extends Part {
  readonly numbers: ReadonlyMap<string, number>;
}

function wholePart(postings: Postings): Part {
  return { postings, places: Int32Array.from(postings.lengths.keys()) };
}

/** BM25's usual saturation and length normalisation (Robertson and Zaragoza 2009, section 3.5). */
const k1 = 1.2;
const b = 0.75;

function keywordIndex(parts: readonly Part[]): KeywordIndex {
  const numbered = parts.map((part): NumberedPart => {
    const numbers = new Map(part.postings.terms.map((term, number) => [term, number]));
    return { ...part, numbers };
  });
  const lengths = lengthsOf(parts);
  const size = lengths.length;
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
  const norms = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / averageLength));
  const idfOf = (documents: number): number => Math.log(1 + (size - documents + 0.5) / (documents + 0.5));

  // Room for one search at a time, all zeros between two: making it anew would cost more than the search.
  const frequencies = new Float64Array(size);
  const holders = new Uint32Array(size);
  const scores = new Float64Array(size);
  const found = new Uint32Array(size);

  return {
    size,
    vocabulary: vocabularyOf(numbered),
    documentFrequency: (group) => forgotten(gather(group)),
    idf: (group) => idfOf(forgotten(gather(group))),
    search(groups, count, among) {
      let foundCount = 0;
      for (const group of groups) {
        const holderCount = gather(group);
        const weight = idfOf(holderCount) * (k1 + 1);
        for (let i = 0; i < holderCount; i += 1) {
          const chunk = holders[i] ?? 0;
          const frequency = frequencies[chunk] ?? 0;
          frequencies[chunk] = 0;
          const before = scores[chunk] ?? 0;
          if (before === 0) {
            found[foundCount] = chunk;
            foundCount += 1;
          }
          scores[chunk] = before + (weight * frequency) / (frequency + (norms[chunk] ?? 0));
        }
      }
      const top = createTopChunks(count);
      for (let i = 0; i < foundCount; i += 1) {
        const chunk = found[i] ?? 0;
        const score = scores[chunk] ?? 0;
        scores[chunk] = 0;
        if (top.admits(chunk, score) && among?.has(chunk) !== false) top.add(chunk, score);
      }
      return top.ranked();
    },
  };

  /**
   * Notes in `holders` the chunks that hold a group and in `frequencies` how often, and returns how many they are: BM25 is applied
   * once to the sum, as if the alternatives were one word.
   */
  function gather({ alternatives }: TermGroup): number {
    let count = 0;
    for (const [term, weight] of heaviest(alternatives)) {
      for (const { postings, places, numbers } of numbered) {
        const number = numbers.get(term);
        if (number === undefined) continue;
        const end = postings.starts[number + 1] ?? 0;
        for (let i = postings.starts[number] ?? 0; i < end; i += 1) {
          const chunk = places[postings.texts[i] ?? 0] ?? -1;
          if (chunk < 0) continue;
          const before = frequencies[chunk] ?? 0;
          if (before === 0) {
            holders[count] = chunk;
            count += 1;
          }
          frequencies[chunk] = before + ((postings.frequencies[i] ?? 0) * weight) / wholeWord;
        }
      }
    }
    return count;
  }

  function forgotten(count: number): number {
    for (let i = 0; i < count; i += 1) frequencies[holders[i] ?? 0] = 0;
    return count;
  }
}

/** Words per chunk of the archive. */
function lengthsOf(parts: readonly Part[]): Uint32Array {
  const size = parts.reduce(
    (sum, { places }) => places.reduce((live, place) => live + (place < 0 ? 0 : 1), sum),
    0,
  );
  const lengths = new Uint32Array(size);
  for (const { postings, places } of parts) {
    for (const [text, place] of places.entries())
      if (place >= 0) lengths[place] = postings.lengths[text] ?? 0;
  }
  return lengths;
}

/** Each term once, with the highest of its weights. */
function heaviest(alternatives: TermGroup['alternatives']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of alternatives) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return weights;
}

function vocabularyOf(parts: readonly NumberedPart[]): Vocabulary {
  const has = (term: string): boolean => parts.some((part) => holds(part, term));
  return {
    has,
    *startingWith(prefix) {
      const terms = parts.flatMap(({ postings }) => [...termsFrom(postings.terms, prefix)]);
      yield* parts.length === 1 ? terms : [...new Set(terms)].sort().filter(has);
    },
  };
}

/** Whether a text that is still in the archive has the term. */
function holds({ postings, places, numbers }: NumberedPart, term: string): boolean {
  const number = numbers.get(term);
  if (number === undefined) return false;
  return postings.texts
    .subarray(postings.starts[number], postings.starts[number + 1])
    .some((text) => (places[text] ?? -1) >= 0);
}

function* termsFrom(terms: readonly string[], prefix: string): Generator<string> {
  for (let i = firstFrom(terms, prefix); terms[i]?.startsWith(prefix) === true; i += 1) yield terms[i] ?? '';
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
