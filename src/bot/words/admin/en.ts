import { countingIn } from '../counting.ts';
import type { AdminWords } from './words.ts';

const { counted, figures } = countingIn('en-GB');

export const enAdmin: AdminWords = {
  command: { name: 'admin', description: 'How the bot is, and how it behaves in this server' },
  status: { name: 'status', description: 'Permissions, queue, latency, index and connection' },
  channels: {
    name: 'channels',
    description: 'Where the bot answers, in threads or not, for all or the asker alone',
  },
  gaps: { name: 'gaps', description: 'What people asked here and the archive did not answer' },
  reindex: {
    name: 'reindex',
    description: 'Bring the index up to the articles; questions are answered meanwhile',
  },
  add: { name: 'add', description: 'Answer in this channel or category, and only in those added' },
  remove: { name: 'remove', description: 'No longer answer in this channel or category' },
  everywhere: { name: 'everywhere', description: 'Answer in all channels again' },
  thread: { name: 'thread', description: 'Whether an answer opens a thread' },
  private: {
    name: 'private',
    description: 'Whether answers are for the asker alone unless they say otherwise',
  },
  page: { name: 'page', description: 'Which page of the list' },

  notAllowed: 'This is for those who may manage the server.',
  permissions: {
    ViewChannel: 'View Channels',
    SendMessages: 'Send Messages',
    ReadMessageHistory: 'Read Message History',
    AttachFiles: 'Attach Files',
    CreatePublicThreads: 'Create Public Threads',
    SendMessagesInThreads: 'Send Messages in Threads',
  },
  permissionsThere: 'Permissions: all that I need are there.',
  permissionsMissing: (channel, permissions, count) =>
    `${channel}: I lack the ${count === 1 ? 'permission' : 'permissions'} ${permissions}.`,
  noSuchChannel: (channel) => `${channel}: I cannot see this channel, or it is no more.`,
  queue: (running, waiting) => `Queue: ${running} being answered, ${waiting} waiting`,
  noLatency: 'Latency: no question since I started',
  latency: (count, half, most) =>
    `Latency of the last ${count === 1 ? 'answer' : `${count} answers`}: half within ${half} ms, 95 % within ${most} ms`,
  index: (id, articles, age) => `Index: ${id}, ${counted(articles, 'article', 'articles')}, built ${age}`,
  ping: (ms) => `Connection: Discord answers in ${ms} ms`,
  noPing: 'Connection: there, not yet measured',

  answersEverywhere: 'I answer in all channels.',
  answersIn: (channels) => `I answer in ${channels}`,
  opensThread: 'An answer opens a thread.',
  opensNoThread: 'Answers open no threads.',
  privateByDefault:
    'Answers to commands are for the asker alone unless they say otherwise; those to messages are for everybody.',
  publicByDefault: 'Answers are for everybody unless the asker says otherwise.',
  noMoreChannels: (most) => `More than ${most} channels cannot be listed. Add a category instead.`,

  noGaps: 'No question that was asked here in the open is without an answer so far.',
  privateNotKept: 'Questions whose answers only the asker sees are not kept.',
  gapsOf: (count) =>
    count === 1
      ? 'One question without an answer:'
      : `${figures(count)} questions without an answer, most shared words first:`,
  pageOf: (page, pages) => `page ${page} of ${pages}`,
  askedAbout: (count, word) =>
    `**${figures(count)}** ${count === 1 ? 'question' : 'questions'} ${word === null ? 'without a telling word' : `with ${word}`}`,

  reindexByHand: 'I cannot rebuild the index from here. Where I run, enter: npx dateline index',
  fetching: (far) => `Fetching the embedding model: ${far} MB`,
  reading: (far) => `Reading the corpus: ${far} files`,
  embedding: (far) => `Embedding: ${far} passages`,
  reindexed: ({ articles, added, changed, removed, seconds, id }) =>
    `The index is new: ${counted(articles, 'article', 'articles')} (${figures(added)} added, ${figures(changed)} changed, ${figures(removed)} removed) in ${seconds} s. Questions go to ${id} from now on.`,
  reindexedSame: (articles, id) =>
    `Nothing to do: the index ${id} holds the ${articles === 1 ? 'only article' : `${figures(articles)} articles`} as ${articles === 1 ? 'it is' : 'they are'}.`,
  filesSkipped: (count) =>
    `${count === 1 ? 'One file was' : `${figures(count)} files were`} skipped. For the reasons, enter where I run: npx dateline index`,
  reindexGoesOn:
    'This takes longer than I can show here. It goes on; /admin status says which index is in use.',
};
