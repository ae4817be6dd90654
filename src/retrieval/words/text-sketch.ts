import { hashText, mixed } from './hash-text.ts';
import { splitWords } from './words.ts';

/**
 * The smallest hashes of a text's word shingles, ascending: a bottom-k sketch (Broder 1997), from which the overlap of two texts is
 * estimated without looking at either again.
 */
export interface TextSketch {
  readonly smallest: Uint32Array;
  /** Distinct shingles of the whole text. */
  readonly shingles: number;
}

/** Runs of this many words tell texts apart: two unrelated articles share next to none. */
const shingleWords = 5;
/** The error of an estimated overlap is about 1/√k: .09. */
const sketchSize = 128;

/** Of any text, also an empty one. */
export function sketchOf(text: string): TextSketch {
  const words = splitWords(text).map((word) => hashText(word.text));
  const hashes = new Set<number>();
  for (let i = 0; i + shingleWords <= words.length; i += 1) {
    let hash = 0;
    for (let j = i; j < i + shingleWords; j += 1) hash = mixed(hash ^ (words[j] ?? 0));
    hashes.add(hash);
  }
  const sorted = Uint32Array.from(hashes).sort();
  return { smallest: sorted.slice(0, sketchSize), shingles: hashes.size };
}

/**
 * Estimated overlap of two texts: `resemblance` is the share of both texts' shingles that both hold (Jaccard), `containment` the share of the
 * shorter one's that the longer holds. 0–1. Where the resemblance is below `least`, both may be given as 0.
 */
export function overlap(
  a: TextSketch,
  b: TextSketch,
  least = 0,
): { readonly resemblance: number; readonly containment: number } {
  const size = Math.min(sketchSize, Math.max(a.smallest.length, b.smallest.length));
  const mostUnshared = size * (1 - least);
  let i = 0;
  let j = 0;
  let seen = 0;
  let shared = 0;
  while (seen < size && (i < a.smallest.length || j < b.smallest.length)) {
    const x = a.smallest[i] ?? Number.POSITIVE_INFINITY;
    const y = b.smallest[j] ?? Number.POSITIVE_INFINITY;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    seen += 1;
    if (seen - shared > mostUnshared) return { resemblance: 0, containment: 0 };
  }
  const resemblance = seen === 0 ? 0 : shared / seen;
  const shorter = Math.min(a.shingles, b.shingles);
  const both = (resemblance * (a.shingles + b.shingles)) / (1 + resemblance);
  return { resemblance, containment: shorter === 0 ? 0 : Math.min(1, both / shorter) };
}
