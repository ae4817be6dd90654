import type { Article } from '../../articles/article.ts';
import type { ArticleId } from '../../articles/article-id.ts';
import { byDate, type PublicationDate } from '../../articles/dates/publication-date.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import { Quote, spanFlaw } from '../quotes/quote.ts';
import type { Conflict } from './conflict.ts';
import { disagreement, type ToldReport, toldReport } from './disagreement.ts';
import { conflictKind } from './publication-order.ts';
import type { WordKnowledge } from './told-words.ts';

export interface ConflictParts {
  readonly knowledge: WordKnowledge;
  /** Whether two articles carry one text: copies of a report neither bear it out nor contradict it. */
  readonly sameStory: (a: ArticleId, b: ArticleId) => boolean;
  /** When the text of an article was first printed, there or elsewhere: a late reprint is no later report. */
  readonly firstPrinted: (article: Article) => PublicationDate | null;
}

/**
 * Where the quotes that are shown disagree with each other, every two that do; and where a quote with none of these disagrees with a sentence of the passages
 * that were read, once. In the order of the shown quotes, those with another shown quote first.
 */
export function findConflicts(
  shown: readonly Quote[],
  passages: readonly Passage[],
  { knowledge, sameStory, firstPrinted }: ConflictParts,
): readonly Conflict[] {
  const told = shown.map((quote) => ({ quote, told: tell(quote.article, quote.text, knowledge) }));
  const conflicts: Conflict[] = [];
  const taken = new Set<Quote>();
  const sameOrder = (a: Article, b: Article): boolean =>
    byDate(a.date, b.date) * byDate(firstPrinted(a), firstPrinted(b)) > 0;
  const compare = (
    one: (typeof told)[number],
    other: { readonly quote: Quote; readonly told: ToldReport },
  ): void => {
    if (conflicts.length === mostConflicts) return;
    const [a, b] = [one.quote.article, other.quote.article];
    if (a.id === b.id || sameStory(a.id, b.id)) return;
    const found = disagreement(one.told, other.told);
    if (found === null) return;
    const inOrder = byDate(a.date, b.date) <= 0;
    taken.add(one.quote).add(other.quote);
    conflicts.push({
      kind: sameOrder(a, b) ? conflictKind(a.date, b.date) : 'reports-differ',
      about: found.about,
      figures: found.figures === null || inOrder ? found.figures : [found.figures[1], found.figures[0]],
      quotes: inOrder ? [one.quote, other.quote] : [other.quote, one.quote],
    });
  };
  for (const [i, one] of told.entries()) for (const other of told.slice(i + 1)) compare(one, other);
  if (told.every(({ quote }) => taken.has(quote))) return conflicts;
  const read = passages.flatMap((passage) => sentencesOf(passage, shown, knowledge));
  for (const one of told)
    for (const other of read) if (!taken.has(one.quote) && !taken.has(other.quote)) compare(one, other);
  return conflicts;
}

/** As many as three quotes can have. */
const mostConflicts = 3;

function tell({ title, language, date }: Article, text: string, knowledge: WordKnowledge): ToldReport {
  return toldReport({ text, title, language, date }, knowledge);
}

/** The sentences that may be quoted and are not shown already. */
function sentencesOf({ article, start, text }: Passage, shown: readonly Quote[], knowledge: WordKnowledge) {
  return splitSentences(text, article.language).flatMap((sentence) => {
    const [from, to] = [start + sentence.start, start + sentence.end];
    const isShown = shown.some(
      (quote) => quote.article.id === article.id && from < quote.end && quote.start < to,
    );
    if (isShown || spanFlaw(article.body, from, to) !== null) return [];
    const quote = Quote.cut(article, from, to);
    return [{ quote, told: tell(article, quote.text, knowledge) }];
  });
}
