import type { ReplyWords } from './words.ts';

export const deReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} ist kein Datum für \`${option}\`. Schreib ein Jahr, einen Monat oder einen Tag, etwa 2014, 2014-08 oder 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} bei \`${option}\` kann einer von zwei Tagen sein. Schreib den, den du meinst: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` liegt vor \`${from}\`, dazwischen ist also nichts. Vertausch die beiden Daten.`,
  noSuchPublisher: (option, typed) =>
    `Kein Artikel im Archiv stammt von ${typed}. Wähl bei \`${option}\` etwas von dem, was beim Tippen vorgeschlagen wird.`,
  noSuchLanguage: (option, typed) =>
    `Kein Artikel im Archiv hat die Sprache ${typed}. Wähl bei \`${option}\` etwas von dem, was beim Tippen vorgeschlagen wird.`,
};
