import type { Steps } from '../indexing/turns.ts';
import type { Postings } from './postings.ts';

/**
 * Postings of a segment as postings of the archive: `places` gives the chunk that each of their texts is, −1 for one that is no longer there,
 * and is left out. `lengths` stay those of the texts.
 */
export function* placePostings(postings: Postings, places: Int32Array): Steps<Postings> {
  const { terms, starts, texts, frequencies, lengths } = postings;
  const placed = {
    starts: new Uint32Array(starts.length),
    texts: new Uint32Array(texts.length),
    frequencies: new Uint16Array(texts.length),
  };
  let kept = 0;
  for (let term = 0; term < terms.length; term += 1) {
    const end = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < end; i += 1) {
      const chunk = places[texts[i] ?? 0] ?? -1;
      if (chunk < 0) continue;
      placed.texts[kept] = chunk;
      placed.frequencies[kept] = frequencies[i] ?? 0;
      kept += 1;
    }
    placed.starts[term + 1] = kept;
    if (term % termsAStep === 0) yield;
  }
  return { terms, ...placed, lengths };
}

/** Well below a millisecond, unless a term is in nearly every chunk. */
const termsAStep = 256;
