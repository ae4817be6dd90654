import type { ReplyWords } from './words.ts';

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
};
