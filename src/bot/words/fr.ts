import { frAdmin } from './admin/fr.ts';
import { frButtons } from './buttons/fr.ts';
import { frCommands } from './commands/fr.ts';
import { countingIn } from './counting.ts';
import { dated } from './dated.ts';
import { frManners } from './manners/fr.ts';
import { frReplies } from './replies/fr.ts';
import { frThreads } from './threads/fr.ts';
import { frVerdicts } from './verdicts/fr.ts';
import type { Words } from './words.ts';

const { counted, figures } = countingIn('fr-FR');

/**
 * French. A no-break space stands before a colon and a narrow one before `;`, `?` and `!`, both written as escapes, since one does not
 * see them.
 */
export const fr: Words = {
  locale: 'fr-FR',

  undated: 'sans date',
  firstOfMonth: '1er',
  by: (author) => `par ${author}`,
  dateFound: {
    edit: 'date fixée par l’archiviste',
    record: 'date tirée de l’enregistrement',
    'json-ld': 'date tirée des données de la page',
    meta: 'date tirée des balises de la page',
    feed: 'date tirée du flux',
    time: 'date tirée de l’horodatage de la page',
    url: 'date tirée de l’adresse',
    text: 'date tirée du texte',
    'file-name': 'date tirée du nom du fichier',
  },
  openAtQuote: 'ouvrir à la citation',
  openArticle: 'ouvrir l’article',
  footer: (articlesQuoted, articles, window) =>
    [
      articles === 1
        ? 'le seul article'
        : `${counted(articlesQuoted, 'article', 'articles')} sur ${figures(articles)}`,
      ...(window === null ? [] : [`archives ${window}`]),
    ].join(' · '),
  moreQuotes: (count) =>
    `${counted(count, 'autre citation ne tient', 'autres citations ne tiennent')} plus dans ce message.`,
  inAttachment: (count) =>
    count === 1
      ? 'La citation est trop longue pour un message. Elle figure en entier dans le fichier joint.'
      : `Les ${count} citations sont trop longues pour un message. Elles figurent en entier dans le fichier joint.`,
  tooLongToAttach: 'La citation est trop longue pour Discord. Elle se lit dans l’article\u00a0:',

  reportsDiffer: (figures) => disagreeing('Les articles divergent', figures),
  laterReport: (figures) => disagreeing('Article ultérieur', figures),
  carriedBy: (papers) => `1 article, repris par ${papers} journaux`,

  translation: (text) => `traduction, et non citation\u00a0: ${text}`,
  quotesAlone:
    'Cette fois, des citations seules\u00a0: le modèle de langage n’a rien donné qui puisse être vérifié.',

  understoodAs: (question) => `compris comme\u00a0: ${question}`,
  searched: (limits) => `recherche\u00a0: ${limits}`,
  from: (date) => `à partir ${of(date)}`,
  to: (date) => `jusqu’${at(date)}`,
  lookedFirst: (window, understood) => `d’abord cherché\u00a0: ${window} (${understood})`,
  nothingThere: (outside) => `rien à ces dates, ${counted(outside, 'passage', 'passages')} en dehors`,
  newerFirst: (understood) => `le plus récent d’abord (${understood})`,
  asOf: (date) => `état ${at(date)}`,
  undatedLeftOut: (articles) =>
    `${counted(articles, 'article sans date laissé', 'articles sans date laissés')} de côté`,

  refused: 'Les archives ne le disent pas.',
  noneMentions: (articles, window, words) =>
    articles === 1
      ? `Leur seul article${dated(window)} ne dit rien de ${words}.`
      : `${noneOf(articles, window)} ne mentionne ${words}.`,
  noneAbout: (articles, window) =>
    articles === 1
      ? `Leur seul article${dated(window)} n’en parle pas.`
      : `${noneOf(articles, window)} n’en parle.`,
  noneAnswers: (articles, window) =>
    articles === 1
      ? `Leur seul article${dated(window)} ne répond pas à la question.`
      : `${noneOf(articles, window)} ne répond à la question.`,
  onlyOutside: (passages, limits) =>
    `Rien ne répond dans ces limites (${limits})\u202f; en dehors, ${counted(passages, 'passage répond', 'passages répondent')} peut-être.`,
  without: (passages, limit) => `${counted(passages, 'passage', 'passages')} sans la limite (${limit})`,
  emptyArchive: 'Elles ne contiennent encore aucun article.',
  nearest: 'Ce qui s’en approche le plus, sans être une réponse\u00a0:',

  notVerbatim: 'Ces mots exacts ne figurent pas dans les archives. Les plus proches qui s’y trouvent\u00a0:',
  yourText: (marked) => `Ton texte, mots ~~à supprimer~~ et mots **à ajouter**\u00a0: ${marked}`,
  added: (words) => `Ajouté dans ton texte\u00a0: ${words}`,
  leftOut: (words) => `Omis dans ton texte\u00a0: ${words}`,
  notFound: 'Rien dans les archives n’a ce titre, ce lien ou ces mots.',
  similarTitles: 'Titres semblables\u00a0:',
  moreArticles: (count) =>
    `${counted(count, 'autre article contient', 'autres articles contiennent')} ces mots.`,

  howToAsk:
    'Pose-moi une question, et je réponds par des citations tirées des archives. Par exemple\u00a0: qui a construit la machine\u202f?',
  howToLookUp: 'Donne-moi un titre, un lien ou les mots d’une citation, et je te montre d’où ils viennent.',
  questionTooLong: (maxChars) =>
    `C’est une longue question. Pose-la en ${maxChars} caractères au plus, s’il te plaît.`,
  textTooLong: (maxChars) => `C’est un long texte. Colles-en ${maxChars} caractères au plus, s’il te plaît.`,
  restarting: 'Je redémarre. Repose ta question dans une minute.',

  failed: (id) => `Quelque chose s’est mal passé ici. Repose ta question. (erreur ${id})`,
  tookTooLong: (id) => `Cela a pris trop de temps. Repose ta question. (erreur ${id})`,
  couldNotSend: (id) => `La réponse n’a pas pu être envoyée. Repose ta question. (erreur ${id})`,
  discordBusy: (id) => `Discord est surchargé. Repose ta question dans une minute. (erreur ${id})`,

  buttons: frButtons,
  commands: frCommands,
  replies: frReplies,
  manners: frManners,
  admin: frAdmin,
  verdicts: frVerdicts,
  threads: frThreads,
};

function noneOf(articles: number, window: string | null): string {
  return `Aucun de leurs ${figures(articles)} articles${dated(window)}`;
}

function disagreeing(words: string, figures: readonly [string, string] | null): string {
  return figures === null ? `${words}\u00a0:` : `${words}\u00a0: ${figures.join(' / ')}`;
}

/** `du 23 août 2014`, `d’août 2014`, `de 2014`. */
function of(date: string): string {
  if (isDay(date)) return `du ${date}`;
  return /^[ao]/i.test(date) ? `d’${date}` : `de ${date}`;
}

/** `au 23 août 2014`, `en août 2014`, `en 2014`. */
function at(date: string): string {
  return isDay(date) ? `au ${date}` : `en ${date}`;
}

function isDay(date: string): boolean {
  return /^\d{1,2}(?:er)? /.test(date);
}
