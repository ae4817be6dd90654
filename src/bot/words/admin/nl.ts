import { countingIn } from '../counting.ts';
import type { AdminWords } from './words.ts';

const { counted, figures } = countingIn('nl-NL');

export const nlAdmin: AdminWords = {
  command: { name: 'beheer', description: 'Hoe het met de bot gaat en hoe hij zich op deze server gedraagt' },
  status: { name: 'toestand', description: 'Rechten, wachtrij, antwoordtijd, index en verbinding' },
  channels: {
    name: 'kanalen',
    description: 'Waar de bot antwoordt, in threads of niet, voor iedereen of alleen de vrager',
  },
  gaps: { name: 'hiaten', description: 'Wat hier is gevraagd en het archief niet heeft beantwoord' },
  reindex: {
    name: 'herindexeren',
    description: 'De index bijwerken naar de artikelen; vragen kan intussen gewoon',
  },
  add: {
    name: 'toevoegen',
    description: 'In dit kanaal of deze categorie antwoorden, en alleen in toegevoegde',
  },
  remove: { name: 'verwijderen', description: 'In dit kanaal of deze categorie niet meer antwoorden' },
  everywhere: { name: 'overal', description: 'Weer in alle kanalen antwoorden' },
  thread: { name: 'in-thread', description: 'Of een antwoord een thread opent' },
  private: {
    name: 'alleen-vrager',
    description: 'Of alleen de vrager antwoorden ziet, tenzij die iets anders zegt',
  },
  page: { name: 'pagina', description: 'Welke pagina van de lijst' },

  notAllowed: 'Dit is voor wie de server mag beheren.',
  permissions: {
    ViewChannel: 'Kanalen bekijken',
    SendMessages: 'Berichten versturen',
    ReadMessageHistory: 'Berichtgeschiedenis lezen',
    AttachFiles: 'Bestanden bijvoegen',
    CreatePublicThreads: 'Openbare threads maken',
    SendMessagesInThreads: 'Berichten versturen in threads',
  },
  permissionsThere: 'Rechten: alles wat ik nodig heb is er.',
  permissionsMissing: (channel, permissions, count) =>
    `${channel}: ik mis ${count === 1 ? 'het recht' : 'de rechten'} ${permissions}.`,
  noSuchChannel: (channel) => `${channel}: dit kanaal zie ik niet, of het bestaat niet meer.`,
  queue: (running, waiting) => `Wachtrij: ${running} in behandeling, ${waiting} wachtend`,
  noLatency: 'Antwoordtijd: nog geen vraag sinds ik draai',
  latency: (count, half, most) =>
    `Antwoordtijd van ${count === 1 ? 'het laatste antwoord' : `de laatste ${count} antwoorden`}: de helft binnen ${half} ms, 95 % binnen ${most} ms`,
  index: (id, articles, age) => `Index: ${id}, ${counted(articles, 'artikel', 'artikelen')}, gebouwd ${age}`,
  ping: (ms) => `Verbinding: Discord antwoordt in ${ms} ms`,
  noPing: 'Verbinding: staat, nog niet gemeten',

  answersEverywhere: 'Ik antwoord in alle kanalen.',
  answersIn: (channels) => `Ik antwoord in ${channels}`,
  opensThread: 'Een antwoord opent een thread.',
  opensNoThread: 'Antwoorden openen geen threads.',
  privateByDefault:
    'Antwoorden op opdrachten ziet alleen de vrager, tenzij die iets anders zegt; die op berichten ziet iedereen.',
  publicByDefault: 'Iedereen ziet antwoorden, tenzij de vrager iets anders zegt.',
  noMoreChannels: (most) =>
    `Meer dan ${most} kanalen kan ik niet opsommen. Voeg in plaats daarvan een categorie toe.`,

  noGaps: 'Tot nu toe is geen vraag die hier openlijk werd gesteld zonder antwoord.',
  privateNotKept: 'Vragen waarvan alleen de vrager het antwoord ziet, worden niet bewaard.',
  gapsOf: (count) =>
    count === 1
      ? 'Eén vraag zonder antwoord:'
      : `${figures(count)} vragen zonder antwoord, de meest gedeelde woorden eerst:`,
  pageOf: (page, pages) => `pagina ${page} van ${pages}`,
  askedAbout: (count, word) =>
    `**${figures(count)}** ${count === 1 ? 'vraag' : 'vragen'} ${word === null ? 'zonder veelzeggend woord' : `met ${word}`}`,

  reindexByHand:
    'Vanaf hier kan ik de index niet opnieuw bouwen. Voer daar waar ik draai in: npx dateline index',
  fetching: (far) => `Het embeddingmodel wordt opgehaald: ${far} MB`,
  reading: (far) => `De artikelen worden gelezen: ${far} bestanden`,
  embedding: (far) => `Vectoren worden berekend: ${far} passages`,
  reindexed: ({ articles, added, changed, removed, seconds, id }) =>
    `De index is nieuw: ${counted(articles, 'artikel', 'artikelen')} (${figures(added)} erbij, ${figures(changed)} veranderd, ${figures(removed)} verwijderd) in ${seconds} s. Vragen gaan vanaf nu naar ${id}.`,
  reindexedSame: (articles, id) =>
    articles === 1
      ? `Niets te doen: de index ${id} bevat het enige artikel zoals het is.`
      : `Niets te doen: de index ${id} bevat de ${figures(articles)} artikelen zoals ze zijn.`,
  filesSkipped: (count) =>
    `${count === 1 ? 'Eén bestand is' : `${figures(count)} bestanden zijn`} overgeslagen. De redenen staan waar ik draai, na: npx dateline index`,
  reindexGoesOn:
    'Dit duurt langer dan ik hier kan laten zien. Het gaat door; /beheer toestand zegt welke index in gebruik is.',
};
