import type { Strictness } from './strictness.ts';
import type { SupportModel } from './support-model.ts';

/** Written by `bench/fit-refusal.ts` from the development halves of XQuAD and NoMIRACL: not to be edited by hand. */
export const supportModel: SupportModel = {
  bias: -7.59,
  weights: {
    little: 10.684,
    context: 0.416,
    rarest: 0.217,
    names: 0.682,
    nouns: 1.599,
    phrases: 0.725,
    found: 0.794,
    agreed: 0.684,
    open: 0.533,
    figureless: -1.084,
    foreign: 0.137,
    foreignPassage: 1.678,
  },
};

/** Below this the archive does not answer. */
export const leastSupports: Readonly<Record<Strictness, number>> = {
  strict: 0.31,
  balanced: 0.1,
  eager: 0.04,
};
