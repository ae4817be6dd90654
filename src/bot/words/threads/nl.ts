import type { ThreadWords } from './words.ts';

export const nlThreads: ThreadWords = {
  askOnHere: 'Vraag hier door: beantwoord dit bericht met een vraag, of noem me.',
  answeredIn: (thread) => `Het antwoord staat in ${thread}.`,
  notAllowed:
    'Ik mag hier geen thread openen. Wie de server beheert kan dat toestaan: Openbare threads maken en Berichten versturen in threads.',
  locked: 'De thread van dit antwoord is vergrendeld, dus antwoord ik hier.',
  failed: 'In de thread van dit antwoord kan ik nu niet schrijven, dus antwoord ik hier.',
};
