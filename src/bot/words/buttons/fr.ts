import type { ButtonWords } from './words.ts';

export const frButtons: ButtonWords = {
  context: 'Contexte',
  sources: 'Sources',
  evidence: (receipt) => `preuve ${receipt}`,
  articleChanged: (title) => `${title}\u00a0: l’article a changé depuis qu’il a été cité.`,
  articleGone: (id) => `${id}\u00a0: l’article n’est plus dans les archives.`,
  noLongerKnown: 'Ce bouton vient d’une ancienne version de moi. Merci de reposer la question.',
  more: 'Plus',
  furtherPassages: 'D’autres passages, en plus de ceux cités\u00a0:',
  nothingFurther: 'Les archives n’ont rien de plus sur cette question.',
  followUp: 'Poursuivre',
  share: 'Partager',
  followUpTitle: 'Poser une autre question',
  followUpLabel: 'Ta question',
  followUpExample: 'Et en Allemagne\u202f?',
  allDates: 'Chercher à toutes les dates',
  allPublishers: 'Chercher dans tous les médias',
  allLanguages: 'Chercher dans toutes les langues',
  noLimits: 'Chercher sans limites',
  questionGone: 'La question de cette réponse ne peut plus être lue. Merci de la reposer.',
  limitsGone:
    'Les archives ont changé et ne connaissent plus tout ce à quoi cette question était limitée. Merci de la reposer.',
  mayNotWriteHere:
    'Je n’ai pas le droit d’écrire ici. Qui gère le serveur peut me l’accorder\u00a0: Voir les salons et Envoyer des messages (dans les fils\u00a0: Envoyer des messages dans les fils).',
  heardByYouAlone:
    'Personne d’autre que toi ne voit ce que je dis ici. Qui gère le serveur peut changer cela\u00a0: Utiliser des applications externes.',
  threadArchived: 'Ce fil est archivé. Rouvre-le, puis appuie encore une fois.',
};
