import { seededRandom } from '../test/support/seeded-random.ts';

/** Unit vectors in clusters, as embeddings of passages on some topics are; the same in every run. */
export interface ClusteredVectors {
  readonly passages: readonly Float32Array[];
  /** Each near one of the passages: what a question's vector is. */
  readonly queries: readonly Float32Array[];
}

/** One topic for every 1,000 passages; two passages of a topic have a cosine of about .6, a question and its passage of about .75. */
export function clusteredVectors(count: number, dimensions: number, queryCount: number): ClusteredVectors {
  const random = seededRandom(count);
  const normal = normalNumbers(random);
  const direction = () => unit(Float32Array.from({ length: dimensions }, normal));
  const topics = Array.from({ length: Math.max(4, Math.round(count / 1000)) }, direction);
  const anyOf = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('picked from an empty list');
    return item;
  };
  const near = (vector: Float32Array, noise: number) => {
    const scale = noise / Math.sqrt(dimensions);
    return unit(vector.map((value) => value + scale * normal()));
  };
  const passages = Array.from({ length: count }, () => near(anyOf(topics), 0.8));
  const queries = Array.from({ length: queryCount }, () => near(anyOf(passages), 0.9));
  return { passages, queries };
}

function unit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  return vector.map((value) => value / length);
}

/** Box and Muller's transform. */
function normalNumbers(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
