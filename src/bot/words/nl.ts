import { nlAdmin } from './admin/nl.ts';
import { nlButtons } from './buttons/nl.ts';
import { nlCommands } from './commands/nl.ts';
import { countingIn } from './counting.ts';
import { dated } from './dated.ts';
import { nlManners } from './manners/nl.ts';
import { nlReplies } from './replies/nl.ts';
import { nlThreads } from './threads/nl.ts';
import { nlVerdicts } from './verdicts/nl.ts';
import type { Words } from './words.ts';

const { counted, figures } = countingIn('nl-NL');

/** Dutch. */
export const nl: Words = {
  locale: 'nl-NL',

  undated: 'zonder datum',
  by: (author) => `door ${author}`,
  dateFound: {
    edit: 'datum gezet door het archief',
    record: 'datum uit het record',
    'json-ld': 'datum uit de gegevens van de pagina',
    meta: 'datum uit de kenmerken van de pagina',
    feed: 'datum uit de feed',
    time: 'datum uit het tijdstempel van de pagina',
    url: 'datum uit het adres',
    text: 'datum uit de tekst',
    'file-name': 'datum uit de bestandsnaam',
  },
  openAtQuote: 'open bij het citaat',
  openArticle: 'open het artikel',
  footer: (articlesQuoted, articles, window) =>
    [
      articles === 1 ? 'het enige artikel' : `${articlesQuoted} van ${figures(articles)} artikelen`,
      ...(window === null ? [] : [`archief ${window}`]),
    ].join(' · '),
  moreQuotes: (count) => `Nog ${counted(count, 'citaat past', 'citaten passen')} niet meer in dit bericht.`,
  inAttachment: (count) =>
    count === 1
      ? 'Het citaat is te lang voor een bericht. Het staat onverkort in het bijgevoegde bestand.'
      : `De ${count} citaten zijn te lang voor een bericht. Ze staan onverkort in het bijgevoegde bestand.`,
  tooLongToAttach: 'Het citaat is te lang voor Discord. Het staat in het artikel:',

  reportsDiffer: (figures) => disagreeing('Berichten spreken elkaar tegen', figures),
  laterReport: (figures) => disagreeing('Later bericht', figures),
  carriedBy: (papers) => `1 bericht, overgenomen door ${papers} bladen`,

  translation: (text) => `vertaling, geen citaat: ${text}`,
  quotesAlone: 'Deze keer alleen citaten: het taalmodel gaf niets dat te controleren was.',

  understoodAs: (question) => `begrepen als: ${question}`,
  searched: (limits) => `gezocht: ${limits}`,
  from: (date) => `vanaf ${date}`,
  to: (date) => `tot en met ${date}`,
  lookedFirst: (window, understood) => `eerst gezocht: ${window} (${understood})`,
  nothingThere: (outside) => `daar niets, ${counted(outside, 'passage', 'passages')} erbuiten`,
  newerFirst: (understood) => `nieuwer vóór ouder (${understood})`,
  asOf: (date) => `stand op ${date}`,
  undatedLeftOut: (articles) =>
    `${counted(articles, 'ongedateerd artikel', 'ongedateerde artikelen')} weggelaten`,

  refused: 'Dat zegt het archief niet.',
  noneMentions: (articles, window, words) =>
    articles === 1
      ? `In het enige artikel${dated(window)} staat niets over ${words}.`
      : `${noneOf(articles, window)} noemt ${words}.`,
  noneAbout: (articles, window) =>
    articles === 1
      ? `Het enige artikel${dated(window)} gaat hier niet over.`
      : `${noneOf(articles, window)} gaat hierover.`,
  noneAnswers: (articles, window) =>
    articles === 1
      ? `Het enige artikel${dated(window)} beantwoordt de vraag niet.`
      : `${noneOf(articles, window)} beantwoordt de vraag.`,
  onlyOutside: (passages, limits) =>
    `Binnen deze grenzen (${limits}) staat geen antwoord; daarbuiten misschien wel, in ${counted(passages, 'passage', 'passages')}.`,
  without: (passages, limit) => `${counted(passages, 'passage', 'passages')} zonder ‘${limit}’`,
  emptyArchive: 'Het bevat nog geen artikelen.',
  nearest: 'Komt het dichtst in de buurt, maar is geen antwoord:',

  notVerbatim: 'Zo staat het niet in het archief. Het dichtst bij deze woorden komt:',
  yourText: (marked) => `Jouw tekst, ~~overtollige woorden geschrapt~~, **ontbrekende aangevuld**: ${marked}`,
  added: (words) => `In jouw tekst toegevoegd: ${words}`,
  leftOut: (words) => `In jouw tekst weggelaten: ${words}`,
  notFound: 'Niets in het archief heeft deze titel, deze link of deze bewoordingen.',
  similarTitles: 'Vergelijkbare titels:',
  moreArticles: (count) =>
    `${counted(count, 'ander artikel bevat', 'andere artikelen bevatten')} deze woorden.`,

  howToAsk:
    'Stel me een vraag, en ik antwoord met citaten uit het archief. Bijvoorbeeld: wie bouwde de machine?',
  howToLookUp:
    'Geef me een titel, een link of de woorden van een citaat, en ik laat zien waar ze vandaan komen.',
  questionTooLong: (maxChars) => `Dat is een lange vraag. Stel je vraag in hoogstens ${maxChars} tekens.`,
  textTooLong: (maxChars) => `Dat is een lange tekst. Plak er hoogstens ${maxChars} tekens van.`,
  restarting: 'Ik start even opnieuw op. Stel je vraag over een minuut nog eens.',

  failed: (id) => `Hier ging iets mis. Stel je vraag nog eens. (fout ${id})`,
  tookTooLong: (id) => `Dat duurde te lang. Stel je vraag nog eens. (fout ${id})`,
  couldNotSend: (id) => `Het antwoord kon niet worden verzonden. Stel je vraag nog eens. (fout ${id})`,
  discordBusy: (id) => `Discord is overbelast. Stel je vraag over een minuut nog eens. (fout ${id})`,

  buttons: nlButtons,
  commands: nlCommands,
  replies: nlReplies,
  manners: nlManners,
  admin: nlAdmin,
  verdicts: nlVerdicts,
  threads: nlThreads,
};

function noneOf(articles: number, window: string | null): string {
  return `Geen van de ${figures(articles)} artikelen${dated(window)}`;
}

function disagreeing(words: string, figures: readonly [string, string] | null): string {
  return figures === null ? `${words}:` : `${words}: ${figures.join(' / ')}`;
}
