import { countingIn } from '../counting.ts';
import type { ReplyWords } from './words.ts';

const { counted, figures } = countingIn('de-DE');

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

  nothingFound: 'Nichts gefunden.',
  noneOfTheseWords: 'Keines dieser Wörter steht in einer Textstelle. Am nächsten kommt:',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  previousPage: 'Zurück',
  nextPage: 'Weiter',

  isNew: (words) => `neu: ${words}`,
  moreReports: (count, dates) =>
    [
      count === 1 ? '1 weiterer Bericht' : `${count} weitere Berichte`,
      ...(dates === null ? [] : [dates]),
    ].join(', '),
  moreUndated: (count) =>
    count === 1 ? '1 weiterer Bericht ohne Datum' : `${count} weitere Berichte ohne Datum`,
  byPublication: 'Die Daten sind die der Veröffentlichung.',

  aboutArchive: (articles, passages) =>
    `${figures(articles)} Artikel in ${counted(passages, 'Textstelle', 'Textstellen')}`,
  aboutWindow: (window) => `Erschienen: ${window}`,
  aboutUndated: (articles) => `${figures(articles)} ohne Datum`,
  aboutLanguages: (names) => `Sprachen: ${names}`,
  aboutPublishers: (names) => `Herausgeber: ${names}`,
  andMore: (count) => `${count} weitere`,
  aboutIndex: (id, embedder) => `Index ${id}, Embedder ${embedder}`,
  indexBuilt: (time) => `gebaut ${time}`,
  measured: (date, questions, sets) =>
    `Zuletzt gemessen am ${date} mit ${questions === 1 ? '1 Frage' : `${questions} Fragen`} (${sets}):`,
  quotedRightly: (share, answerable) => `Die richtigen Worte zitiert: ${share} von ${answerable} mit Antwort`,
  refusedRightly: (share, unanswerable) => `Zu Recht abgelehnt: ${share} von ${unanswerable} ohne Antwort`,
  refusedWrongly: (share, answerable) => `Zu Unrecht abgelehnt: ${share} von ${answerable} mit Antwort`,
  measuredOnThisIndex: 'gemessen am jetzigen Index',
  measuredOnEarlierIndex: 'gemessen an einem früheren Index',
  aboutQuotes:
    'Ich antworte nur aus diesem Archiv. Jedes Zitat ist Buchstabe für Buchstabe aus einem Artikel geschnitten und nennt ihn.',
  aboutPrivacy:
    'Datenschutz: Wer fragt, halte ich nie fest. Ich behalte Fragen, deren Antwort jemand gut oder falsch nennt, samt dem, was dazu gesagt wird, und offen gestellte Fragen auf einem Server, die das Archiv nicht beantwortet; wer mich betreibt, kann auch andere aufbewahren. Gespräche bleiben in Discord.',
  aboutPrivacyWithoutGaps:
    'Datenschutz: Wer fragt, halte ich nie fest. Ich behalte Fragen, deren Antwort jemand gut oder falsch nennt, samt dem, was dazu gesagt wird; wer mich betreibt, kann auch andere aufbewahren. Gespräche bleiben in Discord.',

  helpAsk:
    'Frag mich, was das Archiv sagt, und du bekommst Zitate mit Quelle und Datum. Sagt es nichts, sage ich das.',
  helpMessages:
    'Bei jeder Nachricht, in ihrem Menü unter „Apps“ (Rechtsklick, auf dem Handy gedrückt halten):',
  helpElsewhere: (followUp) =>
    `Du kannst mich auch mit einer Frage erwähnen oder mir direkt schreiben. Um weiterzufragen, antworte mit deiner Frage auf eine Antwort oder drück **${followUp}**; kam die Antwort auf einen Befehl, erwähne mich dabei. In Threads und Direktnachrichten darf jede Frage an die Antworten davor anknüpfen.`,

  noWords: 'Diese Nachricht hat keine Worte, die man nachschlagen könnte.',
  supported: 'Gestützt durch:',
  contradicted: (figures) =>
    figures === null ? 'Dem widerspricht:' : `Dem widerspricht (${figures.join(' / ')}):`,
  notFoundHere: 'Nicht gefunden. Am nächsten kommt, ohne etwas zu beweisen:',
  nothingNear: 'Nicht gefunden, auch nichts Ähnliches.',
  nothingToCheck:
    'Ich finde in dieser Nachricht keine Behauptung, die sich prüfen lässt. Eine Behauptung ist ein Satz, der jemanden oder etwas beim Namen nennt.',
  notChecked: (count) =>
    count === 1 ? '1 weiterer Satz wurde nicht geprüft.' : `${count} weitere Sätze wurden nicht geprüft.`,
  archiveAlone: 'Nach Regeln allein an diesem Archiv geprüft. Was nicht darin steht, kann trotzdem stimmen.',
};
