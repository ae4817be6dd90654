import type { MannersWords } from './words.ts';

export const deManners: MannersWords = {
  tooManyOfYours: (when) => `Das waren viele Fragen auf einmal. Bitte frag noch einmal ${when}.`,
  tooManyHere: (when) => `Hier wurde gerade sehr viel gefragt. Bitte frag noch einmal ${when}.`,
  inLine: (ahead) =>
    ahead === 0
      ? 'Gerade fragen viele. Deine Frage ist die nächste.'
      : `Gerade fragen viele. Vor deiner ${ahead === 1 ? 'ist noch eine Frage' : `sind noch ${ahead} Fragen`} an der Reihe.`,
  notHere: (channels) => `In diesem Kanal antworte ich nicht. Bitte frag hier: ${channels}`,
};
