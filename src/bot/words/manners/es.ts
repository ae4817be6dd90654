import type { MannersWords } from './words.ts';

export const esManners: MannersWords = {
  tooManyOfYours: (when) => `Son muchas preguntas de una vez. Vuelve a preguntar ${when}, por favor.`,
  tooManyHere: (when) => `Aquí se acaba de preguntar mucho. Vuelve a preguntar ${when}, por favor.`,
  inLine: (ahead) =>
    ahead === 0
      ? 'Ahora preguntan muchos. La tuya es la siguiente pregunta.'
      : `Ahora preguntan muchos. Antes de la tuya ${ahead === 1 ? 'hay una pregunta' : `hay ${ahead} preguntas`}.`,
  notHere: (channels) => `En este canal no respondo. Pregunta aquí, por favor: ${channels}`,
};
