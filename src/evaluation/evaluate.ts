import type { Answer } from '../answering/answer.ts';
import type { ReferenceDesk } from '../answering/reference-desk.ts';
import type { ArticleId } from '../articles/article-id.ts';
import type { Filters } from '../retrieval/filters.ts';
import type { LabelledQuestion } from './labelled-set.ts';
import { mean, ndcg, share } from './metrics.ts';

/** What became of one labelled question. */
export interface Outcome {
  readonly question: LabelledQuestion;
  readonly refused: boolean;
  /** Rank from 1 of the first gold article among the articles found; `null` when none was, or no gold article is known. */
  readonly rank: number | null;
  /** Ranks of all gold articles found, from 1. */
  readonly goldRanks: readonly number[];
  /** Whether a shown quote holds a gold string; `null` where there is none to hold. */
  readonly quoteHit: boolean | null;
  /** The same for the first quote alone. */
  readonly firstQuoteHit: boolean | null;
}

/** Shares are 0–1; `null` where the set has no question to measure it on. */
export interface Figures {
  readonly questions: number;
  readonly recallAt1: number | null;
  readonly recallAt5: number | null;
  readonly mrr: number | null;
  readonly ndcgAt10: number | null;
  /** Of the answerable questions with gold strings: how many were answered with a quote that holds one. A refusal is a miss. */
  readonly quoteHit: number | null;
  readonly firstQuoteHit: number | null;
  /** Of the unanswerable questions: how many were refused. */
  readonly refusals: number | null;
  /** Of the answerable questions: how many were refused all the same. */
  readonly falseRefusals: number | null;
}

/** How deep the ranking of articles is looked at; passages of one article count once. */
const passagesRanked = 50;

/** Puts one question to the desk as a person would, and holds the answer against what is known. */
export async function evaluateQuestion(desk: ReferenceDesk, question: LabelledQuestion): Promise<Outcome> {
  const { text, gold } = question;
  const filters: Filters = question.among === null ? {} : { articles: question.among };
  const answer = await desk.ask({ text, filters });
  const goldIds = new Set(gold.map(({ articleId }) => articleId));
  const ranking = goldIds.size === 0 ? [] : await rankedArticles(desk, text, filters);
  const goldRanks = ranking.flatMap((id, i) => (goldIds.has(id) ? [i + 1] : []));
  const strings = gold.some(({ any }) => any.length > 0);
  return {
    question,
    refused: answer.kind === 'refused',
    rank: goldRanks[0] ?? null,
    goldRanks,
    quoteHit: strings ? holdsGold(answer, question, Number.POSITIVE_INFINITY) : null,
    firstQuoteHit: strings ? holdsGold(answer, question, 1) : null,
  };
}

/** The figures of many outcomes. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const ranked = outcomes.filter(({ question }) => question.answerable && question.gold.length > 0);
  const quoted = outcomes.filter(({ question, quoteHit }) => question.answerable && quoteHit !== null);
  return {
    questions: outcomes.length,
    recallAt1: share(ranked, ({ rank }) => rank === 1),
    recallAt5: share(ranked, ({ rank }) => rank !== null && rank <= 5),
    mrr: mean(ranked.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    ndcgAt10: mean(ranked.map(({ goldRanks, question }) => ndcg(goldRanks, distinctArticles(question), 10))),
    quoteHit: share(quoted, ({ quoteHit }) => quoteHit === true),
    firstQuoteHit: share(quoted, ({ firstQuoteHit }) => firstQuoteHit === true),
    refusals: share(
      outcomes.filter(({ question }) => !question.answerable),
      ({ refused }) => refused,
    ),
    falseRefusals: share(
      outcomes.filter(({ question }) => question.answerable),
      ({ refused }) => refused,
    ),
  };
}

async function rankedArticles(
  desk: ReferenceDesk,
  text: string,
  filters: Filters,
): Promise<readonly ArticleId[]> {
  const { passages } = await desk.search({ text, filters, limit: passagesRanked });
  return [...new Set(passages.map(({ article }) => article.id))];
}

function holdsGold(answer: Answer, { gold }: LabelledQuestion, quotesRead: number): boolean {
  if (answer.kind === 'refused') return false;
  const quotes = answer.statements.flatMap(({ quotes }) => quotes).slice(0, quotesRead);
  return quotes.some(({ article, text }) =>
    gold.some(
      ({ articleId, any }) => articleId === article.id && any.some((wanted) => text.includes(wanted)),
    ),
  );
}

function distinctArticles({ gold }: LabelledQuestion): number {
  return new Set(gold.map(({ articleId }) => articleId)).size;
}
