import type { MannersWords } from './words.ts';

export const frManners: MannersWords = {
  tooManyOfYours: (when) => `Cela fait beaucoup de questions d’un coup. Merci de reposer la tienne ${when}.`,
  tooManyHere: (when) => `On vient de poser beaucoup de questions ici. Merci de reposer la tienne ${when}.`,
  inLine: (ahead) =>
    ahead === 0
      ? 'Beaucoup de questions arrivent en ce moment. La tienne est la prochaine.'
      : `Beaucoup de questions arrivent en ce moment. ${ahead === 1 ? 'Une question passe' : `${ahead} questions passent`} avant la tienne.`,
  notHere: (channels) => `Je ne réponds pas dans ce salon. Merci de demander ici\u00a0: ${channels}`,
};
