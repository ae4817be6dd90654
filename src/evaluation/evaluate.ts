import type { ReferenceDesk } from '../answering/desk/reference-desk.ts';
import type { ArticleId } from '../articles/article-id.ts';
import type { Filters } from '../retrieval/filters.ts';
import type { LabelledQuestion } from './labelled-set.ts';
import { languagePair } from './language-pair.ts';
import type { Outcome } from './outcome.ts';

/** How deep the ranking of articles is looked at, in passages; those of one article count once. */
export const passagesRanked = 50;
/** How many of the articles found an outcome names. */
const articlesNamed = 5;

/** Puts one question of a set to the desk, as a person would, and holds the answer against what is known. */
export async function evaluateQuestion(
  desk: ReferenceDesk,
  {
    set,
    question,
    signal,
  }: { readonly set: string; readonly question: LabelledQuestion; readonly signal?: AbortSignal },
  languageOf: (id: ArticleId) => string | null,
): Promise<Outcome> {
  const { id, text, kind, answerable, gold } = question;
  const filters: Filters = question.among === null ? {} : { articles: question.among };
  const answer = await desk.ask({ text, filters, ...(signal === undefined ? {} : { signal }) });
  const { embedMs, searchMs, totalMs } = answer.timings;
  const goldIds = new Set(gold.map(({ articleId }) => articleId));
  const ranked = goldIds.size === 0 ? answer : await desk.search({ text, filters, limit: passagesRanked });
  const ranking = [...new Set(ranked.passages.map(({ article }) => article.id))];
  const quotes = answer.kind === 'refused' ? [] : answer.statements.flatMap((statement) => statement.quotes);
  const shown = quotes.map(({ article, text: words }) => ({ articleId: article.id, text: words }));
  const hits = shown.map((quote) => holdsGold(quote, question));
  const wanted = gold.some(({ any }) => any.length > 0);
  return {
    set,
    id,
    question: text,
    kind,
    languages: languagePair(question, languageOf, desk.languages),
    answerable,
    gold,
    found: ranking.slice(0, articlesNamed),
    goldRanks: ranking.flatMap((found, i) => (goldIds.has(found) ? [i + 1] : [])),
    refusal: answer.kind === 'refused' ? answer.reason : null,
    support: answer.support,
    quotes: shown,
    quoteHit: wanted ? hits.includes(true) : null,
    firstQuoteHit: wanted ? hits[0] === true : null,
    searchMs: embedMs + searchMs,
    answerMs: totalMs,
  };
}

function holdsGold(
  quote: { readonly articleId: ArticleId; readonly text: string },
  { gold }: LabelledQuestion,
): boolean {
  return gold.some(
    ({ articleId, any }) =>
      articleId === quote.articleId && any.some((wanted) => quote.text.includes(wanted)),
  );
}
