import { enAdmin } from './admin/en.ts';
import { enButtons } from './buttons/en.ts';
import { enCommands } from './commands/en.ts';
import { countingIn } from './counting.ts';
import { dated } from './dated.ts';
import { enManners } from './manners/en.ts';
import { enReplies } from './replies/en.ts';
import { enThreads } from './threads/en.ts';
import { enVerdicts } from './verdicts/en.ts';
import type { Words } from './words.ts';

const { counted, figures } = countingIn('en-GB');

/** English, and what every other language is translated from. Dates are written day first: 23 August 2014. */
export const en: Words = {
  locale: 'en-GB',

  undated: 'undated',
  by: (author) => `by ${author}`,
  dateFound: {
    edit: 'date set by the keeper',
    record: 'date from the record',
    'json-ld': "date from the page's data",
    meta: "date from the page's tags",
    feed: 'date from the feed',
    time: "date from the page's time stamp",
    url: 'date from the address',
    text: 'date from the text',
    'file-name': 'date from the file name',
  },
  openAtQuote: 'open at the quote',
  openArticle: 'open the article',
  footer: (articlesQuoted, articles, window) =>
    [
      articles === 1 ? 'the only article' : `${articlesQuoted} of ${figures(articles)} articles`,
      ...(window === null ? [] : [`archive ${window}`]),
    ].join(' · '),
  moreQuotes: (count) => `${counted(count, 'more quote does', 'more quotes do')} not fit into this message.`,
  inAttachment: (count) =>
    count === 1
      ? 'The quote is too long for a message. It is in the attached file, in full.'
      : `The ${count} quotes are too long for a message. They are in the attached file, in full.`,
  tooLongToAttach: 'The quote is too long for Discord. Read it in the article:',

  reportsDiffer: (figures) => disagreeing('Reports differ', figures),
  laterReport: (figures) => disagreeing('Later report', figures),
  carriedBy: (papers) => `1 report, carried by ${papers} papers`,

  translation: (text) => `translation, not a quote: ${text}`,
  quotesAlone: 'Quotes alone this time: the chat model gave nothing that could be checked.',

  understoodAs: (question) => `understood as: ${question}`,
  searched: (limits) => `searched ${limits}`,
  from: (date) => `from ${date}`,
  to: (date) => `to ${date}`,
  lookedFirst: (window, understood) => `looked first: ${window} (${understood})`,
  nothingThere: (outside) => `nothing there, ${counted(outside, 'passage', 'passages')} outside`,
  newerFirst: (understood) => `newer before older (${understood})`,
  asOf: (date) => `as of ${date}`,
  undatedLeftOut: (articles) => `${counted(articles, 'undated article', 'undated articles')} left out`,

  refused: 'The archive does not say.',
  noneMentions: (articles, window, words) =>
    articles === 1
      ? `Its only article${dated(window)} says nothing of ${words}.`
      : `${noneOf(articles, window)} mentions ${words}.`,
  noneAbout: (articles, window) =>
    articles === 1
      ? `Its only article${dated(window)} is not about this.`
      : `${noneOf(articles, window)} is about this.`,
  noneAnswers: (articles, window) =>
    articles === 1
      ? `Its only article${dated(window)} does not answer the question.`
      : `${noneOf(articles, window)} answers the question.`,
  onlyOutside: (passages, limits) =>
    `Nothing answers within the limits (${limits}); outside them ${counted(passages, 'passage may', 'passages may')}.`,
  without: (passages, limit) => `${counted(passages, 'passage', 'passages')} without “${limit}”`,
  emptyArchive: 'It holds no articles yet.',
  nearest: 'Nearest, not an answer:',

  notVerbatim: 'These exact words are not in the archive. The nearest that are:',
  yourText: (marked) => `Your text, with words ~~to strike~~ and words **to add**: ${marked}`,
  added: (words) => `Added in your text: ${words}`,
  leftOut: (words) => `Left out of your text: ${words}`,
  notFound: 'Nothing in the archive has this title, link or wording.',
  similarTitles: 'Similar titles:',
  moreArticles: (count) => `${counted(count, 'more article holds', 'more articles hold')} these words.`,

  howToAsk:
    'Ask me a question, and I answer with quotes from the archive. For example: who built the machine?',
  howToLookUp: 'Give me a title, a link or the words of a quote, and I show where they come from.',
  questionTooLong: (maxChars) => `That is a long question. Please ask it in at most ${maxChars} characters.`,
  textTooLong: (maxChars) => `That is a long text. Please paste at most ${maxChars} characters of it.`,
  restarting: 'I am restarting. Please ask again in a minute.',

  failed: (id) => `Something went wrong here. Please ask again. (error ${id})`,
  tookTooLong: (id) => `That took too long. Please ask again. (error ${id})`,
  couldNotSend: (id) => `The answer could not be sent. Please ask again. (error ${id})`,
  discordBusy: (id) => `Discord is overloaded. Please ask again in a minute. (error ${id})`,

  buttons: enButtons,
  commands: enCommands,
  replies: enReplies,
  manners: enManners,
  admin: enAdmin,
  verdicts: enVerdicts,
  threads: enThreads,
};

function noneOf(articles: number, window: string | null): string {
  return `None of its ${figures(articles)} articles${dated(window)}`;
}

function disagreeing(words: string, figures: readonly [string, string] | null): string {
  return figures === null ? `${words}:` : `${words}: ${figures.join(' / ')}`;
}
