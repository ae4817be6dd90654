import { seededRandom } from '../test/support/seeded-random.ts';

/** Unit vectors in clusters, as a model's embeddings of passages on some topics are; the same in every run. */
export interface ClusteredVectors {
  /** Of one more passage: two on one topic have a cosine of about .6. */
  passage(): Float32Array;
  /** Of a question about a passage: a cosine of about .75. */
  question(passage: Float32Array): Float32Array;
}

export function clusteredVectors(dimensions: number, topicCount: number): ClusteredVectors {
  const random = seededRandom(dimensions + topicCount);
  // Box and Muller's transform.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const topics = Array.from({ length: topicCount }, () =>
    unit(Float32Array.from({ length: dimensions }, normal)),
  );
  const near = (vector: Float32Array, noise: number): Float32Array => {
    const scale = noise / Math.sqrt(dimensions);
    return unit(vector.map((value) => value + scale * normal()));
  };
  return {
    passage: () => near(topics[Math.floor(random() * topics.length)] ?? new Float32Array(dimensions), 0.8),
    question: (passage) => near(passage, 0.9),
  };
}

function unit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  return vector.map((value) => value / length);
}
