import type { Words } from './words.ts';

/** German. */
export const de: Words = {
  locale: 'de-DE',

  undated: 'ohne Datum',
  openAtQuote: 'beim Zitat öffnen',
  openArticle: 'Artikel öffnen',
  footer: (articlesQuoted, articles, window) =>
    `${articlesQuoted} von ${counted(articles, 'Artikel', 'Artikeln')}${window === null ? '' : ` · Archiv ${window}`}`,
  moreQuotes: (count) =>
    `${counted(count, 'weiteres Zitat passt', 'weitere Zitate passen')} nicht in diese Nachricht.`,
  inAttachment: (count) =>
    count === 1
      ? 'Das Zitat ist zu lang für eine Nachricht. Es steht ungekürzt in der angehängten Datei.'
      : `Die ${count} Zitate sind zu lang für eine Nachricht. Sie stehen ungekürzt in der angehängten Datei.`,
  tooLongToAttach: 'Das Zitat ist zu lang für Discord. Es steht im Artikel:',

  searched: (limits) => `gesucht: ${limits}`,
  from: (date) => `ab ${date}`,
  to: (date) => `bis ${date}`,
  asOf: (date) => `Stand ${date}`,

  refused: 'Das sagt das Archiv nicht.',
  noneMentions: (articles, window, words) => `${noneOf(articles, window)} erwähnt ${words}.`,
  noneAbout: (articles, window) => `${noneOf(articles, window)} handelt davon.`,
  noneAnswers: (articles, window) => `${noneOf(articles, window)} beantwortet die Frage.`,
  onlyOutside: (passages, limits) =>
    `In diesen Grenzen (${limits}) antwortet nichts; außerhalb ${counted(passages, 'Textstelle vielleicht', 'Textstellen vielleicht')}.`,
  emptyArchive: 'Es enthält noch keine Artikel.',
  nearest: 'Am nächsten, aber keine Antwort:',

  notVerbatim: 'Diese Worte stehen so nicht im Archiv. Am nächsten kommen ihnen:',
  yourText: (marked) => `Dein Text, mit Worten ~~zum Streichen~~ und Worten **zum Einfügen**: ${marked}`,
  notInArchive: (words) => `Nicht im Archiv: ${words}`,
  leftOut: (words) => `In deinem Text ausgelassen: ${words}`,
  notFound: 'Nichts im Archiv hat diesen Titel, diesen Link oder diesen Wortlaut.',
  similarTitles: 'Ähnliche Titel:',
  moreArticles: (count) =>
    `${counted(count, 'weiterer Artikel enthält', 'weitere Artikel enthalten')} diese Worte.`,

  howToAsk:
    'Stell mir eine Frage, und ich antworte mit Zitaten aus dem Archiv. Zum Beispiel: Wer hat die Maschine gebaut?',
  howToLookUp:
    'Gib mir einen Titel, einen Link oder die Worte eines Zitats, und ich zeige, woher sie stammen.',
  questionTooLong: (maxChars) =>
    `Das ist eine lange Frage. Bitte stell sie in höchstens ${maxChars} Zeichen.`,
  restarting: 'Ich starte gerade neu. Bitte frag in einer Minute noch einmal.',

  failed: (id) => `Hier ist etwas schiefgegangen. Bitte frag noch einmal. (Fehler ${id})`,
  tookTooLong: (id) => `Das hat zu lange gedauert. Bitte frag noch einmal. (Fehler ${id})`,
  couldNotSend: (id) => `Die Antwort konnte nicht gesendet werden. Bitte frag noch einmal. (Fehler ${id})`,
  discordBusy: (id) => `Discord ist überlastet. Bitte frag in einer Minute noch einmal. (Fehler ${id})`,

  commands: {
    ask: {
      name: 'fragen',
      description: 'Frag das Archiv. Du bekommst wörtliche Zitate mit Quelle und Datum.',
      question: { name: 'frage', description: 'Was möchtest du wissen?' },
    },
    source: {
      name: 'quelle',
      description: 'Schlag einen Artikel nach, oder den Artikel, aus dem ein Zitat stammt.',
      text: { name: 'text', description: 'Ein Titel, ein Link oder die Worte eines Zitats' },
    },
  },
};

function noneOf(articles: number, window: string | null): string {
  const dates = window === null ? '' : ` (${window})`;
  return `Keiner seiner ${articles} Artikel${dates}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
