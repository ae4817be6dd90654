import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHnswGraph, openHnswIndex } from '../../../src/adapters/index/hnsw-index.ts';
import { articleId } from '../../../src/articles/article-id.ts';
import { publicationDate } from '../../../src/articles/dates/publication-date.ts';
import { createSearchableArticles } from '../../../src/retrieval/searchable-articles.ts';
import { searchVectors } from '../../../src/retrieval/vectors/search-vectors.ts';
import type { VectorIndex } from '../../../src/retrieval/vectors/vector-index.ts';
import { article } from '../../support/article.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const dimensions = 16;
const random = seededRandom(7);
function unitVector(): Float32Array {
  const values = Float32Array.from({ length: dimensions }, () => random() - 0.5);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

async function indexOf(size: number): Promise<VectorIndex> {
  const vectors = Array.from({ length: size }, unitVector);
  const graph = createHnswGraph(dimensions, size);
  await graph.add(vectors);
  const path = join(temporaryFolder(), 'graph');
  await graph.write(path);
  const flat = new Float32Array(size * dimensions);
  for (const [i, vector] of vectors.entries()) flat.set(vector, i * dimensions);
  return openHnswIndex(path, { vectors: flat, dimensions });
}

/** An index that says how it was searched. */
function watched(vectors: VectorIndex): VectorIndex & { readonly ways: string[] } {
  const ways: string[] = [];
  return {
    ...vectors,
    ways,
    search(query, count) {
      ways.push('graph');
      return vectors.search(query, count);
    },
    searchAmong(query, chunks, count) {
      ways.push('exact');
      return vectors.searchAmong(query, chunks, count);
    },
  };
}

describe('searchVectors', () => {
  it('finds what an exact search finds, whether a filter admits few or many', async () => {
    const size = 6000;
    const vectors = watched(await indexOf(size));
    for (const [share, ways] of [
      [0.01, ['exact']],
      [0.2, ['exact']],
      [0.9, ['graph']],
    ] as const) {
      const among = new Set(Array.from({ length: size }, (_, i) => i).filter(() => random() < share));
      for (let round = 0; round < 5; round += 1) {
        const query = unitVector();
        vectors.ways.length = 0;
        const found = searchVectors(vectors, query, 10, among);
        expect(vectors.ways).toEqual(ways);
        expect(found).toEqual(vectors.searchAmong(query, among, 10));
      }
    }
  });

  it('searches exactly after all where the nearest are just those that a filter leaves out', async () => {
    const size = 6000;
    const vectors = watched(await indexOf(size));
    const query = unitVector();
    const nearest = new Set(vectors.search(query, 500).map(({ chunk }) => chunk));
    const among = new Set(Array.from({ length: size }, (_, i) => i).filter((i) => !nearest.has(i)));
    vectors.ways.length = 0;
    const found = searchVectors(vectors, query, 10, among);
    expect(vectors.ways).toEqual(['graph', 'exact']);
    expect(found).toEqual(vectors.searchAmong(query, among, 10));
  });
});

describe('createSearchableArticles', () => {
  const articles = [
    article({ id: 'a', date: '2014-08', publisher: 'Quay Courier', language: 'en', body: 'one two' }),
    article({ id: 'b', date: '2015', publisher: null, language: 'de', body: 'eins zwei' }),
    article({ id: 'c', date: null, publisher: 'quay courier ', language: 'en-GB', body: 'three' }),
  ];
  const chunks = [
    { articleId: articleId('a'), start: 0, end: 3 },
    { articleId: articleId('a'), start: 4, end: 7 },
    { articleId: articleId('b'), start: 0, end: 4 },
    { articleId: articleId('c'), start: 0, end: 5 },
  ];
  const searchable = createSearchableArticles(articles, chunks);
  const admitted = (...limits: Parameters<typeof searchable.admitted>): readonly number[] => {
    const some = searchable.admitted(...limits);
    expect(some.size).toBe([...some].length);
    expect(chunks.map((_, chunk) => some.has(chunk))).toEqual(
      chunks.map((_, chunk) => [...some].includes(chunk)),
    );
    return [...some];
  };

  it('admits the chunks of the articles that its filters admit', () => {
    expect(admitted({})).toEqual([0, 1, 2, 3]);
    expect(admitted({ from: publicationDate('2014-08-30'), to: publicationDate('2014') })).toEqual([0, 1]);
    expect(admitted({ asOf: publicationDate('2015') })).toEqual([0, 1, 2]);
    expect(admitted({ publisher: 'Quay Courier' })).toEqual([0, 1, 3]);
    expect(admitted({ language: 'en' })).toEqual([0, 1, 3]);
    expect(admitted({ articles: [articleId('c')] })).toEqual([3]);
    expect(admitted({ publisher: 'nobody' })).toEqual([]);
  });

  it('admits by a window of days what may lie in it', () => {
    expect(admitted({}, { from: '2014-08-31', to: '2015-01-01' })).toEqual([0, 1, 2]);
    expect(admitted({}, { from: null, to: '2014-07-31' })).toEqual([]);
    expect(admitted({ language: 'de' }, { from: '2014-08-31', to: null })).toEqual([2]);
  });

  it('knows the article of a chunk', () => {
    expect(chunks.map((_, chunk) => searchable.articleOf(chunk))).toEqual([0, 0, 1, 2]);
  });
});
