import type { VerdictWords } from './words.ts';

export const esVerdicts: VerdictWords = {
  good: 'Bien',
  wrong: 'Mal',
  thanksForGood: 'Gracias: anotada como buena respuesta.',
  thanksForWrong: 'Gracias: anotada como mala respuesta.',
  whatIsKept:
    'Guardo la pregunta, la opinión, lo que digas de ella, el momento y qué citas de qué índice se mostraron, para poder medir mis respuestas; no quién eres. Quien vuelva a pulsar cambia la opinión sobre esta respuesta.',
  sayWhy: 'Decir qué está mal',
  whyTitle: '¿Qué está mal en esta respuesta?',
  whyLabel: 'Qué está mal',
  whyKinds: {
    'wrong-quote': 'Cita el pasaje equivocado',
    'no-answer': 'No responde a la pregunta',
    outdated: 'Está anticuada',
    other: 'Otra cosa',
  },
  inYourWords: 'Con tus palabras, si quieres',
  whyRefusal: '¿Qué debería haber encontrado?',
  keptWithoutName: 'Se guarda con la pregunta, sin tu nombre.',
  thanksForWhy: 'Gracias: anotado con la opinión.',
  whyNotKept: 'Ya nadie considera mala esta respuesta, así que no se ha anotado nada.',
  notKept:
    'Ya no puedo leer a qué pregunta responde esto, así que no se ha anotado nada. Vuelve a preguntar, por favor.',
};
