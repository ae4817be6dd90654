import type { ButtonWords } from './words.ts';

export const nlButtons: ButtonWords = {
  context: 'Context',
  sources: 'Bronnen',
  evidence: (receipt) => `bewijs ${receipt}`,
  articleChanged: (title) => `${title}: het artikel is veranderd sinds het werd geciteerd.`,
  articleGone: (id) => `${id}: het artikel staat niet meer in het archief.`,
  noLongerKnown: 'Deze knop is van een oudere versie van mij. Stel je vraag opnieuw.',
};
