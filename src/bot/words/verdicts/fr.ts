import type { VerdictWords } from './words.ts';

export const frVerdicts: VerdictWords = {
  good: 'Bonne',
  wrong: 'Fausse',
  thanksForGood: 'Merci\u00a0: notée comme bonne réponse.',
  thanksForWrong: 'Merci\u00a0: notée comme mauvaise réponse.',
  whatIsKept:
    'Je garde la question, l’avis, ce que tu en dis, le moment et les citations affichées avec leur index, pour que mes réponses puissent être mesurées\u202f; pas qui tu es. Appuyer à nouveau change l’avis sur cette réponse.',
  sayWhy: 'Dire ce qui est faux',
  whyTitle: 'Qu’est-ce qui est faux dans la réponse\u202f?',
  whyLabel: 'Ce qui est faux',
  whyKinds: {
    'wrong-quote': 'Elle cite le mauvais passage',
    'no-answer': 'Elle ne répond pas à la question',
    outdated: 'Elle n’est plus à jour',
    other: 'Autre chose',
  },
  inYourWords: 'Avec tes mots, si tu veux',
  whyRefusal: 'Qu’aurais-je dû trouver\u202f?',
  keptWithoutName: 'Gardé avec la question, sans ton nom.',
  thanksForWhy: 'Merci\u00a0: noté avec l’avis.',
  whyNotKept: 'Plus personne ne juge cette réponse fausse. Rien n’a donc été noté.',
  notKept:
    'Je ne peux plus lire à quelle question cette réponse correspond. Rien n’a donc été noté. Merci de reposer la question.',
};
