import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createHnswGraph, openHnswIndex } from '../../src/adapters/index/hnsw-index.ts';
import type { Vector } from '../../src/retrieval/embedding/embedder.ts';
import { unit, vectorIndexContract } from '../contracts/vector-index-contract.ts';
import { exactVectorIndex } from '../fakes/exact-vector-index.ts';
import { seededRandom } from '../support/seeded-random.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-hnsw-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

async function writtenGraph(vectors: readonly Vector[], dimensions: number): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.hnsw`);
  const graph = createHnswGraph(dimensions, vectors.length);
  await graph.add(vectors);
  await graph.write(path);
  return path;
}

async function hnswIndexOf(vectors: readonly Vector[], dimensions: number) {
  return openHnswIndex(await writtenGraph(vectors, dimensions), { vectors: flat(vectors), dimensions });
}

function flat(vectors: readonly Vector[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => Array.from(vector)));
}

vectorIndexContract('The HNSW index, written and opened again', hnswIndexOf);

describe('An HNSW index', () => {
  it('finds 99 of the 100 nearest, and all of them when it searches among given chunks', async () => {
    const vectors = clustered({ count: 4000, clusters: 50, dimensions: 48, seed: 7 });
    const queries = clustered({ count: 100, clusters: 50, dimensions: 48, seed: 8 });
    const [index, exact] = [await hnswIndexOf(vectors, 48), exactVectorIndex(vectors, 48)];
    let found = 0;
    for (const query of queries) {
      const nearest = exact.search(query, 10).map((hit) => hit.chunk);
      expect(index.searchAmong(query, vectors.keys(), 10).map((hit) => hit.chunk)).toEqual(nearest);
      const right = new Set(nearest);
      found += index.search(query, 10).filter((hit) => right.has(hit.chunk)).length;
    }
    expect(found / (queries.length * 10)).toBeGreaterThanOrEqual(0.99);
  });

  it('returns as many as were asked for, however many those are', async () => {
    const vectors = clustered({ count: 1000, clusters: 5, dimensions: 8, seed: 9 });
    const index = await hnswIndexOf(vectors, 8);
    expect(index.search(unit(1, 0, 0, 0, 0, 0, 0, 0), 700)).toHaveLength(700);
  });

  it('still returns everything that was asked for when a thousand equal vectors cut the graph in two', async () => {
    const vectors = [...Array.from({ length: 1000 }, () => unit(1, 0)), unit(0, 1)];
    const hits = (await hnswIndexOf(vectors, 2)).search(unit(0, 1), 1001);
    expect(hits).toHaveLength(1001);
    expect(hits[0]).toEqual({ chunk: 1000, similarity: 1 });
  });

  it('searches alike when it is built twice of the same vectors', async () => {
    const vectors = clustered({ count: 500, clusters: 10, dimensions: 8, seed: 3 });
    const [first, second] = [await hnswIndexOf(vectors, 8), await hnswIndexOf(vectors, 8)];
    for (const query of vectors.slice(0, 20))
      expect(second.search(query, 10)).toEqual(first.search(query, 10));
  });

  it('refuses a vector of another length or with a value that is no number', async () => {
    const graph = createHnswGraph(2, 3);
    await expect(graph.add([unit(1, 0, 0)])).rejects.toThrow('3 dimensions instead of 2');
    await expect(graph.add([Float32Array.of(Number.NaN, 1)])).rejects.toThrow('not a number');
    await expect(graph.add([Float32Array.of(Number.POSITIVE_INFINITY, 1)])).rejects.toThrow('not a number');
  });

  it('is not opened from a file with another number of vectors, a torn one, an empty one or none', async () => {
    const vectors = [unit(1, 0), unit(0, 1)];
    const path = await writtenGraph(vectors, 2);
    await expect(
      openHnswIndex(path, { vectors: flat([...vectors, unit(1, 1)]), dimensions: 2 }),
    ).rejects.toThrow('2 vectors instead of 3');
    truncateSync(path, 150);
    await expect(openHnswIndex(path, { vectors: flat(vectors), dimensions: 2 })).rejects.toThrow();
    writeFileSync(path, '');
    await expect(openHnswIndex(path, { vectors: flat(vectors), dimensions: 2 })).rejects.toThrow();
    await expect(
      openHnswIndex(join(folder, 'none'), { vectors: flat(vectors), dimensions: 2 }),
    ).rejects.toThrow();
  });

  it('is searched as widely as it takes to find what is near, up to a bound', async () => {
    const vectors = Array.from({ length: 40 }, (_, i) => unit(Math.cos(i / 10), Math.sin(i / 10)));
    const graph = createHnswGraph(2, vectors.length);
    await graph.add(vectors);
    const query = unit(1, 0);
    expect(graph.fitWidth([{ query, nearest: [0, 1, 2] }])).toBe(128);
    expect(graph.fitWidth([{ query, nearest: [30, 31, 32] }])).toBe(4096);
    expect(graph.fitWidth([])).toBe(128);
  });

  it('never finds what is hidden, however near it is', async () => {
    const random = seededRandom(3);
    const vectors = Array.from({ length: 300 }, () => unit(random() - 0.5, random() - 0.5, random() - 0.5));
    const path = await writtenGraph(vectors, 3);
    const hidden = new Set([...vectors.keys()].filter((row) => row % 3 !== 0));
    const index = await openHnswIndex(path, { vectors: flat(vectors), dimensions: 3, hidden });
    const shown = [...vectors.keys()].filter((row) => !hidden.has(row));
    for (const query of vectors.slice(0, 20)) {
      expect(index.search(query, 9)).toEqual(index.searchAmong(query, shown, 9));
    }
    expect(index.search(unit(1, 0, 0), 500)).toHaveLength(shown.length);
  });

  it('says so when a graph cannot be written', async () => {
    const graph = createHnswGraph(2, 1);
    await graph.add([unit(1, 0)]);
    await expect(graph.write(join(folder, 'no', 'such', 'folder'))).rejects.toThrow();
  });
});

/** Unit vectors around centres, as passages lie around topics; the centres are the same for every seed. */
function clustered(set: {
  count: number;
  clusters: number;
  dimensions: number;
  seed: number;
}): readonly Vector[] {
  const centre = seededRandom(1);
  const centres = Array.from({ length: set.clusters }, () => gaussians(centre, set.dimensions));
  const random = seededRandom(set.seed);
  return Array.from({ length: set.count }, () => {
    const middle = centres[Math.floor(random() * set.clusters)] ?? [];
    return unit(...gaussians(random, set.dimensions).map((value, i) => (middle[i] ?? 0) + 0.6 * value));
  });
}

/** Box and Muller's normal deviates. */
function gaussians(random: () => number, count: number): readonly number[] {
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
}
