import type { VerdictWords } from './words.ts';

export const frVerdicts: VerdictWords = {
  good: 'Bonne',
  wrong: 'Fausse',
  thanksForGood: 'Merci\u00a0: notée comme bonne réponse.',
  thanksForWrong: 'Merci\u00a0: notée comme mauvaise réponse.',
  whatIsKept:
    'Je garde la question, l’avis, le moment et les citations affichées avec leur index, pour que mes réponses puissent être mesurées\u202f; pas qui tu es. Appuyer à nouveau change l’avis sur cette réponse.',
  notKept:
    'Je ne peux plus lire à quelle question cette réponse correspond. Rien n’a donc été noté. Merci de reposer la question.',
};
