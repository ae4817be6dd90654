/** The `count` highest, best first; equal scores in order of chunk number, so that the same search always reads the same. */
export function best<Hit extends { readonly chunk: number }>(
  hits: readonly Hit[],
  count: number,
  scoreOf: (hit: Hit) => number,
): readonly Hit[] {
  return [...hits].sort((a, b) => scoreOf(b) - scoreOf(a) || a.chunk - b.chunk).slice(0, count);
}
