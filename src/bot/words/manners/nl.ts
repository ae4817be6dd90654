import type { MannersWords } from './words.ts';

export const nlManners: MannersWords = {
  tooManyOfYours: (when) => `Dat waren veel vragen tegelijk. Stel je vraag opnieuw ${when}.`,
  tooManyHere: (when) => `Er is hier net heel veel gevraagd. Stel je vraag opnieuw ${when}.`,
  inLine: (ahead) =>
    ahead === 0
      ? 'Er vragen nu veel mensen. Jouw vraag is de volgende.'
      : `Er vragen nu veel mensen. Vóór die van jou ${ahead === 1 ? 'is nog één vraag' : `zijn nog ${ahead} vragen`} aan de beurt.`,
  notHere: (channels) => `In dit kanaal antwoord ik niet. Stel je vraag hier: ${channels}`,
};
