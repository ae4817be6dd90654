import type { VerdictWords } from './words.ts';

export const esVerdicts: VerdictWords = {
  good: 'Bien',
  wrong: 'Mal',
  thanksForGood: 'Gracias: anotada como buena respuesta.',
  thanksForWrong: 'Gracias: anotada como mala respuesta.',
  whatIsKept:
    'Guardo la pregunta, la opinión, el momento y qué citas de qué índice se mostraron, para poder medir mis respuestas; no quién eres. Quien vuelva a pulsar cambia la opinión sobre esta respuesta.',
  notKept:
    'Ya no puedo leer a qué pregunta responde esto, así que no se ha anotado nada. Vuelve a preguntar, por favor.',
};
