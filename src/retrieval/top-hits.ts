/**
 * The `count` highest, best first; equal scores in order of chunk number, so that the same search always reads the same. Reads any
 * number of hits and keeps few of them.
 */
export function best<Hit extends { readonly chunk: number }>(
  hits: Iterable<Hit>,
  count: number,
  scoreOf: (hit: Hit) => number,
): readonly Hit[] {
  const wanted = Math.max(0, count);
  const bestOf = (some: readonly Hit[]): Hit[] =>
    some.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.chunk - b.chunk).slice(0, wanted);
  let kept: Hit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const hit of hits) {
    if (scoreOf(hit) < least) continue;
    kept.push(hit);
    if (kept.length < 2 * wanted + sortedAtOnce) continue;
    kept = bestOf(kept);
    const last = kept.at(-1);
    if (last !== undefined) least = scoreOf(last);
  }
  return bestOf(kept);
}

/** Sorting whenever this many more than needed have gathered costs less than sorting everything at the end. */
const sortedAtOnce = 500;
