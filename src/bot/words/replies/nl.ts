import { countingIn } from '../counting.ts';
import type { ReplyWords } from './words.ts';

const { counted, figures } = countingIn('nl-NL');

export const nlReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} is geen datum voor \`${option}\`. Schrijf een jaar, een maand of een dag, zoals 2014, 2014-08 of 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} bij \`${option}\` kan een van twee dagen zijn. Schrijf de dag die je bedoelt: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` ligt voor \`${from}\`, dus daartussen ligt niets. Verwissel de twee datums.`,
  noSuchPublisher: (option, typed) =>
    `Geen artikel in het archief is van ${typed}. Kies bij \`${option}\` iets van wat tijdens het typen wordt voorgesteld.`,
  noSuchLanguage: (option, typed) =>
    `Geen artikel in het archief heeft als taal ${typed}. Kies bij \`${option}\` iets van wat tijdens het typen wordt voorgesteld.`,

  nothingFound: 'Niets gevonden.',
  noneOfTheseWords: 'Geen van deze woorden staat in een passage. Wat het dichtst in de buurt komt:',
  page: (page, pages) => `pagina ${page} van ${pages}`,
  previousPage: 'Vorige',
  nextPage: 'Volgende',

  isNew: (words) => `nieuw: ${words}`,
  moreReports: (count, dates) =>
    [count === 1 ? 'nog 1 bericht' : `nog ${count} berichten`, ...(dates === null ? [] : [dates])].join(', '),
  moreUndated: (count) =>
    count === 1 ? 'nog 1 bericht zonder datum' : `nog ${count} berichten zonder datum`,
  byPublication: 'De datums zijn die van publicatie.',

  aboutArchive: (articles, passages) =>
    `${counted(articles, 'artikel', 'artikelen')} in ${counted(passages, 'passage', 'passages')}`,
  aboutWindow: (window) => `Verschenen: ${window}`,
  aboutUndated: (articles) => `${figures(articles)} zonder datum`,
  aboutLanguages: (names) => `Talen: ${names}`,
  aboutPublishers: (names) => `Uitgevers: ${names}`,
  andMore: (count) => `nog ${count}`,
  aboutIndex: (id, embedder) => `Index ${id}, embeddingmodel ${embedder}`,
  indexBuilt: (time) => `gemaakt ${time}`,
  measured: (date, questions, sets) =>
    `Laatst gemeten op ${date} met ${questions === 1 ? '1 vraag' : `${questions} vragen`} (${sets}):`,
  quotedRightly: (share, answerable) =>
    `De juiste woorden geciteerd: ${share} van ${answerable} met antwoord`,
  refusedRightly: (share, unanswerable) => `Terecht geweigerd: ${share} van ${unanswerable} zonder antwoord`,
  refusedWrongly: (share, answerable) => `Onterecht geweigerd: ${share} van ${answerable} met antwoord`,
  measuredOnThisIndex: 'gemeten met de huidige index',
  measuredOnEarlierIndex: 'gemeten met een eerdere index',
  aboutQuotes:
    'Ik antwoord alleen uit dit archief. Elk citaat is letter voor letter uit een artikel geknipt en noemt het.',
  aboutPrivacy:
    'Privacy: wie iets vraagt, bewaar ik nooit. Ik bewaar vragen waarvan iemand het antwoord goed of fout noemt, en wat erover wordt gezegd, en op een server openlijk gestelde vragen die het archief niet beantwoordt; wie mij beheert kan ook andere bewaren. Gesprekken blijven in Discord.',
  aboutPrivacyWithoutGaps:
    'Privacy: wie iets vraagt, bewaar ik nooit. Ik bewaar vragen waarvan iemand het antwoord goed of fout noemt, en wat erover wordt gezegd; wie mij beheert kan ook andere bewaren. Gesprekken blijven in Discord.',

  helpAsk:
    'Vraag me wat het archief zegt, en je krijgt citaten met bron en datum. Zegt het niets, dan zeg ik dat.',
  helpMessages: 'Bij elk bericht, in het menu onder Apps (rechtsklik, op een telefoon ingedrukt houden):',
  helpElsewhere: (followUp) =>
    `Je kunt me ook noemen met een vraag, of me rechtstreeks schrijven. Vraag door met een vraag als reactie op een antwoord, of druk op **${followUp}**; noem me er ook bij als het antwoord bij een opdracht hoort. In threads en privéberichten mag elke vraag voortbouwen op de antwoorden ervoor.`,

  noWords: 'Dit bericht heeft geen woorden die je kunt opzoeken.',
  supported: 'Gesteund door:',
  contradicted: (figures) =>
    figures === null ? 'Tegengesproken door:' : `Tegengesproken (${figures.join(' / ')}) door:`,
  notFoundHere: 'Niet gevonden. Het dichtst in de buurt komt, zonder iets te bewijzen:',
  nothingNear: 'Niet gevonden, ook niets dat erop lijkt.',
  nothingToCheck:
    'Ik vind in dit bericht geen bewering die te controleren is. Een bewering is een zin die iemand of iets bij naam noemt.',
  notChecked: (count) =>
    count === 1 ? 'Nog 1 zin is niet gecontroleerd.' : `Nog ${count} zinnen zijn niet gecontroleerd.`,
  archiveAlone:
    'Volgens regels gecontroleerd aan dit archief alleen. Wat er niet in staat kan toch waar zijn.',
};
