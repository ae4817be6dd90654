import { countingIn } from '../counting.ts';
import type { ReplyWords } from './words.ts';

const { counted, figures } = countingIn('en-GB');

export const enReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} is no date for \`${option}\`. Write a year, a month or a day, such as 2014, 2014-08 or 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} for \`${option}\` can be one of two days. Write the one that you mean: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` is earlier than \`${from}\`, so nothing lies between them. Swap the two dates.`,
  noSuchPublisher: (option, typed) =>
    `No article in the archive is from ${typed}. Choose a \`${option}\` from those that are offered while you type.`,
  noSuchLanguage: (option, typed) =>
    `No article in the archive is in ${typed}. Choose a \`${option}\` from those that are offered while you type.`,

  nothingFound: 'Nothing was found.',
  noneOfTheseWords: 'No passage holds any of these words. What comes nearest:',
  page: (page, pages) => `page ${page} of ${pages}`,
  previousPage: 'Previous',
  nextPage: 'Next',

  isNew: (words) => `new: ${words}`,
  moreReports: (count, dates) =>
    [count === 1 ? '1 more report' : `${count} more reports`, ...(dates === null ? [] : [dates])].join(', '),
  moreUndated: (count) => (count === 1 ? '1 more undated report' : `${count} more undated reports`),
  byPublication: 'The dates are those of publication.',

  aboutArchive: (articles, passages) =>
    `${counted(articles, 'article', 'articles')}, in ${counted(passages, 'passage', 'passages')}`,
  aboutWindow: (window) => `Published: ${window}`,
  aboutUndated: (articles) => `${figures(articles)} without a date`,
  aboutLanguages: (names) => `Languages: ${names}`,
  aboutPublishers: (names) => `Publishers: ${names}`,
  andMore: (count) => `${count} more`,
  aboutIndex: (id, embedder) => `Index ${id}, embedder ${embedder}`,
  indexBuilt: (time) => `built ${time}`,
  measured: (date, questions, sets) =>
    `Last measured on ${date}, with ${questions === 1 ? '1 question' : `${questions} questions`} (${sets}):`,
  quotedRightly: (share, answerable) => `Quoted the right words: ${share} of ${answerable} with an answer`,
  refusedRightly: (share, unanswerable) => `Refused rightly: ${share} of ${unanswerable} without an answer`,
  refusedWrongly: (share, answerable) => `Refused wrongly: ${share} of ${answerable} with an answer`,
  measuredOnThisIndex: 'measured on the present index',
  measuredOnEarlierIndex: 'measured on an earlier index',
  aboutQuotes:
    'I answer from this archive alone. Every quote is cut from an article, letter by letter, and names it.',
  aboutPrivacy:
    'Privacy: I never keep who asks. I keep questions whose answers somebody calls Good or Wrong, with what is said of it, and those asked in the open in a server that the archive does not answer; whoever runs me may keep others too. Conversations stay in Discord.',
  aboutPrivacyWithoutGaps:
    'Privacy: I never keep who asks. I keep questions whose answers somebody calls Good or Wrong, with what is said of it; whoever runs me may keep others too. Conversations stay in Discord.',

  helpAsk:
    'Ask me what the archive says, and you get quotes with source and date. Where it says nothing, I say so.',
  helpMessages: 'On any message, under Apps in its menu (right click, or hold it on a phone):',
  helpElsewhere: (followUp) =>
    `You can also mention me with a question, or write to me directly. To ask on, reply to an answer with your question, or press **${followUp}**; in a reply to the answer of a command, mention me as well. In a thread and in direct messages, every question may go on about the answers before it.`,

  noWords: 'This message has no words that could be looked up.',
  supported: 'Supported by:',
  contradicted: (figures) =>
    figures === null ? 'Contradicted by:' : `Contradicted (${figures.join(' / ')}) by:`,
  notFoundHere: 'Not found. Nearest, and no proof either way:',
  nothingNear: 'Not found, nor anything near it.',
  nothingToCheck:
    'I found no claim in this message that could be checked. A claim is a sentence that names someone or something.',
  notChecked: (count) =>
    count === 1 ? '1 more sentence was not checked.' : `${count} more sentences were not checked.`,
  archiveAlone: 'Checked by rule against this archive alone. What it does not hold can still be true.',
};
