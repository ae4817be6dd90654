import type { MannersWords } from './words.ts';

export const enManners: MannersWords = {
  tooManyOfYours: (when) => `That was a lot of questions at once. Please ask again ${when}.`,
  tooManyHere: (when) => `People here have asked a lot just now. Please ask again ${when}.`,
  inLine: (ahead) =>
    ahead === 0
      ? 'Many are asking just now. Yours is the next question.'
      : `Many are asking just now. ${ahead === 1 ? 'One question is' : `${ahead} questions are`} before yours.`,
  notHere: (channels) => `I do not answer in this channel. Please ask here: ${channels}`,
};
