import hnswlib from 'hnswlib-node';
import type { Vector } from '../../retrieval/embedding/embedder.ts';
import { createTurns } from '../../retrieval/indexing/turns.ts';
import { best } from '../../retrieval/top-hits.ts';
import { createExactIndex } from '../../retrieval/vectors/exact-index.ts';
import { checkVector, exactVectors } from '../../retrieval/vectors/exact-vectors.ts';
import type { VectorIndex } from '../../retrieval/vectors/vector-index.ts';

/** A graph of nearest neighbours in the making. */
export interface HnswGraph {
  /** Adds vectors under the next chunk numbers. Throws a `RangeError` for a wrong length or a value that is no number. */
  add(vectors: readonly Vector[]): Promise<void>;
  /** The least width of search that finds nearly all of what is nearest to these questions; the greatest there is where none does. */
  fitWidth(questions: readonly FittedQuestion[]): number;
  /** Writes the graph and reads it back, since the library reports no failed write. */
  write(path: string): Promise<void>;
}

export interface FittedQuestion {
  readonly query: Vector;
  /** Rows of the vectors that are nearest to it. */
  readonly nearest: readonly number[];
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
        graph.addPoint(listed(vector), size);
        size += 1;
        await turns.next();
      }
    },
    fitWidth(questions) {
      const wanted = questions.reduce((sum, { nearest }) => sum + nearest.length, 0) * leastRecall;
      for (const width of widths) {
        graph.setEf(width);
        let found = 0;
        for (const { query, nearest } of questions) {
          if (nearest.length === 0) continue;
          const { neighbors } = graph.searchKnn(listed(query), nearest.length);
          found += nearest.filter((row) => neighbors.includes(row)).length;
        }
        if (found >= wanted) return width;
      }
      return greatestWidth;
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
  /** As `fitWidth` gave it. */
  readonly width?: number;
  /** Rows that are never found. */
  readonly hidden?: ReadonlySet<number>;
}

/**
 * Opens a graph that `write` made. The library believes whatever it reads, so the file must have been held against its checksum
 * before.
 */
export async function openHnswIndex(
  path: string,
  { vectors, dimensions, width = defaultWidth, hidden = new Set() }: HnswParts,
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
      graph.setEf(Math.max(width, wanted));
      const found = graph.searchKnn(listed(query), wanted).neighbors;
      // Identical vectors can cut a graph in two, and the search then ends in one of the halves.
      if (found.length < wanted) return exact.search(query, count);
      const hits = found.map((chunk) => ({ chunk, similarity: similarity(query, chunk) }));
      return best(hits, count, (hit) => hit.similarity);
    },
  };
}

/** The numbers as the library takes them; an iterator takes ten times as long over them. */
function listed(vector: Vector): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < vector.length; i += 1) numbers.push(vector[i] ?? 0);
  return numbers;
}

/** Inner product: for unit vectors the cosine, without the copy that the library's own cosine makes. */
const space = 'ip';

/**
 * Malkov and Yashunin (2018) find M 5–48 sensible. Passages of the built-in embedder are far from clustered, and 32 and 100 find more of
 * what is near than the usual 16 and 200, in less time (`bench/graph.ts`).
 */
const neighbours = 32;
const efConstruction = 100;
const randomSeed = 100;

/**
 * Widths of search to choose from: a model's vectors lie in clusters and need the least; those of the built-in embedder lie anywhere, and
 * need the more the more there are (`docs/decisions/0033-how-widely-a-graph-is-searched.md`).
 */
const widths = [128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072];
const defaultWidth = 128;
const greatestWidth = 4096;
const leastRecall = 0.995;

/**
 * Always a new object: one that failed to read is destroyed inside and crashes the process at the next search. `ef` is not in the
 * file, and every search sets it.
 */
async function readGraph(path: string, dimensions: number, size: number) {
  const graph = new hnswlib.HierarchicalNSW(space, dimensions);
  await graph.readIndex(path);
  const count = graph.getCurrentCount();
  if (count !== size) throw new RangeError(`${path} holds ${count} vectors instead of ${size}.`);
  return graph;
}
