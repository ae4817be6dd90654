import type { CommandsWords } from './words.ts';

export const enCommands: CommandsWords = {
  ask: {
    name: 'ask',
    description: 'Ask the archive. You get quotes, word for word, with their source and date.',
    question: { name: 'question', description: 'What do you want to know?' },
  },
  source: {
    name: 'source',
    description: 'Look up an article, or the article that a quote comes from.',
    text: { name: 'text', description: 'A title, a link, or the words of a quote' },
  },
  search: {
    name: 'search',
    description: 'List the passages that come closest to some words, best first.',
    query: { name: 'query', description: 'What to look for' },
  },
  timeline: {
    name: 'timeline',
    description: 'Show what was published on a topic, oldest first, and what was new each time.',
    topic: { name: 'topic', description: 'A name or a subject' },
  },
  about: {
    name: 'about',
    description: 'What this archive holds, how old its index is, and what is kept of what you ask.',
  },
  help: { name: 'help', description: 'What you can ask, and how. Only you see it.' },
  findSource: 'Find the source',
  checkThis: 'Check this',
  limits: {
    from: {
      name: 'from',
      description: 'Only what was published on this date or later, e.g. 2014, 2014-08, 2014-08-23',
    },
    to: { name: 'to', description: 'Only what was published on this date or earlier' },
    asOf: {
      name: 'as-of',
      description: 'Only what was certainly published by this date: what was known then',
    },
    publisher: { name: 'publisher', description: 'Only what this publisher printed' },
    language: { name: 'language', description: 'Only articles in this language' },
    private: { name: 'private', description: 'Whether you alone are to see the answer' },
  },
};
