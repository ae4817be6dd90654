import type { ButtonWords } from './words.ts';

export const enButtons: ButtonWords = {
  context: 'Context',
  sources: 'Sources',
  evidence: (receipt) => `evidence ${receipt}`,
  articleChanged: (title) => `${title}: the article has changed since it was quoted.`,
  articleGone: (id) => `${id}: the article is no longer in the archive.`,
  noLongerKnown: 'This button is from an older version of me. Please ask again.',
  more: 'More',
  furtherPassages: 'Further passages, beyond those quoted:',
  nothingFurther: 'The archive has nothing further on this question.',
  followUp: 'Follow-up',
  share: 'Share',
  followUpTitle: 'Ask a follow-up',
  followUpLabel: 'Your question',
  followUpExample: 'And in Germany?',
  allDates: 'Search all dates',
  allPublishers: 'Search all publishers',
  allLanguages: 'Search all languages',
  noLimits: 'Search without limits',
  questionGone: 'The question of this answer cannot be read any more. Please ask it again.',
  limitsGone:
    'The archive has changed: it no longer knows what this question was limited to. Please ask again.',
  mayNotWriteHere:
    'I may not write here. Whoever manages the server can let me: View Channels and Send Messages (in threads: Send Messages in Threads).',
  heardByYouAlone:
    'Only you can see what I say here. Whoever manages the server can change that: Use External Apps.',
  threadArchived: 'This thread is archived. Open it again, and press once more.',
};
