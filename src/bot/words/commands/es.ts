import type { CommandsWords } from './words.ts';

export const esCommands: CommandsWords = {
  ask: {
    name: 'preguntar',
    description: 'Pregunta al archivo. Recibirás citas, palabra por palabra, con su fuente y su fecha.',
    question: { name: 'pregunta', description: '¿Qué quieres saber?' },
  },
  source: {
    name: 'fuente',
    description: 'Busca un artículo, o el artículo del que procede una cita.',
    text: { name: 'texto', description: 'Un título, un enlace o las palabras de una cita' },
  },
  limits: {
    from: {
      name: 'desde',
      description: 'Solo lo publicado en esta fecha o después, p. ej. 2014, 2014-08, 2014-08-23',
    },
    to: { name: 'hasta', description: 'Solo lo publicado en esta fecha o antes' },
    asOf: {
      name: 'a-fecha-de',
      description: 'Solo lo que con seguridad ya se había publicado en esta fecha, lo que se sabía entonces',
    },
    publisher: { name: 'medio', description: 'Solo lo que publicó este medio' },
    language: { name: 'idioma', description: 'Solo artículos en este idioma' },
    private: { name: 'privado', description: 'Si solo tú ves la respuesta' },
  },
};
