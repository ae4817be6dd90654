import { countingIn } from '../counting.ts';
import type { AdminWords } from './words.ts';

const { counted, figures } = countingIn('es-ES');

export const esAdmin: AdminWords = {
  command: { name: 'administrar', description: 'Cómo está el bot y cómo se comporta en este servidor' },
  status: { name: 'estado', description: 'Permisos, cola, tiempos de respuesta, índice y conexión' },
  channels: {
    name: 'canales',
    description: 'Dónde responde el bot, en hilos o no, para todos o solo para quien pregunta',
  },
  gaps: { name: 'lagunas', description: 'Lo que se preguntó aquí y el archivo no respondió' },
  reindex: {
    name: 'reindexar',
    description: 'Poner el índice al día con los artículos, sin dejar de responder',
  },
  add: { name: 'añadir', description: 'Responder en este canal o categoría, y solo en los añadidos' },
  remove: { name: 'quitar', description: 'No responder más en este canal o categoría' },
  everywhere: { name: 'todos', description: 'Responder otra vez en todos los canales' },
  thread: { name: 'hilo', description: 'Si una respuesta abre un hilo' },
  private: {
    name: 'privado',
    description: 'Si solo quien pregunta ve la respuesta, salvo que diga otra cosa',
  },
  page: { name: 'página', description: 'Qué página de la lista' },

  notAllowed: 'Esto es para quienes pueden gestionar el servidor.',
  permissions: {
    ViewChannel: 'Ver canales',
    SendMessages: 'Enviar mensajes',
    ReadMessageHistory: 'Leer el historial de mensajes',
    AttachFiles: 'Adjuntar archivos',
    CreatePublicThreads: 'Crear hilos públicos',
    SendMessagesInThreads: 'Enviar mensajes en hilos',
  },
  permissionsThere: 'Permisos: tengo todos los que necesito.',
  permissionsMissing: (channel, permissions, count) =>
    `${channel}: me ${count === 1 ? 'falta el permiso' : 'faltan los permisos'} ${permissions}.`,
  noSuchChannel: (channel) => `${channel}: no veo este canal, o ya no existe.`,
  queue: (running, waiting) => `Cola: ${running} en curso, ${waiting} en espera`,
  noLatency: 'Tiempos de respuesta: ninguna pregunta desde que arranqué',
  latency: (count, half, most) =>
    `Tiempos de ${count === 1 ? 'la última respuesta' : `las últimas ${count} respuestas`}: la mitad en ${half} ms, el 95 % en ${most} ms`,
  index: (id, articles, age) => `Índice: ${id}, ${counted(articles, 'artículo', 'artículos')}, creado ${age}`,
  ping: (ms) => `Conexión: Discord responde en ${ms} ms`,
  noPing: 'Conexión: establecida, aún sin medir',

  answersEverywhere: 'Respondo en todos los canales.',
  answersIn: (channels) => `Respondo en ${channels}`,
  opensThread: 'Una respuesta abre un hilo.',
  opensNoThread: 'Las respuestas no abren hilos.',
  privateByDefault:
    'Las respuestas a comandos las ve solo quien pregunta, salvo que diga otra cosa; las respuestas a mensajes las ven todos.',
  publicByDefault: 'Las respuestas las ven todos, salvo que quien pregunta diga otra cosa.',
  noMoreChannels: (most) => `No se pueden enumerar más de ${most} canales. Añade una categoría en su lugar.`,

  noGaps: 'Hasta ahora ninguna pregunta hecha aquí en público se ha quedado sin respuesta.',
  privateNotKept: 'No se guardan las preguntas cuya respuesta solo ve quien pregunta.',
  gapsOf: (count) =>
    count === 1
      ? 'Una pregunta sin respuesta:'
      : `${figures(count)} preguntas sin respuesta, primero las palabras más repetidas:`,
  pageOf: (page, pages) => `página ${page} de ${pages}`,
  askedAbout: (count, word) =>
    `**${figures(count)}** ${count === 1 ? 'pregunta' : 'preguntas'} ${word === null ? 'sin ninguna palabra reveladora' : `con ${word}`}`,

  reindexByHand: 'Desde aquí no puedo reconstruir el índice. Donde me ejecuto, escribe: npx dateline index',
  fetching: (far) => `Descargando el modelo: ${far} MB`,
  reading: (far) => `Leyendo los artículos: ${far} ficheros`,
  embedding: (far) => `Calculando vectores: ${far} pasajes`,
  reindexed: ({ articles, added, changed, removed, seconds, id }) =>
    `El índice es nuevo: ${counted(articles, 'artículo', 'artículos')} (añadidos ${figures(added)}, cambiados ${figures(changed)}, quitados ${figures(removed)}) en ${seconds} s. Las preguntas van desde ahora a ${id}.`,
  reindexedSame: (articles, id) =>
    articles === 1
      ? `Nada que hacer: el índice ${id} contiene el único artículo tal como está.`
      : `Nada que hacer: el índice ${id} contiene los ${figures(articles)} artículos tal como están.`,
  filesSkipped: (count) =>
    `${count === 1 ? 'Se omitió un fichero' : `Se omitieron ${figures(count)} ficheros`}. Los motivos se ven donde me ejecuto con: npx dateline index`,
  reindexGoesOn:
    'Esto tarda más de lo que puedo mostrar aquí. Sigue en marcha; qué índice está en uso lo dice /administrar estado.',
};
