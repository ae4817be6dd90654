import { countingIn } from '../counting.ts';
import type { ReplyWords } from './words.ts';

const { counted, figures } = countingIn('es-ES');

export const esReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} no es una fecha para \`${option}\`. Escribe un año, un mes o un día, como 2014, 2014-08 o 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} en \`${option}\` puede ser uno de dos días. Escribe el que quieres decir: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` es anterior a \`${from}\`, así que no hay nada entre ambos. Intercambia las dos fechas.`,
  noSuchPublisher: (option, typed) =>
    `Ningún artículo del archivo es de ${typed}. Elige en \`${option}\` una de las propuestas que aparecen al escribir.`,
  noSuchLanguage: (option, typed) =>
    `Ningún artículo del archivo está en el idioma ${typed}. Elige en \`${option}\` una de las propuestas que aparecen al escribir.`,

  nothingFound: 'No se ha encontrado nada.',
  noneOfTheseWords: 'Ningún pasaje contiene ninguna de estas palabras. Lo más cercano:',
  page: (page, pages) => `página ${page} de ${pages}`,
  previousPage: 'Anterior',
  nextPage: 'Siguiente',

  isNew: (words) => `nuevo: ${words}`,
  moreReports: (count, dates) =>
    [count === 1 ? '1 artículo más' : `${count} artículos más`, ...(dates === null ? [] : [dates])].join(
      ', ',
    ),
  moreUndated: (count) => (count === 1 ? '1 artículo más sin fecha' : `${count} artículos más sin fecha`),
  byPublication: 'Las fechas son las de publicación.',

  aboutArchive: (articles, passages) =>
    `${counted(articles, 'artículo', 'artículos')}, en ${counted(passages, 'pasaje', 'pasajes')}`,
  aboutWindow: (window) => `Publicados: ${window}`,
  aboutUndated: (articles) => `${figures(articles)} sin fecha`,
  aboutLanguages: (names) => `Idiomas: ${names}`,
  aboutPublishers: (names) => `Medios: ${names}`,
  andMore: (count) => `${count} más`,
  aboutIndex: (id, embedder) => `Índice ${id}, modelo de indexación ${embedder}`,
  indexBuilt: (time) => `creado ${time}`,
  measured: (date, questions, sets) =>
    `Última medición el ${date}, con ${questions === 1 ? '1 pregunta' : `${questions} preguntas`} (${sets}):`,
  quotedRightly: (share, answerable) => `Palabras correctas citadas: ${share} de ${answerable} con respuesta`,
  refusedRightly: (share, unanswerable) => `Rechazadas con razón: ${share} de ${unanswerable} sin respuesta`,
  refusedWrongly: (share, answerable) => `Rechazadas sin razón: ${share} de ${answerable} con respuesta`,
  measuredOnThisIndex: 'medido con el índice actual',
  measuredOnEarlierIndex: 'medido con un índice anterior',
  aboutQuotes:
    'Respondo solo con este archivo. Cada cita está cortada letra por letra de un artículo y lo nombra.',
  aboutPrivacy:
    'Privacidad: nunca guardo quién pregunta. Guardo las preguntas cuya respuesta alguien califica de buena o mala, y lo que diga de ella, y las hechas en público en un servidor que el archivo no responde; quien me administra puede guardar otras. Las conversaciones se quedan en Discord.',
  aboutPrivacyWithoutGaps:
    'Privacidad: nunca guardo quién pregunta. Guardo las preguntas cuya respuesta alguien califica de buena o mala, y lo que diga de ella; quien me administra puede guardar otras. Las conversaciones se quedan en Discord.',

  helpAsk:
    'Pregúntame qué dice el archivo y recibirás citas con su fuente y su fecha. Si no dice nada, te lo digo.',
  helpMessages:
    'En cualquier mensaje, en su menú, en Aplicaciones (clic derecho, o mantenlo pulsado en un teléfono):',
  helpElsewhere: (followUp) =>
    `También puedes mencionarme con una pregunta o escribirme en privado. Para seguir preguntando, responde a una respuesta con tu pregunta o pulsa **${followUp}**; si la respuesta es de un comando, mencióname también. En un hilo y en los mensajes directos, cada pregunta puede partir de las respuestas anteriores.`,

  noWords: 'Este mensaje no tiene palabras que se puedan buscar.',
  supported: 'Respaldado por:',
  contradicted: (figures) =>
    figures === null ? 'Contradicho por:' : `Contradicho (${figures.join(' / ')}) por:`,
  notFoundHere: 'No se ha encontrado. Lo más cercano, sin que pruebe nada:',
  nothingNear: 'No se ha encontrado, ni nada parecido.',
  nothingToCheck:
    'No encuentro en este mensaje ninguna afirmación que se pueda comprobar. Una afirmación es una frase que nombra a alguien o algo.',
  notChecked: (count) =>
    count === 1 ? 'No se ha comprobado 1 frase más.' : `No se han comprobado ${count} frases más.`,
  archiveAlone:
    'Comprobado con reglas, solo en este archivo. Lo que no está en él puede ser cierto de todos modos.',
};
