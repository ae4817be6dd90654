import type { Strictness } from './strictness.ts';
import type { SupportModel } from './support-model.ts';

/** Written by `bench/fit-refusal.ts` from the development halves of XQuAD and NoMIRACL: not to be edited by hand. */
export const supportModel: SupportModel = {
  bias: -7.652,
  weights: {
    little: 10.774,
    context: 0.195,
    rarest: 0.332,
    names: 0.686,
    nouns: 1.606,
    phrases: 0.814,
    found: 0.795,
    agreed: 0.739,
    open: 0.592,
    figureless: -2.133,
    foreign: 0.131,
    foreignPassage: 1.713,
  },
};

/** Below this the archive does not answer. */
export const leastSupports: Readonly<Record<Strictness, number>> = {
  strict: 0.32,
  balanced: 0.095,
  eager: 0.04,
};
