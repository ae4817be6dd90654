import type { Words } from './words.ts';

/** English, and what every other language is translated from. Dates are written day first: 23 August 2014. */
export const en: Words = {
  locale: 'en-GB',

  undated: 'undated',
  openAtQuote: 'open at the quote',
  openArticle: 'open the article',
  footer: (articlesQuoted, articles, window) =>
    `${articlesQuoted} of ${counted(articles, 'article', 'articles')}${window === null ? '' : ` · archive ${window}`}`,
  moreQuotes: (count) => `${counted(count, 'more quote does', 'more quotes do')} not fit into this message.`,
  inAttachment: (count) =>
    count === 1
      ? 'The quote is too long for a message. It stands whole in the attached file.'
      : `The ${count} quotes are too long for a message. They stand whole in the attached file.`,
  tooLongToAttach: 'The quote is too long for Discord. Read it in the article:',

  searched: (limits) => `searched ${limits}`,
  from: (date) => `from ${date}`,
  to: (date) => `to ${date}`,
  asOf: (date) => `as of ${date}`,

  refused: 'The archive does not say.',
  noneMentions: (articles, window, words) => `${noneOf(articles, window)} mentions ${words}.`,
  noneAbout: (articles, window) => `${noneOf(articles, window)} is about this.`,
  noneAnswers: (articles, window) => `${noneOf(articles, window)} answers the question.`,
  onlyOutside: (passages, limits) =>
    `Nothing answers within the limits (${limits}); outside them ${counted(passages, 'passage may', 'passages may')}.`,
  emptyArchive: 'It holds no articles yet.',
  nearest: 'Nearest, not an answer:',

  notVerbatim: 'These words do not stand in the archive. The nearest that do:',
  yourText: (marked) => `Your text, with words to ~~strike~~ and words **to add**: ${marked}`,
  notInArchive: (words) => `Not in the archive: ${words}`,
  leftOut: (words) => `Left out of your text: ${words}`,
  notFound: 'Nothing in the archive has this title, link or wording.',
  similarTitles: 'Similar titles:',
  moreArticles: (count) => `${counted(count, 'more article holds', 'more articles hold')} these words.`,

  howToAsk:
    'Ask me a question, and I answer with quotes from the archive. For example: who built the machine?',
  howToLookUp: 'Give me a title, a link or the words of a quote, and I show where they come from.',
  questionTooLong: (maxChars) => `That is a long question. Please ask it in at most ${maxChars} characters.`,
  restarting: 'I am restarting. Please ask again in a minute.',

  failed: (id) => `Something went wrong here. Please ask again. (error ${id})`,
  tookTooLong: (id) => `That took too long. Please ask again. (error ${id})`,
  couldNotSend: (id) => `The answer could not be sent. Please ask again. (error ${id})`,
  discordBusy: (id) => `Discord is overloaded. Please ask again in a minute. (error ${id})`,

  commands: {
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
  },
};

function noneOf(articles: number, window: string | null): string {
  const dates = window === null ? '' : ` (${window})`;
  return `None of its ${counted(articles, 'article', 'articles')}${dates}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
