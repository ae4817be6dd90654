import type { VerdictWords } from './words.ts';

export const deVerdicts: VerdictWords = {
  good: 'Gut',
  wrong: 'Falsch',
  thanksForGood: 'Danke: als gute Antwort vermerkt.',
  thanksForWrong: 'Danke: als falsche Antwort vermerkt.',
  whatIsKept:
    'Ich behalte die Frage, das Urteil, was du dazu sagst, den Zeitpunkt und welche Zitate aus welchem Index zu sehen waren, damit sich meine Antworten messen lassen; nicht, wer du bist. Wer noch einmal drückt, ändert das Urteil über diese Antwort.',
  sayWhy: 'Sagen, was falsch ist',
  whyTitle: 'Was ist an der Antwort falsch?',
  whyLabel: 'Was falsch ist',
  whyKinds: {
    'wrong-quote': 'Sie zitiert die falsche Stelle',
    'no-answer': 'Sie beantwortet die Frage nicht',
    outdated: 'Sie ist veraltet',
    other: 'Etwas anderes',
  },
  inYourWords: 'In deinen Worten, wenn du magst',
  whyRefusal: 'Was hätte ich finden sollen?',
  keptWithoutName: 'Wird bei der Frage aufbewahrt, ohne deinen Namen.',
  thanksForWhy: 'Danke: beim Urteil vermerkt.',
  whyNotKept: 'Niemand nennt diese Antwort mehr falsch. Deshalb ist nichts vermerkt.',
  notKept:
    'Ich kann nicht mehr lesen, welche Frage hier beantwortet wird. Deshalb ist nichts vermerkt. Bitte frag noch einmal.',
};
