/** A segment as a plan needs to know it; all numbers are passages. */
export interface SegmentSize {
  readonly stored: number;
  /** Those that the next index still needs from it. */
  readonly live: number;
}

/**
 * How many segments to keep, from the oldest on, when `added` passages are new; what is needed of the others is written anew together with
 * these. The oldest is kept until a fifth of the index lies outside it or is dead in it. Of the newer ones each is kept while it is larger
 * than all that comes after it, so that there are few of them, and a passage is written anew few times.
 */
export function segmentsToKeep(segments: readonly SegmentSize[], added: number): number {
  const [oldest, ...newer] = segments;
  if (oldest === undefined) return 0;
  const outside = newer.reduce((sum, { live }) => sum + live, added);
  const total = oldest.live + outside;
  if (total <= fewPassages || outside + oldest.stored - oldest.live > total * mostOutside) return 0;
  let keep = segments.length;
  let anew = added;
  for (const { live } of newer.toReversed()) {
    if (live > Math.max(anew, fewPassages)) break;
    anew += live;
    keep -= 1;
  }
  return keep;
}

/** Writing so many anew takes no time worth saving. */
const fewPassages = 200;
/** A search asks every segment, and compares with all vectors of the small ones (`bench/scale.ts`). */
const mostOutside = 0.2;
