import { seededRandom } from './seeded-random.ts';

/** Where a figure would lie in 95 of 100 samples of questions as large as this one; 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval of a share of `of` questions (Wilson 1927; recommended for small samples by Brown, Cai and DasGupta 2001): unlike the
 * normal interval it stays within 0–1, and has a width where all questions went the same way.
 */
export function wilsonInterval(share: number, of: number): Interval {
  const z2 = z95 * z95;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (z95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}

/**
 * The percentile bootstrap of a mean of values within 0–1 (Efron and Tibshirani 1993, chapter 13), with a fixed seed. Values that are all
 * alike tell a bootstrap nothing; they get the score interval, which is wide enough, since no values within 0–1 vary more than
 * zeros and ones of the same mean.
 */
export function meanInterval(values: readonly number[]): Interval {
  const [first = 0] = values;
  if (values.every((value) => value === first)) return wilsonInterval(first, values.length);
  const random = seededRandom(1);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  const at = (quantile: number): number => means[Math.round(quantile * (resamples - 1))] ?? first;
  return { low: at(0.025), high: at(0.975) };
}

/** The 97.5th percentile of the standard normal distribution. */
const z95 = 1.959963984540054;
const resamples = 1000;
