import type { VerdictWords } from './words.ts';

export const nlVerdicts: VerdictWords = {
  good: 'Goed',
  wrong: 'Fout',
  thanksForGood: 'Bedankt: genoteerd als goed antwoord.',
  thanksForWrong: 'Bedankt: genoteerd als fout antwoord.',
  whatIsKept:
    'Ik bewaar de vraag, het oordeel, wat je erover zegt, het tijdstip en welke citaten uit welke index te zien waren, zodat mijn antwoorden te meten zijn; niet wie je bent. Wie nog eens drukt, verandert het oordeel over dit antwoord.',
  sayWhy: 'Zeg wat er fout is',
  whyTitle: 'Wat is er fout aan dit antwoord?',
  whyLabel: 'Wat er fout is',
  whyKinds: {
    'wrong-quote': 'Het citeert de verkeerde passage',
    'no-answer': 'Het beantwoordt de vraag niet',
    outdated: 'Het is verouderd',
    other: 'Iets anders',
  },
  inYourWords: 'In je eigen woorden, als je wilt',
  whyRefusal: 'Wat had ik moeten vinden?',
  keptWithoutName: 'Wordt bij de vraag bewaard, zonder je naam.',
  thanksForWhy: 'Bedankt: bij het oordeel genoteerd.',
  whyNotKept: 'Niemand noemt dit antwoord nog fout, dus er is niets genoteerd.',
  notKept:
    'Ik kan niet meer lezen welke vraag hier wordt beantwoord, dus er is niets genoteerd. Stel je vraag opnieuw.',
};
