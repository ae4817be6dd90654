import { deAdmin } from './admin/de.ts';
import { deButtons } from './buttons/de.ts';
import { deCommands } from './commands/de.ts';
import { countingIn } from './counting.ts';
import { dated } from './dated.ts';
import { deManners } from './manners/de.ts';
import { deReplies } from './replies/de.ts';
import { deThreads } from './threads/de.ts';
import { deVerdicts } from './verdicts/de.ts';
import type { Words } from './words.ts';

const { counted, figures } = countingIn('de-DE');

/** German. */
export const de: Words = {
  locale: 'de-DE',

  undated: 'ohne Datum',
  by: (author) => `von ${author}`,
  dateFound: {
    edit: 'Datum vom Archiv gesetzt',
    record: 'Datum aus dem Datensatz',
    'json-ld': 'Datum aus den Daten der Seite',
    meta: 'Datum aus den Angaben der Seite',
    feed: 'Datum aus dem Feed',
    time: 'Datum aus dem Zeitstempel der Seite',
    url: 'Datum aus der Adresse',
    text: 'Datum aus dem Text',
    'file-name': 'Datum aus dem Dateinamen',
  },
  openAtQuote: 'beim Zitat öffnen',
  openArticle: 'Artikel öffnen',
  footer: (articlesQuoted, articles, window) =>
    [
      articles === 1 ? 'der einzige Artikel' : `${articlesQuoted} von ${figures(articles)} Artikeln`,
      ...(window === null ? [] : [`Archiv ${window}`]),
    ].join(' · '),
  moreQuotes: (count) =>
    `${counted(count, 'weiteres Zitat passt', 'weitere Zitate passen')} nicht mehr in diese Nachricht.`,
  inAttachment: (count) =>
    count === 1
      ? 'Das Zitat ist zu lang für eine Nachricht. Es steht ungekürzt in der angehängten Datei.'
      : `Die ${count} Zitate sind zu lang für eine Nachricht. Sie stehen ungekürzt in der angehängten Datei.`,
  tooLongToAttach: 'Das Zitat ist zu lang für Discord. Es steht im Artikel:',

  reportsDiffer: (figures) => disagreeing('Berichte widersprechen sich', figures),
  laterReport: (figures) => disagreeing('Späterer Bericht', figures),
  carriedBy: (papers) => `1 Bericht, gedruckt von ${papers} Blättern`,

  translation: (text) => `Übersetzung, kein Zitat: ${text}`,
  quotesAlone: 'Diesmal nur Zitate: Das Sprachmodell lieferte nichts, was sich prüfen ließ.',

  understoodAs: (question) => `verstanden als: ${question}`,
  searched: (limits) => `gesucht: ${limits}`,
  from: (date) => `ab ${date}`,
  to: (date) => `bis ${date}`,
  lookedFirst: (window, understood) => `zuerst gesucht: ${window} (${understood})`,
  nothingThere: (outside) => `dort nichts, ${counted(outside, 'Textstelle', 'Textstellen')} außerhalb`,
  newerFirst: (understood) => `Neueres vor Älterem (${understood})`,
  asOf: (date) => `Stand ${date}`,
  undatedLeftOut: (articles) =>
    articles === 1
      ? '1 Artikel ohne Datum ausgelassen'
      : `${figures(articles)} Artikel ohne Datum ausgelassen`,

  refused: 'Das sagt das Archiv nicht.',
  noneMentions: (articles, window, words) =>
    articles === 1
      ? `In seinem einzigen Artikel${dated(window)} steht nichts von ${words}.`
      : `${noneOf(articles, window)} erwähnt ${words}.`,
  noneAbout: (articles, window) =>
    articles === 1
      ? `Sein einziger Artikel${dated(window)} handelt nicht davon.`
      : `${noneOf(articles, window)} handelt davon.`,
  noneAnswers: (articles, window) =>
    articles === 1
      ? `Sein einziger Artikel${dated(window)} beantwortet die Frage nicht.`
      : `${noneOf(articles, window)} beantwortet die Frage.`,
  onlyOutside: (passages, limits) =>
    `Innerhalb dieser Grenzen (${limits}) steht keine Antwort; außerhalb vielleicht schon, in ${counted(passages, 'Textstelle', 'Textstellen')}.`,
  without: (passages, limit) => `${counted(passages, 'Textstelle', 'Textstellen')} ohne „${limit}“`,
  emptyArchive: 'Es enthält noch keine Artikel.',
  nearest: 'Kommt dem am nächsten, ist aber keine Antwort:',

  notVerbatim: 'So steht das nicht im Archiv. Am nächsten kommt diesen Worten:',
  yourText: (marked) => `Dein Text, ~~Überzähliges gestrichen~~, **Fehlendes ergänzt**: ${marked}`,
  added: (words) => `In deinem Text hinzugefügt: ${words}`,
  leftOut: (words) => `In deinem Text ausgelassen: ${words}`,
  notFound: 'Nichts im Archiv hat diesen Titel, diesen Link oder diesen Wortlaut.',
  similarTitles: 'Ähnliche Titel:',
  moreArticles: (count) =>
    `${counted(count, 'weiterer Artikel enthält', 'weitere Artikel enthalten')} diese Worte.`,

  howToAsk:
    'Stell mir eine Frage, und ich antworte mit Zitaten aus dem Archiv. Zum Beispiel: Wer hat die Maschine gebaut?',
  howToLookUp:
    'Gib mir einen Titel, einen Link oder die Worte eines Zitats, und ich zeige dir, woher sie stammen.',
  questionTooLong: (maxChars) =>
    `Das ist eine lange Frage. Bitte stell sie in höchstens ${maxChars} Zeichen.`,
  textTooLong: (maxChars) => `Das ist ein langer Text. Bitte füg höchstens ${maxChars} Zeichen davon ein.`,
  restarting: 'Ich starte gerade neu. Bitte frag in einer Minute noch einmal.',

  failed: (id) => `Hier ist etwas schiefgegangen. Bitte frag noch einmal. (Fehler ${id})`,
  tookTooLong: (id) => `Das hat zu lange gedauert. Bitte frag noch einmal. (Fehler ${id})`,
  couldNotSend: (id) => `Die Antwort konnte nicht gesendet werden. Bitte frag noch einmal. (Fehler ${id})`,
  discordBusy: (id) => `Discord ist überlastet. Bitte frag in einer Minute noch einmal. (Fehler ${id})`,

  buttons: deButtons,
  commands: deCommands,
  replies: deReplies,
  manners: deManners,
  admin: deAdmin,
  verdicts: deVerdicts,
  threads: deThreads,
};

function noneOf(articles: number, window: string | null): string {
  return `Keiner seiner ${figures(articles)} Artikel${dated(window)}`;
}

function disagreeing(words: string, figures: readonly [string, string] | null): string {
  return figures === null ? `${words}:` : `${words}: ${figures.join(' / ')}`;
}
