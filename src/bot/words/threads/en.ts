import type { ThreadWords } from './words.ts';

export const enThreads: ThreadWords = {
  askOnHere: 'Ask on here: reply to this message with a question, or mention me.',
  answeredIn: (thread) => `The answer is in ${thread}.`,
  notAllowed:
    'I may not open a thread here. Whoever manages the server can let me: Create Public Threads and Send Messages in Threads.',
  locked: 'The thread of this answer is locked, so I answer here.',
  failed: 'The thread of this answer cannot be written in just now, so I answer here.',
};
