import { sameLanguage } from '../articles/primary-language.ts';
import type { Archive } from './archive.ts';
import { createChunkKinship } from './chunk-kinship.ts';
import { type DiverseHit, diversify } from './diversify.ts';
import type { Vector } from './embedding/embedder.ts';
import { type Filters, hasFilters } from './filters.ts';
import { type FusedHit, fuseRanks } from './fuse-ranks.ts';
import type { ChunkSet } from './indexing/chunk-set.ts';
import type { Passage } from './passage.ts';
import { preferOwnVersion } from './prefer-own-version.ts';
import type { Reranking } from './reranking/reranking.ts';
import { createSearchableArticles } from './searchable-articles.ts';
import { type DatedChunks, preferTime, type TimeWeights } from './time/prefer-time.ts';
import type { TimeInQuestion } from './time/time-in-question.ts';
import { searchVectors } from './vectors/search-vectors.ts';
import { createVersions } from './versions.ts';
import type { QuestionTerm } from './words/question-terms.ts';

/** What was found for a question, and how long each step took (milliseconds). */
export interface Retrieval {
  /** Best first. */
  readonly passages: readonly Passage[];
  readonly embedMs: number;
  readonly searchMs: number;
  /** The question's vector, for a further search; absent where nothing could be searched. */
  readonly vector?: Vector;
  /** What a reranker did, where one is set. */
  readonly rerank?: Reranking;
}

export type Retrieve = (
  question: string,
  terms: readonly QuestionTerm[],
  options: {
    /** What may be found. */
    readonly filters: Filters;
    /** What comes first where a question says when; `null` or absent where it does not. */
    readonly time?: TimeInQuestion | null;
    readonly count: number;
    /** The asker's (BCP 47 tag); what is written in it comes first, other things being equal. */
    readonly language: string;
    /** The question's vector, where an earlier search has made it. */
    readonly vector?: Vector | undefined;
  },
) => Promise<Retrieval>;

/**
 * What a passage in another language than the question's counts, so that of two passages that answer as well the asker reads his own
 * (fitted, see `docs/decisions/0027-across-languages.md`).
 */
export const foreignWeight = 0.8;

/** How many candidates each leg brings to the fusion. */
const candidates = 64;

export interface RetrieveParts {
  readonly archive: Archive;
  /** How much the dense leg counts in the fusion, 0–1: a property of the embedder, see `denseWeightOf`. */
  readonly denseWeight: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Other weights than the fitted ones, for the benches that fit them. */
  readonly weights?: { readonly time?: TimeWeights; readonly furtherPassage?: number };
}

/** Hybrid search over an archive: filters first, then both legs, their fusion, the question's time, and no repetition. */
export function createRetrieve({ archive, denseWeight, now, weights = {} }: RetrieveParts): Retrieve {
  const articles = createSearchableArticles(archive.articles, archive.chunks);
  const kinship = createChunkKinship(archive, articles);
  const areVersions = createVersions(archive.articles, articles.facts);
  const dated: DatedChunks = {
    daysOf: (chunk) => articles.facts(articles.articleOf(chunk))?.days ?? null,
    textOf(number) {
      const [chunk, article] = [archive.chunks[number], archive.articles[articles.articleOf(number)]];
      return article?.body.slice(chunk?.start, chunk?.end) ?? '';
    },
  };

  const toPassage = (hit: DiverseHit): readonly Passage[] => {
    const [chunk, article] = [archive.chunks[hit.chunk], archive.articles[articles.articleOf(hit.chunk)]];
    if (chunk === undefined || article === undefined) return [];
    const { start, end } = chunk;
    const copies = new Set(hit.copies.map((copy) => archive.articles[articles.articleOf(copy)]));
    return [
      {
        id: `${article.id}:${start}`,
        article,
        start,
        end,
        text: article.body.slice(start, end),
        score: hit.score,
        ranks: { dense: hit.dense, keyword: hit.keyword },
        copies: [...copies].filter((copy) => copy !== undefined),
      },
    ];
  };

  const legs = (
    query: Vector,
    terms: readonly QuestionTerm[],
    depth: number,
    among: ChunkSet | undefined,
  ) => ({
    dense: searchVectors(archive.vectors, query, depth, among),
    keyword: archive.keywords.search(terms, depth, among),
  });

  const fused = (
    query: Vector,
    terms: readonly QuestionTerm[],
    depth: number,
    ...amongs: readonly (ChunkSet | undefined)[]
  ): readonly FusedHit[] => {
    const found = amongs.map((among) => legs(query, terms, depth, among));
    const dense = united(
      found.map((leg) => leg.dense),
      (hit) => hit.similarity,
    );
    const keyword = united(
      found.map((leg) => leg.keyword),
      (hit) => hit.score,
    );
    return fuseRanks(dense, keyword, denseWeight, dense.length + keyword.length);
  };

  const writtenIn = (language: string): ((chunk: number) => boolean) => {
    const same = new Map<string, boolean>();
    return (chunk) => {
      const tag = articles.facts(articles.articleOf(chunk))?.language ?? '';
      const known = same.get(tag) ?? sameLanguage(tag, language);
      same.set(tag, known);
      return known;
    };
  };

  return async (question, terms, { filters, time = null, count, language, vector }) => {
    const began = now();
    const among = hasFilters(filters) ? articles.admitted(filters) : undefined;
    if (among?.size === 0 || archive.chunks.length === 0)
      return { passages: [], embedMs: 0, searchMs: now() - began };
    const query = vector ?? (await archive.embedder.embedQuery(question));
    const embedded = now();
    const depth = Math.max(candidates, count);
    const within = time?.kind === 'window' ? [articles.admitted(filters, time)] : [];
    const found = fused(query, terms, depth, among, ...within.filter(({ size }) => size > 0));
    const isOwn = writtenIn(language);
    const weighed = found.map(({ chunk, score, dense, keyword }) => ({
      chunk,
      score: score * (isOwn(chunk) ? 1 : foreignWeight),
      dense,
      keyword,
    }));
    const hits = preferOwnVersion(weighed, { articleOf: articles.articleOf, isOwn, areVersions });
    const ranked = time === null ? hits : preferTime(hits, time, dated, weights.time);
    const passages = diversify(ranked, count, kinship, weights.furtherPassage).flatMap(toPassage);
    return { passages, embedMs: embedded - began, searchMs: now() - embedded, vector: query };
  };
}

/** The hits of several searches in one order, each chunk once. */
function united<Hit extends { readonly chunk: number }>(
  lists: readonly (readonly Hit[])[],
  scoreOf: (hit: Hit) => number,
): readonly Hit[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first;
  const hits = new Map(lists.flat().map((hit) => [hit.chunk, hit]));
  return [...hits.values()].sort((a, b) => scoreOf(b) - scoreOf(a) || a.chunk - b.chunk);
}
