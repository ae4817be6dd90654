import type { Article } from '../articles/article.ts';
import { admission, type FilterFacts, type Filters, filterFacts, mayLieIn } from './filters.ts';
import type { Chunk } from './indexing/chunk.ts';
import type { ChunkSet } from './indexing/chunk-set.ts';
import type { DayWindow } from './time/days.ts';

/** An archive's articles by number, ready for limits: what a filter looks at is worked out once, not for each question. */
export interface SearchableArticles {
  /** The number of the article that a chunk lies in. */
  articleOf(chunk: number): number;
  facts(article: number): FilterFacts | undefined;
  /** The chunks that may be searched, of articles that may lie in the window if one is given. Costs a look at each article; the chunks are listed when they are first asked for. */
  admitted(filters: Filters, window?: DayWindow): ChunkSet;
}

/** `chunks` are ordered by article. */
export function createSearchableArticles(
  articles: readonly Article[],
  chunks: readonly Chunk[],
): SearchableArticles {
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const facts = articles.map(filterFacts);
  const articleOfChunk = Int32Array.from(chunks, ({ articleId }) => numbers.get(articleId) ?? -1);
  const ends = new Int32Array(articles.length);
  const starts = new Int32Array(articles.length);
  articleOfChunk.forEach((article, chunk) => {
    if (articleOfChunk[chunk - 1] !== article) starts[article] = chunk;
    ends[article] = chunk + 1;
  });
  return {
    articleOf: (chunk) => articleOfChunk[chunk] ?? -1,
    facts: (article) => facts[article],
    admitted(filters, window = always) {
      const admits = admission(filters);
      const admitted = new Uint8Array(facts.length);
      let size = 0;
      for (const [article, some] of facts.entries()) {
        if (!admits(some) || (window !== always && !mayLieIn(window, some))) continue;
        admitted[article] = 1;
        size += (ends[article] ?? 0) - (starts[article] ?? 0);
      }
      const chunksOf = (): Uint32Array => {
        const found = new Uint32Array(size);
        let count = 0;
        for (let chunk = 0; chunk < articleOfChunk.length; chunk += 1) {
          if (admitted[articleOfChunk[chunk] ?? 0] !== 1) continue;
          found[count] = chunk;
          count += 1;
        }
        return found;
      };
      let numbers: Uint32Array | null = null;
      return {
        size,
        has: (chunk) => admitted[articleOfChunk[chunk] ?? -1] === 1,
        [Symbol.iterator]() {
          numbers ??= chunksOf();
          return numbers.values();
        },
      };
    },
  };
}

const always: DayWindow = { from: null, to: null };
