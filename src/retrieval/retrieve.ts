import type { Archive } from './archive.ts';
import { admits, type Filters, hasFilters } from './filters.ts';
import { fuseRanks } from './fuse-ranks.ts';
import { primaryLanguage } from './index-term.ts';
import type { Passage } from './passage.ts';
import type { QuestionTerm } from './question-terms.ts';
import { best } from './top-hits.ts';

/** What was found for a question, and how long each step took (milliseconds). */
export interface Retrieval {
  /** Best first. */
  readonly passages: readonly Passage[];
  readonly embedMs: number;
  readonly searchMs: number;
}

export type Retrieve = (
  question: string,
  terms: readonly QuestionTerm[],
  options: {
    readonly filters: Filters;
    readonly count: number;
    /** The asker's (BCP 47 tag); what is written in it comes first, other things being equal. */
    readonly language: string;
  },
) => Promise<Retrieval>;

/**
 * What a passage in another language than the question's counts, so that of two versions of a story the asker reads his own
 * (fitted, see `docs/decisions/0017-across-languages.md`).
 */
const foreignWeight = 0.8;

/** How many candidates each leg brings to the fusion. */
const candidates = 64;

export interface RetrieveParts {
  readonly archive: Archive;
  /** How much the dense leg counts in the fusion, 0–1: a property of the embedder, see `denseWeightOf`. */
  readonly denseWeight: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** Hybrid search over an archive: filters first, then both legs, then their fusion. */
export function createRetrieve({ archive, denseWeight, now }: RetrieveParts): Retrieve {
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  const articleOf = archive.chunks.map((chunk) => articles.get(chunk.articleId));

  const toPassage = (hit: ReturnType<typeof fuseRanks>[number]): Passage[] => {
    const [chunk, article] = [archive.chunks[hit.chunk], articleOf[hit.chunk]];
    if (chunk === undefined || article === undefined) return [];
    const { start, end } = chunk;
    return [
      {
        id: `${article.id}:${start}`,
        article,
        start,
        end,
        text: article.body.slice(start, end),
        score: hit.score,
        ranks: { dense: hit.dense, keyword: hit.keyword },
      },
    ];
  };

  const admitted = (filters: Filters): ReadonlySet<number> | undefined => {
    if (!hasFilters(filters)) return undefined;
    const ids = new Set(archive.articles.filter((article) => admits(filters, article)).map(({ id }) => id));
    const chunks = new Set<number>();
    archive.chunks.forEach((chunk, number) => {
      if (ids.has(chunk.articleId)) chunks.add(number);
    });
    return chunks;
  };

  const isOwn = (chunk: number, language: string): boolean =>
    primaryLanguage(articleOf[chunk]?.language ?? '') === primaryLanguage(language);

  return async (question, terms, { filters, count, language }) => {
    const began = now();
    const among = admitted(filters);
    if (among?.size === 0 || archive.chunks.length === 0)
      return { passages: [], embedMs: 0, searchMs: now() - began };
    const query = await archive.embedder.embedQuery(question);
    const embedded = now();
    const depth = Math.max(candidates, count);
    const dense =
      among === undefined
        ? archive.vectors.search(query, depth)
        : archive.vectors.searchAmong(query, among, depth);
    const keyword = archive.keywords.search(terms, depth, among);
    const fused = fuseRanks(dense, keyword, denseWeight, 2 * depth).map((hit) => ({
      ...hit,
      score: hit.score * (isOwn(hit.chunk, language) ? 1 : foreignWeight),
    }));
    const passages = best(fused, count, ({ score }) => score).flatMap(toPassage);
    return { passages, embedMs: embedded - began, searchMs: now() - embedded };
  };
}
