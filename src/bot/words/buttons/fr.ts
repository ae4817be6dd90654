import type { ButtonWords } from './words.ts';

export const frButtons: ButtonWords = {
  context: 'Contexte',
  sources: 'Sources',
  evidence: (receipt) => `preuve ${receipt}`,
  articleChanged: (title) => `${title}\u00a0: l’article a changé depuis qu’il a été cité.`,
  articleGone: (id) => `${id}\u00a0: l’article n’est plus dans les archives.`,
  noLongerKnown: 'Ce bouton vient d’une ancienne version de moi. Merci de reposer la question.',
};
