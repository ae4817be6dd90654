import type { ButtonWords } from './words.ts';

export const enButtons: ButtonWords = {
  context: 'Context',
  sources: 'Sources',
  evidence: (receipt) => `evidence ${receipt}`,
  articleChanged: (title) => `${title}: the article has changed since it was quoted.`,
  articleGone: (id) => `${id}: the article is no longer in the archive.`,
  noLongerKnown: 'This button is from an older version of me. Please ask again.',
};
