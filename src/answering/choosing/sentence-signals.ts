/** In the order in which weights are listed. */
export const sentenceSignalNames = [
  /** Share of the question's weight (summed idf of its words) that stands in the sentence. */
  'coverage',
  /** The same with the sentence before it in its paragraph. */
  'context',
  /** The same of its passage with the title. */
  'passage',
  /** Share of the question's words that stand in the sentence, however rare each is. */
  'words',
  /** How well the search found the passage. */
  'score',
  /** See `KindHeld`. */
  'figure',
  'time',
  'name',
] as const;

export type SentenceSignalName = (typeof sentenceSignalNames)[number];

/** What speaks for a sentence answering the question, rather than another that was found; each 0–1. */
export type SentenceSignals = Readonly<Record<SentenceSignalName, number>>;

export type SentenceWeights = Readonly<Record<SentenceSignalName, number>>;

/** What a sentence is worth beside others. Only shares of it mean anything. */
export function worthOf(signals: SentenceSignals, weights: SentenceWeights): number {
  return sentenceSignalNames.reduce((sum, name) => sum + weights[name] * signals[name], 0);
}
