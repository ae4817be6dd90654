import type { ReplyWords } from './words.ts';

export const frReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} n’est pas une date pour \`${option}\`. Écris une année, un mois ou un jour, comme 2014, 2014-08 ou 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} pour \`${option}\` peut être l’un de deux jours. Écris celui que tu veux dire\u00a0: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` précède \`${from}\`, il n’y a donc rien entre les deux. Échange les deux dates.`,
  noSuchPublisher: (option, typed) =>
    `Aucun article des archives ne vient de ${typed}. Choisis pour \`${option}\` une des propositions qui s’affichent pendant la saisie.`,
  noSuchLanguage: (option, typed) =>
    `Aucun article des archives n’est en langue ${typed}. Choisis pour \`${option}\` une des propositions qui s’affichent pendant la saisie.`,
};
