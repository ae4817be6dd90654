import type { CommandsWords } from './words.ts';

export const frCommands: CommandsWords = {
  ask: {
    name: 'demander',
    description: 'Interroge les archives. Tu reçois des citations mot pour mot, avec source et date.',
    question: { name: 'question', description: 'Que veux-tu savoir\u202f?' },
  },
  source: {
    name: 'source',
    description: 'Retrouve un article, ou celui d’où vient une citation.',
    text: { name: 'texte', description: 'Un titre, un lien ou les mots d’une citation' },
  },
  search: {
    name: 'chercher',
    description: 'Donne les passages les plus proches de quelques mots, le meilleur d’abord.',
    query: { name: 'recherche', description: 'Ce qu’il faut chercher' },
  },
  timeline: {
    name: 'chronologie',
    description: 'Montre ce qui a paru sur un sujet, du plus ancien au plus récent, et ce qui était nouveau.',
    topic: { name: 'sujet', description: 'Un nom ou un thème' },
  },
  about: {
    name: 'à-propos',
    description: 'Ce que contiennent ces archives, l’âge de leur index et ce qui est gardé de tes questions.',
  },
  help: { name: 'aide', description: 'Ce que tu peux demander, et comment. Visible pour toi seulement.' },
  findSource: 'Trouver la source',
  checkThis: 'Vérifier ceci',
  limits: {
    from: {
      name: 'début',
      description: 'Seulement ce qui a paru à cette date ou après, p. ex. 2014, 2014-08, 2014-08-23',
    },
    to: { name: 'fin', description: 'Seulement ce qui a paru à cette date ou avant' },
    asOf: {
      name: 'état-au',
      description: 'Seulement ce qui avait paru de façon certaine à cette date, ce qu’on savait alors',
    },
    publisher: { name: 'éditeur', description: 'Seulement ce que cet éditeur a imprimé' },
    language: { name: 'langue', description: 'Seulement les articles dans cette langue' },
    private: { name: 'privé', description: 'Si la réponse n’est visible que par toi' },
  },
};
