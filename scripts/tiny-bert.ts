import { type BertShape, type BertWeights, bertWeights } from './bert-weights.ts';

/** A BERT small enough to make on the spot. It knows nothing; its arithmetic is the real one. */
export const tinyBert: BertShape = {
  hidden: 32,
  layers: 2,
  heads: 2,
  feedForward: 64,
  positions: 64,
  layerNormEpsilon: 1e-12,
};

export function tinyBertWeights(seed: number): BertWeights {
  return bertWeights(tinyBert, vocabulary.length, seed);
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
