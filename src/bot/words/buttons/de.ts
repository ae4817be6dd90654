import type { ButtonWords } from './words.ts';

export const deButtons: ButtonWords = {
  context: 'Zusammenhang',
  sources: 'Quellen',
  evidence: (receipt) => `Beleg ${receipt}`,
  articleChanged: (title) => `${title}: Der Artikel hat sich geändert, seit er zitiert wurde.`,
  articleGone: (id) => `${id}: Der Artikel ist nicht mehr im Archiv.`,
  noLongerKnown: 'Diese Schaltfläche stammt von einer älteren Version von mir. Bitte frag noch einmal.',
};
