import type { VerdictWords } from './words.ts';

export const deVerdicts: VerdictWords = {
  good: 'Gut',
  wrong: 'Falsch',
  thanksForGood: 'Danke: als gute Antwort vermerkt.',
  thanksForWrong: 'Danke: als falsche Antwort vermerkt.',
  whatIsKept:
    'Ich behalte die Frage, das Urteil, den Zeitpunkt und welche Zitate aus welchem Index zu sehen waren, damit sich meine Antworten messen lassen; nicht, wer du bist. Wer noch einmal drückt, ändert das Urteil über diese Antwort.',
  notKept:
    'Ich kann nicht mehr lesen, welche Frage hier beantwortet wird. Deshalb ist nichts vermerkt. Bitte frag noch einmal.',
};
