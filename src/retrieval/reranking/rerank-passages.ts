import { sameLanguage } from '../../articles/primary-language.ts';
import type { Passage } from '../passage.ts';
import { foreignWeight, type Retrieve } from '../retrieve.ts';
import type { Reranker } from './reranker.ts';
import type { Reranking } from './reranking.ts';

export interface RerankingParts {
  readonly reranker: Reranker;
  /** How many of the best passages are judged. */
  readonly depth: number;
  /** After this time no further passage is begun; milliseconds. */
  readonly budgetMs: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/**
 * A search whose best passages are judged once more, one by one from the top, while there is time. Where a question says when, they keep
 * the order that the time gave them: a cross-encoder does not know when an article was published.
 */
export function createRerankingRetrieve(retrieve: Retrieve, parts: RerankingParts): Retrieve {
  const { reranker, depth, budgetMs, now } = parts;
  return async (question, terms, options) => {
    if (options.time !== undefined && options.time !== null) return retrieve(question, terms, options);
    const found = await retrieve(question, terms, { ...options, count: Math.max(depth, options.count) });
    const began = now();
    const candidates = found.passages.slice(0, depth);
    const scores: number[] = [];
    for (const { article, text } of candidates) {
      if (now() - began >= budgetMs) break;
      const isOwn = sameLanguage(article.language, options.language);
      const judged = await reranker.score(question, `${article.title}\n${text}`);
      scores.push(likelihood(judged) * (isOwn ? 1 : foreignWeight));
    }
    const rerank: Reranking = { ms: now() - began, scored: scores.length, of: candidates.length };
    return { ...found, passages: reordered(found.passages, scores).slice(0, options.count), rerank };
  };
}

/**
 * The first passages by their new scores, equal ones as they were. The fused scores stay in their places: what reads them further on is
 * fitted to their scale, and a reranker's scale is its own.
 */
function reordered(passages: readonly Passage[], scores: readonly number[]): readonly Passage[] {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return passages.map((inPlace, place) => {
    const moved = passages[order[place] ?? place] ?? inPlace;
    return { ...moved, score: inPlace.score };
  });
}

/** Cross-encoders are trained to give the log-odds that the passage answers. */
function likelihood(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
