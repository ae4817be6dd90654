import type { SentenceWeights } from './sentence-signals.ts';

/** Written by `bench/fit-choice.ts` from the development half of XQuAD: not to be edited by hand. */
export const sentenceWeights: SentenceWeights = {
  coverage: 0.066,
  context: 0.188,
  passage: 0.211,
  words: 0.249,
  score: 0.286,
  figure: 0.285,
  time: 0.103,
  name: 0.082,
};

/** A further quote must be worth this share of the best. */
export const leastOfBest = 0.85;
