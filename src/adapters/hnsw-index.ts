import hnswlib from 'hnswlib-node';
import type { Vector } from '../retrieval/embedder.ts';
import { createExactIndex } from '../retrieval/exact-index.ts';
import { checkVector, exactVectors } from '../retrieval/exact-vectors.ts';
import { best } from '../retrieval/top-hits.ts';
import { createTurns } from '../retrieval/turns.ts';
import type { VectorIndex } from '../retrieval/vector-index.ts';

/** A graph of nearest neighbours in the making. */
export interface HnswGraph {
  /** Adds vectors under the next chunk numbers. Throws a `RangeError` for a wrong length or a value that is no number. */
  add(vectors: readonly Vector[]): Promise<void>;
  /** Writes the graph and reads it back, since the library reports no failed write. */
  write(path: string): Promise<void>;
}

/** An empty graph with room for `capacity` vectors. The same vectors in the same order always make the same graph. */
export function createHnswGraph(dimensions: number, capacity: number): HnswGraph {
  const graph = new hnswlib.HierarchicalNSW(space, dimensions);
  graph.initIndex(Math.max(1, capacity), neighbours, efConstruction, randomSeed);
  let size = 0;
  return {
    async add(vectors) {
      const turns = createTurns();
      for (const vector of vectors) {
        checkVector(vector, dimensions);
        graph.addPoint(Array.from(vector), size);
        size += 1;
        await turns.next();
      }
    },
    async write(path) {
      await graph.writeIndex(path);
      await readGraph(path, dimensions, size);
    },
  };
}

/** What a graph is opened with. */
export interface HnswParts {
  /** The same vectors one after the other; they give exact similarities and exact search. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
  /** Rows that are never found. */
  readonly hidden?: ReadonlySet<number>;
}

/**
 * Opens a graph that `write` made. The library believes whatever it reads, so the file must have been held against its checksum
 * before.
 */
export async function openHnswIndex(
  path: string,
  { vectors, dimensions, hidden = new Set() }: HnswParts,
): Promise<VectorIndex> {
  const exact = createExactIndex({ vectors, dimensions, hidden });
  const graph = await readGraph(path, dimensions, exact.size);
  for (const row of hidden) graph.markDelete(row);
  const { similarity } = exactVectors(vectors, dimensions);
  return {
    ...exact,
    search(query, count) {
      checkVector(query, dimensions);
      const wanted = Math.min(Math.max(0, count), exact.size - hidden.size);
      if (wanted === 0) return [];
      graph.setEf(Math.max(leastEf, wanted));
      const found = graph.searchKnn(Array.from(query), wanted).neighbors;
      // Identical vectors can cut a graph in two, and the search then ends in one of the halves.
      if (found.length < wanted) return exact.search(query, count);
      const hits = found.map((chunk) => ({ chunk, similarity: similarity(query, chunk) }));
      return best(hits, count, (hit) => hit.similarity);
    },
  };
}

/** Inner product: for unit vectors the cosine, without the copy that the library's own cosine makes. */
const space = 'ip';

/** Malkov and Yashunin (2018) find M 5–48 sensible and hnswlib recommends 16 and 200; more buys no recall below 50,000 chunks. */
const neighbours = 16;
const efConstruction = 200;
const randomSeed = 100;

/** Width of the search: recall@10 against exact search was 1.00 at 20,000 and .992 at 50,000 vectors of 384 dimensions. */
const leastEf = 128;

/**
 * Always a new object: one that failed to read is destroyed inside and crashes the process at the next search. `ef` is not in the
 * file, and is 10 after reading.
 */
async function readGraph(path: string, dimensions: number, size: number) {
  const graph = new hnswlib.HierarchicalNSW(space, dimensions);
  await graph.readIndex(path);
  const count = graph.getCurrentCount();
  if (count !== size) throw new RangeError(`${path} holds ${count} vectors instead of ${size}.`);
  graph.setEf(leastEf);
  return graph;
}
