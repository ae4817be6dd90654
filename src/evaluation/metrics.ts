/** The mean, or `null` of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of items that are so, 0–1, or `null` of nothing. */
export function share<T>(items: readonly T[], isSo: (item: T) => boolean): number | null {
  return mean(items.map((item) => (isSo(item) ? 1 : 0)));
}

/** The smallest value that at least this share (0–1) of the values does not exceed (the nearest-rank method), or `null` of nothing. */
export function percentile(values: readonly number[], at: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(at * sorted.length) - 1)] ?? null;
}

/**
 * Normalised discounted cumulative gain with binary relevance (Järvelin and Kekäläinen 2002): `ranks` of the relevant items
 * found, from 1, out of `relevant` there are, cut at `depth`. 1 is the ideal order.
 */
export function ndcg(ranks: readonly number[], relevant: number, depth: number): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 1);
  const ideal = Array.from({ length: Math.min(relevant, depth) }, (_, i) => gain(i + 1));
  const found = ranks.filter((rank) => rank <= depth).map(gain);
  const sum = (gains: readonly number[]): number => gains.reduce((total, one) => total + one, 0);
  return relevant === 0 ? 0 : sum(found) / sum(ideal);
}
