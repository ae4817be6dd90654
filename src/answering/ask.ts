import type { Article } from '../articles/article.ts';
import type { Vector } from '../retrieval/embedding/embedder.ts';
import { type Filters, filterNames, hasFilters } from '../retrieval/filters.ts';
import type { IndexFacts } from '../retrieval/indexing/index-facts.ts';
import { createTurns } from '../retrieval/indexing/turns.ts';
import type { Retrieve } from '../retrieval/retrieve.ts';
import type { QuestionTerm } from '../retrieval/words/question-terms.ts';
import type {
  Answer,
  ArchiveWindow,
  Loosening,
  NonEmpty,
  RefusalReason,
  Searched,
  Statement,
} from './answer.ts';
import { type ChatTokens, sumOfTokens } from './chat/chat-model.ts';
import { findConflicts } from './conflicts/find-conflicts.ts';
import type { WordKnowledge } from './conflicts/told-words.ts';
import type { Question } from './desk/reference-desk.ts';
import type { UnderstandFollowUp } from './follow-ups/understand-follow-up.ts';
import { Quote, spanFlaw } from './quotes/quote.ts';
import { quotedReports, type Stories } from './quotes/quoted-reports.ts';
import {
  extractiveReading,
  type Inquiry,
  type Proposal,
  type ProposedStatement,
  type Reader,
  type Reading,
} from './reader.ts';
import { timeToPrefer, understoodTime } from './understood-time.ts';
import { unknownWords } from './unknown-words.ts';

/** What answering a question needs. */
export interface AskParts {
  readonly retrieve: Retrieve;
  /** The same without a reranker: enough to see whether there is an answer at all. */
  readonly search: Retrieve;
  readonly reader: Reader;
  /** Tells cheaply whether the archive would answer without the filters: a chat model is not asked twice. */
  readonly scout: Reader;
  readonly index: IndexFacts;
  readonly window: ArchiveWindow;
  readonly inquire: (question: string) => Inquiry;
  readonly understand: UnderstandFollowUp;
  readonly knows: (term: QuestionTerm) => boolean;
  readonly stories: Stories;
  readonly knowledge: WordKnowledge;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** How a question is looked at again within other limits. */
interface Glance {
  readonly limit: number;
  readonly signal?: AbortSignal;
  /** The question's vector, so that it is made once. */
  readonly vector: Vector | undefined;
}

/** How many passages a reader gets to see. */
const passagesRead = 8;
/** How many of them a refusal shows. */
const nearestShown = 3;
const defaultQuotes = 3;

/** Answers one question: retrieve, read, cut; or says why the archive does not answer. */
export function createAsk(parts: AskParts): (question: Question) => Promise<Answer> {
  const {
    retrieve,
    search,
    reader,
    scout,
    index,
    window,
    inquire,
    understand,
    knows,
    stories,
    knowledge,
    now,
  } = parts;

  return async ({ text, conversation = [], filters = {}, limit = defaultQuotes, signal }) => {
    const began = now();
    // Whoever else asks meanwhile is to be heard, and answering may be all computing.
    const turns = createTurns();
    const understanding = await understand(text, conversation, signal);
    const inquiry = inquire(understanding.question ?? text);
    const time = timeToPrefer(inquiry.time, filters);
    await turns.next();
    const options = signal === undefined ? { limit } : { limit, signal };
    const found = await retrieve(inquiry.text, inquiry.terms, {
      filters,
      time,
      count: passagesRead,
      language: inquiry.language,
    });
    const read = now();
    await turns.next();
    const proposal = await reader.propose(inquiry, found.passages, options);
    const statements = proposal.kind === 'supported' ? cut(proposal.statements) : [];

    const searched = (): Searched => ({
      question: text,
      understoodAs: understanding.question,
      filters,
      passages: found.passages,
      window: { ...window, asOf: filters.asOf ?? null },
      time: understoodTime(time, found.passages),
      index,
      reading: withTokens(proposal.reading ?? extractiveReading, understanding.tokens),
      support: proposal.support ?? null,
      timings: {
        embedMs: found.embedMs,
        searchMs: found.searchMs,
        ...(found.rerank === undefined ? {} : { rerank: found.rerank }),
        answerMs: now() - read,
        totalMs: now() - began,
      },
    });

    await turns.next();
    const [first, ...others] = statements;
    if (first !== undefined) {
      const quotes = statements.flatMap((statement) => statement.quotes);
      const { sameStory, reportOf } = stories;
      const firstPrinted = (article: Article) => reportOf(article, filters).carriers[0]?.date ?? article.date;
      return {
        kind: 'answered',
        statements: [first, ...others],
        conflicts: findConflicts(quotes, found.passages, { knowledge, sameStory, firstPrinted }),
        reports: quotedReports(
          quotes.map(({ article }) => article),
          filters,
          stories,
        ),
        ...searched(),
      };
    }
    const glance = { ...options, vector: found.vector };
    const outside = hasFilters(filters) ? await supportWithin({}, inquiry, glance) : 0;
    const loosenings = outside === 0 ? [] : await loosen(filters, outside, inquiry, glance);
    return {
      kind: 'refused',
      reason: reasonFor(proposal, outside),
      nearest: found.passages.slice(0, nearestShown),
      outside,
      loosenings,
      unknownWords: unknownWords(inquiry, knows),
      ...searched(),
    };
  };

  /** Which limits stand in the way alone: where two do, none is named. */
  async function loosen(
    filters: Filters,
    outside: number,
    inquiry: Inquiry,
    glance: Glance,
  ): Promise<readonly Loosening[]> {
    const given = filterNames.filter((name) => filters[name] !== undefined);
    const [only, ...more] = given;
    if (only !== undefined && more.length === 0) return [{ drop: only, passages: outside }];
    const loosenings: Loosening[] = [];
    for (const drop of given) {
      const { [drop]: _, ...others } = filters;
      loosenings.push({ drop, passages: await supportWithin(others, inquiry, glance) });
    }
    return loosenings.filter(({ passages }) => passages > 0).sort((a, b) => b.passages - a.passages);
  }

  /** How many passages would bear out an answer within these limits. */
  async function supportWithin(filters: Filters, inquiry: Inquiry, glance: Glance): Promise<number> {
    const { vector, ...options } = glance;
    const found = await search(inquiry.text, inquiry.terms, {
      filters,
      time: inquiry.time,
      count: passagesRead,
      language: inquiry.language,
      vector,
    });
    const proposal = await scout.propose(inquiry, found.passages, options);
    if (proposal.kind !== 'supported') return 0;
    return new Set(proposal.statements.flatMap(({ spans }) => spans.map(({ passage }) => passage.id))).size;
  }

  function reasonFor(proposal: Proposal, outside: number): RefusalReason {
    if (index.passages === 0) return 'empty-archive';
    if (outside > 0) return 'outside-filters';
    return proposal.kind === 'nothing-relevant' ? 'nothing-relevant' : 'not-supported';
  }
}

/** What it took to understand the question counts too. */
function withTokens(reading: Reading, tokens: ChatTokens | null): Reading {
  return tokens === null ? reading : { ...reading, tokens: sumOfTokens(reading.tokens, tokens) };
}

/** Turns proposals into quotes. A span that may not be quoted is a reader's mistake: it is left out, and a statement left with none too. */
function cut(proposed: readonly ProposedStatement[]): readonly Statement[] {
  return proposed.flatMap(({ text, spans, translation = null }) => {
    const [first, ...others] = spans.flatMap(({ passage: { article }, start, end }) =>
      spanFlaw(article.body, start, end) === null ? [Quote.cut(article, start, end)] : [],
    );
    if (first === undefined) return [];
    const quotes: NonEmpty<Quote> = [first, ...others];
    return [{ text, quotes, translation }];
  });
}
