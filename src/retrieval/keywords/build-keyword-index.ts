import type { Steps } from '../indexing/turns.ts';
import { type AnalysedText, wholeWord } from '../words/analyse-text.ts';
import { languageOfTerm } from '../words/index-term.ts';
import type { KeywordIndex, TermGroup, Vocabulary } from './keyword-index.ts';
import { placePostings } from './place-postings.ts';
import { createPostings, type Postings, readPostings, writePostings } from './postings.ts';
import { chunkNorms, type Holders, rankChunks } from './rank-chunks.ts';

/** Indexes texts; a text's number is its place in the iteration. `bytes` is for `readKeywordIndex`. */
export function buildKeywordIndex(
  texts: Iterable<AnalysedText>,
): KeywordIndex & { readonly bytes: Uint8Array } {
  const writer = createPostings();
  for (const text of texts) writer.add(text);
  const postings = writer.finish();
  return { ...keywordIndex([postings], postings.lengths), bytes: writePostings(postings) };
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
export function* readKeywordIndex(segments: readonly KeywordSegment[]): Steps<KeywordIndex> {
  const stored: { readonly postings: Postings; readonly places: Int32Array | null }[] = [];
  const placed: Postings[] = [];
  for (const { bytes, places } of segments) {
    const postings = readPostings(bytes);
    yield;
    stored.push({ postings, places });
    placed.push(places === null ? postings : yield* placePostings(postings, places));
  }
  const lengths = lengthsOf(stored);
  yield;
  return keywordIndex(placed, lengths);
}

/** Words per chunk of the archive. */
function lengthsOf(
  segments: readonly { readonly postings: Postings; readonly places: Int32Array | null }[],
): Uint32Array {
  const placed = segments.map(({ postings: { lengths }, places }) => ({
    lengths,
    places: places ?? Int32Array.from(lengths.keys()),
  }));
  const size = placed.reduce((sum, { places }) => sum + places.filter((place) => place >= 0).length, 0);
  const all = new Uint32Array(size);
  for (const { lengths, places } of placed) {
    for (const [text, place] of places.entries()) if (place >= 0) all[place] = lengths[text] ?? 0;
  }
  return all;
}

/** Postings whose texts are chunks of the archive. */
interface Part {
  readonly postings: Postings;
  readonly numbers: ReadonlyMap<string, number>;
  /** Per term the greatest of its frequencies beside its chunk's norm, once it was asked for; 0 before. */
  readonly greatest: Float64Array;
}

function keywordIndex(postings: readonly Postings[], lengths: Uint32Array): KeywordIndex {
  const parts = postings.map((some): Part => {
    const numbers = new Map(some.terms.map((term, number) => [term, number]));
    return { postings: some, numbers, greatest: new Float64Array(some.terms.length) };
  });
  const norms = chunkNorms(lengths);
  return {
    size: lengths.length,
    vocabulary: vocabularyOf(parts),
    ...rankChunks(norms, (group) => holdersOf(parts, group, norms)),
  };
}

/** By segment and language: a chunk lies in one of each, so that only alternatives of one language ever meet in a chunk. */
function holdersOf(
  parts: readonly Part[],
  { alternatives }: TermGroup,
  norms: Float64Array,
): readonly (readonly Holders[])[] {
  const wanted = heaviest(alternatives);
  const sets: Holders[][] = [];
  for (const part of parts) {
    const ofLanguage = new Map<string, Holders[]>();
    for (const [term, weight] of wanted) {
      const holders = holdersIn(part, term, weight, norms);
      if (holders === null) continue;
      const language = languageOfTerm(term);
      const set = ofLanguage.get(language);
      if (set === undefined) ofLanguage.set(language, [holders]);
      else set.push(holders);
    }
    sets.push(...ofLanguage.values());
  }
  return sets;
}

function holdersIn(
  { postings: { texts: chunks, frequencies, starts }, numbers, greatest }: Part,
  term: string,
  weight: number,
  norms: Float64Array,
): Holders | null {
  const number = numbers.get(term);
  if (number === undefined) return null;
  const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0];
  if (from === to) return null;
  greatest[number] ||= greatestOf({ chunks, frequencies, from, to }, norms);
  return { chunks, frequencies, from, to, weight, greatest: greatest[number] ?? 0 };
}

function greatestOf(
  { chunks, frequencies, from, to }: Pick<Holders, 'chunks' | 'frequencies' | 'from' | 'to'>,
  norms: Float64Array,
): number {
  let greatest = 0;
  for (let i = from; i < to; i += 1) {
    greatest = Math.max(greatest, (frequencies[i] ?? 0) / (norms[chunks[i] ?? 0] ?? 1));
  }
  return greatest / wholeWord;
}

/** Each term once, with the highest of its weights. */
function heaviest(alternatives: TermGroup['alternatives']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of alternatives) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return weights;
}

function vocabularyOf(parts: readonly Part[]): Vocabulary {
  const has = (term: string): boolean => parts.some((part) => holds(part, term));
  return {
    has,
    *startingWith(prefix) {
      const [first = [], ...others] = parts.map(({ postings }) => [...termsFrom(postings, prefix)]);
      // Lists in order one after the other are sorted in about the time that it takes to read them.
      yield* others.length === 0 ? first : [...new Set([...first, ...others.flat()])].sort();
    },
  };
}

function holds({ postings, numbers }: Part, term: string): boolean {
  const number = numbers.get(term);
  return number !== undefined && (postings.starts[number + 1] ?? 0) > (postings.starts[number] ?? 0);
}

function* termsFrom({ terms, starts }: Postings, prefix: string): Generator<string> {
  for (let i = firstFrom(terms, prefix); terms[i]?.startsWith(prefix) === true; i += 1) {
    if ((starts[i + 1] ?? 0) > (starts[i] ?? 0)) yield terms[i] ?? '';
  }
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
