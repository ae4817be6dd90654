import type { ThreadWords } from './words.ts';

export const frThreads: ThreadWords = {
  askOnHere: 'Poursuis ici\u00a0: réponds à ce message par une question, ou mentionne-moi.',
  answeredIn: (thread) => `La réponse est dans ${thread}.`,
  notAllowed:
    'Je n’ai pas le droit d’ouvrir un fil ici. Qui gère le serveur peut me l’accorder\u00a0: Créer des fils publics et Envoyer des messages dans les fils.',
  locked: 'Le fil de cette réponse est verrouillé, je réponds donc ici.',
  failed: 'Je ne peux pas écrire dans le fil de cette réponse pour le moment, je réponds donc ici.',
};
