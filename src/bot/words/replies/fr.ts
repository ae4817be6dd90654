import { countingIn } from '../counting.ts';
import type { ReplyWords } from './words.ts';

const { counted, figures } = countingIn('fr-FR');

export const frReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} n’est pas une date pour \`${option}\`. Écris une année, un mois ou un jour, comme 2014, 2014-08 ou 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} pour \`${option}\` peut être l’un de deux jours. Écris celui que tu veux dire\u00a0: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` précède \`${from}\`, il n’y a donc rien entre les deux. Échange les deux dates.`,
  noSuchPublisher: (option, typed) =>
    `Aucun article des archives ne vient de ${typed}. Choisis pour \`${option}\` une des propositions qui s’affichent pendant la saisie.`,
  noSuchLanguage: (option, typed) =>
    `Aucun article des archives n’est en langue ${typed}. Choisis pour \`${option}\` une des propositions qui s’affichent pendant la saisie.`,

  nothingFound: 'Rien n’a été trouvé.',
  noneOfTheseWords: 'Aucun passage ne contient un seul de ces mots. Les plus proches\u00a0:',
  page: (page, pages) => `page ${page} sur ${pages}`,
  previousPage: 'Précédent',
  nextPage: 'Suivant',

  isNew: (words) => `nouveau\u00a0: ${words}`,
  moreReports: (count, dates) =>
    [
      count < 2 ? `${count} autre article` : `${count} autres articles`,
      ...(dates === null ? [] : [dates]),
    ].join(', '),
  moreUndated: (count) =>
    count < 2 ? `${count} autre article sans date` : `${count} autres articles sans date`,
  byPublication: 'Les dates sont celles de parution.',

  aboutArchive: (articles, passages) =>
    `${counted(articles, 'article', 'articles')}, en ${counted(passages, 'passage', 'passages')}`,
  aboutWindow: (window) => `Parution\u00a0: ${window}`,
  aboutUndated: (articles) => `${figures(articles)} sans date`,
  aboutLanguages: (names) => `Langues\u00a0: ${names}`,
  aboutPublishers: (names) => `Éditeurs\u00a0: ${names}`,
  andMore: (count) => (count < 2 ? `${count} autre` : `${count} autres`),
  aboutIndex: (id, embedder) => `Index ${id}, modèle d’indexation ${embedder}`,
  indexBuilt: (time) => `construit ${time}`,
  measured: (date, questions, sets) =>
    `Dernière mesure le ${date}, avec ${questions < 2 ? `${questions} question` : `${questions} questions`} (${sets})\u00a0:`,
  quotedRightly: (share, answerable) => `Bonne citation\u00a0: ${share} de ${answerable} avec réponse`,
  refusedRightly: (share, unanswerable) => `Refus justifiés\u00a0: ${share} de ${unanswerable} sans réponse`,
  refusedWrongly: (share, answerable) => `Refus à tort\u00a0: ${share} de ${answerable} avec réponse`,
  measuredOnThisIndex: 'mesure faite sur l’index actuel',
  measuredOnEarlierIndex: 'mesure faite sur un index antérieur',
  aboutQuotes:
    'Je réponds à partir de ces seules archives. Chaque citation est découpée lettre par lettre dans un article, qu’elle nomme.',
  aboutPrivacy:
    'Vie privée\u00a0: je ne retiens jamais qui pose une question. Je garde les questions dont quelqu’un juge la réponse bonne ou fausse, et ce qui en est dit, et celles posées en public sur un serveur auxquelles les archives ne répondent pas\u202f; la personne qui me gère peut en garder d’autres. Les conversations restent dans Discord.',
  aboutPrivacyWithoutGaps:
    'Vie privée\u00a0: je ne retiens jamais qui pose une question. Je garde les questions dont quelqu’un juge la réponse bonne ou fausse, et ce qui en est dit\u202f; la personne qui me gère peut en garder d’autres. Les conversations restent dans Discord.',

  helpAsk:
    'Demande-moi ce que disent les archives, et tu reçois des citations avec source et date. Si elles n’en disent rien, je te le dis.',
  helpMessages:
    'Sur tout message, dans son menu, sous Applications (clic droit, ou appui long sur un téléphone)\u00a0:',
  helpElsewhere: (followUp) =>
    `Tu peux aussi me mentionner avec une question, ou m’écrire en privé. Pour poursuivre, réponds à une réponse par ta question, ou appuie sur **${followUp}**\u202f; si la réponse vient d’une commande, mentionne-moi aussi. Dans un fil et en message privé, toute question peut s’appuyer sur les réponses qui précèdent.`,

  noWords: 'Ce message ne contient pas de mots à rechercher.',
  supported: 'Confirmé par\u00a0:',
  contradicted: (figures) =>
    figures === null ? 'Contredit par\u00a0:' : `Contredit (${figures.join(' / ')}) par\u00a0:`,
  notFoundHere: 'Introuvable. Ce qui s’en approche le plus, sans rien prouver\u00a0:',
  nothingNear: 'Introuvable, et rien qui s’en approche.',
  nothingToCheck:
    'Je ne trouve dans ce message aucune affirmation à vérifier. Une affirmation est une phrase qui nomme quelqu’un ou quelque chose.',
  notChecked: (count) =>
    count < 2
      ? `${count} autre phrase n’a pas été vérifiée.`
      : `${count} autres phrases n’ont pas été vérifiées.`,
  archiveAlone:
    'Vérifié par des règles, dans ces seules archives. Ce qui n’y figure pas peut être vrai malgré tout.',
};
