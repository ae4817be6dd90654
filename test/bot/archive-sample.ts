import type { Answered, Refused, Statement } from '../../src/answering/answer.ts';
import { Quote } from '../../src/answering/quotes/quote.ts';
import { extractiveReading } from '../../src/answering/reader.ts';
import type { Article } from '../../src/articles/article.ts';
import { articleId } from '../../src/articles/article-id.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import type { Passage } from '../../src/retrieval/passage.ts';

/** An article with everything filled in; a test changes what it is about. */
export function article(
  changes: Partial<Omit<Article, 'id' | 'date'>> & { id?: string; date?: string | null },
) {
  const { id = 'ibm-inspur', date = '2014-08-23', ...rest } = changes;
  return {
    id: articleId(id),
    title: 'IBM and Inspur become partners',
    publisher: 'Dateline sample desk',
    author: null,
    date: date === null ? null : publicationDate(date),
    dateOrigin: date === null ? null : 'record',
    language: 'en',
    url: 'https://example.org/dateline/ibm-inspur',
    body: "IBM and Inspur announced a partnership. Inspur would also base systems of its own on IBM's Power8 chips. Analysts were surprised.",
    ...rest,
  } satisfies Article;
}

/** The quote of words that stand in the article. */
export function quoteOf(source: Article, words: string = source.body): Quote {
  const start = source.body.indexOf(words);
  return Quote.cut(source, start, start + words.length);
}

export function passageOf(source: Article, words: string = source.body): Passage {
  const start = source.body.indexOf(words);
  return {
    id: `${source.id}-${start}`,
    article: source,
    start,
    end: start + words.length,
    text: words,
    score: 0.5,
    ranks: { dense: 1, keyword: null },
    copies: [],
  };
}

const searched = {
  question: 'Which IBM chips would Inspur use?',
  understoodAs: null,
  filters: {},
  passages: [],
  time: null,
  window: { oldest: publicationDate('2004-12'), newest: publicationDate('2021-09'), asOf: null, undated: 0 },
  reading: extractiveReading,
  support: 0.9,
  index: { id: '3f9c21', embedder: 'built-in', articles: 18, passages: 142 },
  timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
} as const;

export function answered(
  statements: readonly [Statement, ...Statement[]],
  changes: Partial<Answered> = {},
): Answered {
  return { kind: 'answered', ...searched, statements, conflicts: [], reports: [], ...changes };
}

export function refused(changes: Partial<Refused> = {}): Refused {
  return {
    kind: 'refused',
    ...searched,
    reason: 'nothing-relevant',
    nearest: [],
    outside: 0,
    loosenings: [],
    unknownWords: [],
    ...changes,
  };
}

/** A statement without a sentence of its own. */
export function quoting(first: Quote, ...others: readonly Quote[]): Statement {
  return { text: null, quotes: [first, ...others], translation: null };
}
