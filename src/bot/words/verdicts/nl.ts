import type { VerdictWords } from './words.ts';

export const nlVerdicts: VerdictWords = {
  good: 'Goed',
  wrong: 'Fout',
  thanksForGood: 'Bedankt: genoteerd als goed antwoord.',
  thanksForWrong: 'Bedankt: genoteerd als fout antwoord.',
  whatIsKept:
    'Ik bewaar de vraag, het oordeel, het tijdstip en welke citaten uit welke index te zien waren, zodat mijn antwoorden te meten zijn; niet wie je bent. Wie nog eens drukt, verandert het oordeel over dit antwoord.',
  notKept:
    'Ik kan niet meer lezen welke vraag hier wordt beantwoord, dus er is niets genoteerd. Stel je vraag opnieuw.',
};
