import { type SignalName, type Signals, signalNames } from './signals.ts';

/** A logistic model: the chance that the passages answer is that of the weighted sum of the signals. */
export interface SupportModel {
  readonly bias: number;
  readonly weights: Readonly<Record<SignalName, number>>;
}

/**
 * How likely it is that the passages answer the question, 0–1, where as many questions have an answer as have none; 0 where nothing in them
 * has to do with it.
 */
export function supportOf(signals: Signals | null, { bias, weights }: SupportModel): number {
  if (signals === null) return 0;
  const sum = signalNames.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
