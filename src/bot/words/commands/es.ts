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
  search: {
    name: 'buscar',
    description: 'Muestra los pasajes más cercanos a unas palabras, el mejor primero.',
    query: { name: 'búsqueda', description: 'Lo que se busca' },
  },
  timeline: {
    name: 'cronología',
    description: 'Muestra lo publicado sobre un tema, lo más antiguo primero, y lo nuevo cada vez.',
    topic: { name: 'tema', description: 'Un nombre o un asunto' },
  },
  about: {
    name: 'acerca-de',
    description: 'Qué contiene este archivo, de cuándo es su índice y qué se guarda de lo que preguntas.',
  },
  help: { name: 'ayuda', description: 'Qué puedes preguntar y cómo. Solo tú lo ves.' },
  findSource: 'Buscar la fuente',
  checkThis: 'Comprobar esto',
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
