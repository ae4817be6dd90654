import { countingIn } from '../counting.ts';
import type { AdminWords } from './words.ts';

const { counted, figures } = countingIn('fr-FR');

export const frAdmin: AdminWords = {
  command: { name: 'administration', description: 'L’état du bot, et son comportement sur ce serveur' },
  status: { name: 'état', description: 'Permissions, file d’attente, délais, index et connexion' },
  channels: {
    name: 'salons',
    description: 'Où le bot répond, dans un fil ou non, à tous ou à la seule personne qui demande',
  },
  gaps: { name: 'lacunes', description: 'Ce qui a été demandé ici et à quoi les archives ne répondent pas' },
  reindex: {
    name: 'réindexer',
    description: 'Mettre l’index à jour avec les articles, sans interrompre les réponses',
  },
  add: {
    name: 'ajouter',
    description: 'Répondre dans ce salon ou cette catégorie, et seulement dans ceux ajoutés',
  },
  remove: { name: 'retirer', description: 'Ne plus répondre dans ce salon ou cette catégorie' },
  everywhere: { name: 'partout', description: 'Répondre de nouveau dans tous les salons' },
  thread: { name: 'fil', description: 'Si une réponse ouvre un fil' },
  private: {
    name: 'privé',
    description: 'Si seule la personne qui demande voit la réponse, sauf choix contraire',
  },
  page: { name: 'numéro', description: 'Quelle page de la liste' },

  notAllowed: 'Cette commande est réservée à qui peut gérer le serveur.',
  permissions: {
    ViewChannel: 'Voir les salons',
    SendMessages: 'Envoyer des messages',
    ReadMessageHistory: 'Voir les anciens messages',
    AttachFiles: 'Joindre des fichiers',
    CreatePublicThreads: 'Créer des fils publics',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
  },
  permissionsThere: 'Permissions\u00a0: j’ai toutes celles qu’il me faut.',
  permissionsMissing: (channel, permissions, count) =>
    `${channel}\u00a0: il me manque ${count === 1 ? 'la permission' : 'les permissions'} ${permissions}.`,
  noSuchChannel: (channel) => `${channel}\u00a0: je ne vois pas ce salon, ou il n’existe plus.`,
  queue: (running, waiting) => `File d’attente\u00a0: ${running} en cours, ${waiting} en attente`,
  noLatency: 'Délais\u00a0: aucune question depuis mon démarrage',
  latency: (count, half, most) =>
    `Délais ${count === 1 ? 'de la dernière réponse' : `des ${count} dernières réponses`}\u00a0: la moitié en ${half} ms, 95 % en ${most} ms`,
  index: (id, articles, age) =>
    `Index\u00a0: ${id}, ${counted(articles, 'article', 'articles')}, construit ${age}`,
  ping: (ms) => `Connexion\u00a0: Discord répond en ${ms} ms`,
  noPing: 'Connexion\u00a0: établie, pas encore mesurée',

  answersEverywhere: 'Je réponds dans tous les salons.',
  answersIn: (channels) => `Je réponds dans ${channels}`,
  opensThread: 'Une réponse ouvre un fil.',
  opensNoThread: 'Les réponses n’ouvrent pas de fil.',
  privateByDefault:
    'Seule la personne qui utilise une commande voit la réponse, sauf choix contraire de sa part\u202f; les réponses aux messages, tout le monde les voit.',
  publicByDefault: 'Tout le monde voit la réponse, sauf choix contraire de la personne qui demande.',
  noMoreChannels: (most) => `Impossible de lister plus de ${most} salons. Ajoute plutôt une catégorie.`,

  noGaps: 'Jusqu’ici, aucune question posée ici en public n’est restée sans réponse.',
  privateNotKept: 'Les questions dont seule la personne qui les pose voit la réponse ne sont pas gardées.',
  gapsOf: (count) =>
    count === 1
      ? 'Une question sans réponse\u00a0:'
      : `${figures(count)} questions sans réponse, les mots les plus partagés d’abord\u00a0:`,
  pageOf: (page, pages) => `page ${page} sur ${pages}`,
  askedAbout: (count, word) =>
    `**${figures(count)}** ${count === 1 ? 'question' : 'questions'} ${word === null ? 'sans mot parlant' : `avec ${word}`}`,

  reindexByHand: 'Je ne peux pas reconstruire l’index d’ici. Là où je tourne, tape npx dateline index',
  fetching: (far) => `Téléchargement du modèle\u00a0: ${far} Mo`,
  reading: (far) => `Lecture des articles\u00a0: ${far} fichiers`,
  embedding: (far) => `Calcul des vecteurs\u00a0: ${far} passages`,
  reindexed: ({ articles, added, changed, removed, seconds, id }) =>
    `L’index est à jour\u00a0: ${counted(articles, 'article', 'articles')} (ajoutés ${figures(added)}, modifiés ${figures(changed)}, retirés ${figures(removed)}) en ${seconds} s. Les questions vont désormais à ${id}.`,
  reindexedSame: (articles, id) =>
    articles === 1
      ? `Rien à faire\u00a0: l’index ${id} contient le seul article tel qu’il est.`
      : `Rien à faire\u00a0: l’index ${id} contient les ${figures(articles)} articles tels qu’ils sont.`,
  filesSkipped: (count) =>
    `${count === 1 ? 'Un fichier a été laissé' : `${figures(count)} fichiers ont été laissés`} de côté. Pour en voir les raisons, tape npx dateline index là où je tourne`,
  reindexGoesOn:
    'C’est plus long que ce que je peux montrer ici. Le travail continue. L’index utilisé se lit avec /administration état.',
};
