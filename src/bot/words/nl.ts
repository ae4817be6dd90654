import type { Words } from './words.ts';

/** Dutch. */
export const nl: Words = {
  locale: 'nl-NL',

  undated: 'zonder datum',
  openAtQuote: 'open bij het citaat',
  openArticle: 'open het artikel',
  footer: (articlesQuoted, articles, window) =>
    `${articlesQuoted} van ${counted(articles, 'artikel', 'artikelen')}${window === null ? '' : ` · archief ${window}`}`,
  moreQuotes: (count) =>
    `${counted(count, 'ander citaat past', 'andere citaten passen')} niet in dit bericht.`,
  inAttachment: (count) =>
    count === 1
      ? 'Het citaat is te lang voor een bericht. Het staat onverkort in het bijgevoegde bestand.'
      : `De ${count} citaten zijn te lang voor een bericht. Ze staan onverkort in het bijgevoegde bestand.`,
  tooLongToAttach: 'Het citaat is te lang voor Discord. Het staat in het artikel:',

  searched: (limits) => `gezocht: ${limits}`,
  from: (date) => `vanaf ${date}`,
  to: (date) => `tot en met ${date}`,
  asOf: (date) => `stand op ${date}`,

  refused: 'Dat zegt het archief niet.',
  noneMentions: (articles, window, words) => `${noneOf(articles, window)} noemt ${words}.`,
  noneAbout: (articles, window) => `${noneOf(articles, window)} gaat hierover.`,
  noneAnswers: (articles, window) => `${noneOf(articles, window)} beantwoordt de vraag.`,
  onlyOutside: (passages, limits) =>
    `Binnen deze grenzen (${limits}) antwoordt niets; daarbuiten misschien ${counted(passages, 'passage', 'passages')}.`,
  emptyArchive: 'Het bevat nog geen artikelen.',
  nearest: 'Het dichtst in de buurt, maar geen antwoord:',

  notVerbatim: 'Deze woorden staan zo niet in het archief. Het dichtst in de buurt komen:',
  yourText: (marked) =>
    `Jouw tekst, met woorden ~~om te schrappen~~ en woorden **om toe te voegen**: ${marked}`,
  notInArchive: (words) => `Niet in het archief: ${words}`,
  leftOut: (words) => `In jouw tekst weggelaten: ${words}`,
  notFound: 'Niets in het archief heeft deze titel, deze link of deze bewoordingen.',
  similarTitles: 'Vergelijkbare titels:',
  moreArticles: (count) =>
    `${counted(count, 'ander artikel bevat', 'andere artikelen bevatten')} deze woorden.`,

  howToAsk:
    'Stel me een vraag, en ik antwoord met citaten uit het archief. Bijvoorbeeld: wie bouwde de machine?',
  howToLookUp:
    'Geef me een titel, een link of de woorden van een citaat, en ik laat zien waar ze vandaan komen.',
  questionTooLong: (maxChars) => `Dat is een lange vraag. Stel hem in hoogstens ${maxChars} tekens.`,
  restarting: 'Ik ben aan het herstarten. Vraag het over een minuut nog eens.',

  failed: (id) => `Hier ging iets mis. Vraag het nog eens. (fout ${id})`,
  tookTooLong: (id) => `Dat duurde te lang. Vraag het nog eens. (fout ${id})`,
  couldNotSend: (id) => `Het antwoord kon niet worden verzonden. Vraag het nog eens. (fout ${id})`,
  discordBusy: (id) => `Discord is overbelast. Vraag het over een minuut nog eens. (fout ${id})`,

  commands: {
    ask: {
      name: 'vraag',
      description: 'Vraag het archief. Je krijgt citaten, woord voor woord, met bron en datum.',
      question: { name: 'vraag', description: 'Wat wil je weten?' },
    },
    source: {
      name: 'bron',
      description: 'Zoek een artikel op, of het artikel waar een citaat uit komt.',
      text: { name: 'tekst', description: 'Een titel, een link of de woorden van een citaat' },
    },
  },
};

function noneOf(articles: number, window: string | null): string {
  const dates = window === null ? '' : ` (${window})`;
  return `Geen van zijn ${counted(articles, 'artikel', 'artikelen')}${dates}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
