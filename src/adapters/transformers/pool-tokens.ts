import type { Pooling } from '../../retrieval/embedding/embedding-model.ts';

/** What a model gave for a batch: a vector for each token of each text. */
export interface TokenVectors {
  /** `[text][token][axis]`, flat. */
  readonly data: Float32Array;
  /** Tokens per text after padding on the right. */
  readonly paddedLength: number;
  readonly dimensions: number;
  /** True number of tokens of each text, 1 and up; what follows them is padding and counts for nothing. */
  readonly lengths: readonly number[];
}

/** One vector of unit length per text. Throws when the model gave something that is not a number. */
export function poolTokens(tokens: TokenVectors, pooling: Pooling): Float32Array[] {
  return tokens.lengths.map((length, text) => {
    const from = pooling === 'last_token' ? length - 1 : 0;
    const to = pooling === 'cls' ? 1 : length;
    return unitLength(sumOfTokens(tokens, text, from, to));
  });
}

/** A mean points where the sum points, and only the direction is kept. */
function sumOfTokens(
  { data, paddedLength, dimensions }: TokenVectors,
  text: number,
  from: number,
  to: number,
) {
  const sum = new Float32Array(dimensions);
  for (let token = from; token < to; token += 1) {
    const start = (text * paddedLength + token) * dimensions;
    for (let axis = 0; axis < dimensions; axis += 1) sum[axis] = (sum[axis] ?? 0) + (data[start + axis] ?? 0);
  }
  return sum;
}

function unitLength(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (!Number.isFinite(squares)) throw new Error('The model gave a vector that is not made of numbers.');
  // The zero vector has no direction; the first axis stands for "nothing", as in the built-in embedder.
  if (squares === 0) vector[0] = 1;
  else
    for (let axis = 0; axis < vector.length; axis += 1)
      vector[axis] = (vector[axis] ?? 0) / Math.sqrt(squares);
  return vector;
}
