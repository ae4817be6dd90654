import { esAdmin } from './admin/es.ts';
import { esButtons } from './buttons/es.ts';
import { esCommands } from './commands/es.ts';
import { countingIn } from './counting.ts';
import { dated } from './dated.ts';
import { esManners } from './manners/es.ts';
import { esReplies } from './replies/es.ts';
import { esThreads } from './threads/es.ts';
import { esVerdicts } from './verdicts/es.ts';
import type { Words } from './words.ts';

const { counted, figures } = countingIn('es-ES');

/** Spanish, in words that are understood in Spain and in America alike. */
export const es: Words = {
  locale: 'es-ES',

  undated: 'sin fecha',
  by: (author) => `por ${author}`,
  dateFound: {
    edit: 'fecha fijada por quien cuida el archivo',
    record: 'fecha del registro',
    'json-ld': 'fecha de los datos de la página',
    meta: 'fecha de las etiquetas de la página',
    feed: 'fecha del canal de noticias',
    time: 'fecha de la marca de tiempo de la página',
    url: 'fecha de la dirección',
    text: 'fecha del texto',
    'file-name': 'fecha del nombre del fichero',
  },
  openAtQuote: 'abrir en la cita',
  openArticle: 'abrir el artículo',
  footer: (articlesQuoted, articles, window) =>
    [
      articles === 1 ? 'el único artículo' : `${articlesQuoted} de ${figures(articles)} artículos`,
      ...(window === null ? [] : [`archivo ${window}`]),
    ].join(' · '),
  moreQuotes: (count) => `${counted(count, 'cita más no cabe', 'citas más no caben')} en este mensaje.`,
  inAttachment: (count) =>
    count === 1
      ? 'La cita es demasiado larga para un mensaje. Está íntegra en el fichero adjunto.'
      : `Las ${count} citas son demasiado largas para un mensaje. Están íntegras en el fichero adjunto.`,
  tooLongToAttach: 'La cita es demasiado larga para Discord. Puedes leerla en el artículo:',

  reportsDiffer: (figures) => disagreeing('Los artículos no coinciden', figures),
  laterReport: (figures) => disagreeing('Artículo posterior', figures),
  carriedBy: (papers) => `1 artículo, reproducido por ${papers} periódicos`,

  translation: (text) => `traducción, no cita: ${text}`,
  quotesAlone: 'Esta vez, solo citas: el modelo de lenguaje no dio nada que se pudiera comprobar.',

  understoodAs: (question) => `entendido como: ${question}`,
  searched: (limits) => `búsqueda: ${limits}`,
  from: (date) => `desde ${withArticle(date)}`,
  to: (date) => `hasta ${withArticle(date)}`,
  lookedFirst: (window, understood) => `se buscó primero: ${window} (${understood})`,
  nothingThere: (outside) => `nada en esas fechas, ${counted(outside, 'pasaje', 'pasajes')} fuera de ellas`,
  newerFirst: (understood) => `lo más reciente primero (${understood})`,
  asOf: (date) => `a fecha de ${date}`,
  undatedLeftOut: (articles) =>
    counted(articles, 'artículo sin fecha omitido', 'artículos sin fecha omitidos'),

  refused: 'El archivo no lo dice.',
  noneMentions: (articles, window, words) =>
    articles === 1
      ? `Su único artículo${dated(window)} no dice nada de ${words}.`
      : `${noneOf(articles, window)} menciona ${words}.`,
  noneAbout: (articles, window) =>
    articles === 1
      ? `Su único artículo${dated(window)} no trata de esto.`
      : `${noneOf(articles, window)} trata de esto.`,
  noneAnswers: (articles, window) =>
    articles === 1
      ? `Su único artículo${dated(window)} no responde a la pregunta.`
      : `${noneOf(articles, window)} responde a la pregunta.`,
  onlyOutside: (passages, limits) =>
    `Nada responde dentro de estos límites (${limits}); fuera de ellos quizá ${passages === 1 ? 'lo haga' : 'lo hagan'} ${counted(passages, 'pasaje', 'pasajes')}.`,
  without: (passages, limit) => `${counted(passages, 'pasaje', 'pasajes')} sin «${limit}»`,
  emptyArchive: 'Todavía no contiene ningún artículo.',
  nearest: 'Lo más cercano, sin ser una respuesta:',

  notVerbatim: 'Estas palabras exactas no están en el archivo. Las más parecidas que sí están:',
  yourText: (marked) => `Tu texto, con las palabras ~~que sobran~~ y **las que faltan**: ${marked}`,
  added: (words) => `Añadido en tu texto: ${words}`,
  leftOut: (words) => `Omitido en tu texto: ${words}`,
  notFound: 'Nada en el archivo tiene este título, este enlace o estas palabras.',
  similarTitles: 'Títulos parecidos:',
  moreArticles: (count) =>
    `${counted(count, 'artículo más contiene', 'artículos más contienen')} estas palabras.`,

  howToAsk:
    'Hazme una pregunta y responderé con citas del archivo. Por ejemplo: ¿quién construyó la máquina?',
  howToLookUp: 'Dame un título, un enlace o las palabras de una cita y te mostraré de dónde vienen.',
  questionTooLong: (maxChars) =>
    `Es una pregunta larga. Hazla en ${maxChars} caracteres como máximo, por favor.`,
  textTooLong: (maxChars) => `Es un texto largo. Pega ${maxChars} caracteres como máximo, por favor.`,
  restarting: 'Me estoy reiniciando. Vuelve a preguntar dentro de un minuto.',

  failed: (id) => `Algo ha salido mal aquí. Vuelve a preguntar. (error ${id})`,
  tookTooLong: (id) => `Ha tardado demasiado. Vuelve a preguntar. (error ${id})`,
  couldNotSend: (id) => `No se ha podido enviar la respuesta. Vuelve a preguntar. (error ${id})`,
  discordBusy: (id) => `Discord está sobrecargado. Vuelve a preguntar dentro de un minuto. (error ${id})`,

  buttons: esButtons,
  commands: esCommands,
  replies: esReplies,
  manners: esManners,
  admin: esAdmin,
  verdicts: esVerdicts,
  threads: esThreads,
};

function noneOf(articles: number, window: string | null): string {
  return `Ninguno de sus ${figures(articles)} artículos${dated(window)}`;
}

function disagreeing(words: string, figures: readonly [string, string] | null): string {
  return figures === null ? `${words}:` : `${words}: ${figures.join(' / ')}`;
}

/** `el 23 de agosto de 2014`, but `agosto de 2014` and `2014`. */
function withArticle(date: string): string {
  return /^\d{1,2} /.test(date) ? `el ${date}` : date;
}
