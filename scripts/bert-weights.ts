import { seededRandom } from '../test/support/seeded-random.ts';

/** How large a BERT is (Devlin et al. 2018, arXiv 1810.04805). */
export interface BertShape {
  /** Numbers per token; a multiple of `heads`. */
  readonly hidden: number;
  readonly layers: number;
  readonly heads: number;
  readonly feedForward: number;
  /** The most tokens it reads. */
  readonly positions: number;
  readonly layerNormEpsilon: number;
}

/** A dense layer: `x · weights + bias`, weights as `[input][output]`, flat. */
export interface Dense {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface LayerNorm {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

export interface EncoderLayer {
  readonly query: Dense;
  readonly key: Dense;
  readonly value: Dense;
  readonly attentionOutput: Dense;
  readonly attentionNorm: LayerNorm;
  readonly up: Dense;
  readonly down: Dense;
  readonly outputNorm: LayerNorm;
}

export interface BertWeights {
  readonly words: Float32Array;
  readonly positions: Float32Array;
  readonly tokenTypes: Float32Array;
  readonly embeddingNorm: LayerNorm;
  readonly layers: readonly EncoderLayer[];
  /** What a cross-encoder has on top: the first token's vector becomes one number, the score of a pair of texts. */
  readonly head: { readonly pooler: Dense; readonly classifier: Dense };
}

/** Weights from a seed: the same on every machine. Words weigh more than positions, so that like texts get like vectors. */
export function bertWeights(shape: BertShape, vocabularySize: number, seed: number): BertWeights {
  const random = seededRandom(seed);
  const { hidden, layers, feedForward, positions } = shape;
  const numbers = (count: number, size: number): Float32Array => {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i += 1) values[i] = (random() * 2 - 1) * size;
    return values;
  };
  const dense = (inputs: number, outputs: number): Dense => ({
    inputs,
    outputs,
    weights: numbers(inputs * outputs, 1 / Math.sqrt(inputs)),
    bias: numbers(outputs, 0.1),
  });
  const norm = (): LayerNorm => ({
    scale: numbers(hidden, 0.1).map((value) => value + 1),
    shift: numbers(hidden, 0.1),
  });
  return {
    words: numbers(vocabularySize * hidden, 1),
    positions: numbers(positions * hidden, 0.1),
    tokenTypes: numbers(2 * hidden, 0.1),
    embeddingNorm: norm(),
    layers: Array.from({ length: layers }, () => ({
      query: dense(hidden, hidden),
      key: dense(hidden, hidden),
      value: dense(hidden, hidden),
      attentionOutput: dense(hidden, hidden),
      attentionNorm: norm(),
      up: dense(hidden, feedForward),
      down: dense(feedForward, hidden),
      outputNorm: norm(),
    })),
    head: { pooler: dense(hidden, hidden), classifier: dense(hidden, 1) },
  };
}
