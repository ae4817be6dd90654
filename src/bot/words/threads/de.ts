import type { ThreadWords } from './words.ts';

export const deThreads: ThreadWords = {
  askOnHere: 'Frag hier weiter: Antworte mit einer Frage auf diese Nachricht, oder erwähne mich.',
  answeredIn: (thread) => `Die Antwort steht in ${thread}.`,
  notAllowed:
    'Ich darf hier keinen Thread öffnen. Wer den Server verwaltet, kann es mir erlauben: Öffentliche Threads erstellen und Nachrichten in Threads senden.',
  locked: 'Der Thread dieser Antwort ist gesperrt, daher antworte ich hier.',
  failed: 'In den Thread dieser Antwort kann ich gerade nicht schreiben, daher antworte ich hier.',
};
