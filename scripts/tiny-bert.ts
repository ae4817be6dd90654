import { seededRandom } from '../test/support/seeded-random.ts';

/** A BERT (Devlin et al. 2018, arXiv 1810.04805) small enough to make on the spot. It knows nothing; its arithmetic is the real one. */
export const tinyBert = {
  hidden: 32,
  layers: 2,
  heads: 2,
  feedForward: 64,
  positions: 64,
  layerNormEpsilon: 1e-12,
} as const;

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

export interface TinyBertWeights {
  readonly words: Float32Array;
  readonly positions: Float32Array;
  readonly tokenTypes: Float32Array;
  readonly embeddingNorm: LayerNorm;
  readonly layers: readonly EncoderLayer[];
}

/** Weights from a seed: the same on every machine. Words weigh more than positions, so that like texts get like vectors. */
export function tinyBertWeights(seed: number): TinyBertWeights {
  const random = seededRandom(seed);
  const { hidden, layers, feedForward, positions } = tinyBert;
  const numbers = (count: number, size: number): Float32Array =>
    Float32Array.from({ length: count }, () => (random() * 2 - 1) * size);
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
    words: numbers(vocabulary.length * hidden, 1),
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
  };
}

export const specialTokens = {
  padding: '[PAD]',
  unknown: '[UNK]',
  first: '[CLS]',
  separator: '[SEP]',
  mask: '[MASK]',
} as const;

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const marks = [...'.,;:!?\'"()-–%$€/&'];
const words = `the of and to in a is was for on with that by it as from at an be are this or has not its would which were their new
  der die das und ist von den mit auf ein eine dem nicht sich auch het een van en te dat niet zijn
  company server servers chip chips partner partners power system systems market china beijing bank banks data cloud
  year years month money price prices deal court judge sale sales report minister election weather rain sun storm wind
  match goal team player football music song film actor bread butter recipe oven query passage`;
const pieces = [
  '##s',
  '##ed',
  '##ing',
  '##er',
  '##en',
  '##es',
  '##ly',
  '##ion',
  '##st',
  '##te',
  '##ung',
  '##heit',
];

/** WordPiece entries; their place is their id. */
export const vocabulary: readonly string[] = [
  ...new Set([
    ...Object.values(specialTokens),
    ...marks,
    ...letters,
    ...letters.map((letter) => `##${letter}`),
    ...words.split(/\s+/),
    ...pieces,
  ]),
];
