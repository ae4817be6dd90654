import { join } from 'node:path';
import { DatelineError } from '../../dateline-error.ts';
import type { Vector } from '../../retrieval/embedding/embedder.ts';
import type { NextIndex } from '../../retrieval/indexing/index-store.ts';
import type { SegmentFiles } from '../../retrieval/indexing/manifest.ts';
import { createTopChunks, type TopChunks } from '../../retrieval/top-chunks.ts';
import { checkVector, exactVectors } from '../../retrieval/vectors/exact-vectors.ts';
import { encodeArticles } from './article-lines.ts';
import { encodeChunks } from './chunk-rows.ts';
import { makeDurable, writeDurably } from '../files/durable-files.ts';
import { encodeRows } from '../glossary/glossary-json.ts';
import { createHnswGraph, type HnswGraph } from './hnsw-index.ts';
import { encodeOutlines } from './outline-rows.ts';

/** The files of one segment. */
export const segmentFiles = {
  articles: 'articles.jsonl',
  outlines: 'outlines.bin',
  chunks: 'chunks.bin',
  stories: 'stories.json',
  vectors: 'vectors.f32',
  graph: 'vectors.hnsw',
  keywords: 'keywords.bin',
  glossary: 'glossary.json',
  embedderState: 'embedder-state.bin',
} as const;

/** Those that not every segment has. */
export const optionalFiles: ReadonlySet<string> = new Set([segmentFiles.graph, segmentFiles.embedderState]);

/**
 * Writes the new segment of an index into an empty folder, and returns what the manifest says of it. A segment of fewer passages than
 * `graphFrom` gets no graph.
 */
export async function writeBuildFolder(
  folder: string,
  { manifest, keep, segment, stories, glossary, embedderState }: NextIndex,
  graphFrom: number,
): Promise<Omit<SegmentFiles, 'folder'>> {
  const { dimensions } = manifest.embedder;
  const sums: Record<string, string> = {};
  const write = async (name: string, blocks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => {
    sums[name] = await writeDurably(join(folder, name), blocks);
  };
  const size = segment.chunks.length;
  const graph = size < graphFrom ? null : createHnswGraph(dimensions, size);
  const probes = graph === null ? [] : (await segment.probes()).map(createProbe);
  const added = { count: 0 };
  await write(segmentFiles.vectors, addedTo(graph, probes, segment.vectors, dimensions, added));
  if (added.count !== size) throw new Error(`There are ${added.count} vectors for ${size} passages.`);
  if (graph !== null) {
    await writeGraph(graph, join(folder, segmentFiles.graph));
    sums[segmentFiles.graph] = await makeDurable(join(folder, segmentFiles.graph));
  }
  await write(segmentFiles.articles, encodeArticles(segment.articles));
  await write(segmentFiles.outlines, [encodeOutlines(segment.outlines)]);
  await write(segmentFiles.chunks, [encodeChunks(segment.articles, segment.chunks, segment.textHashes)]);
  await write(segmentFiles.stories, [new TextEncoder().encode(JSON.stringify(stories))]);
  await write(segmentFiles.keywords, [segment.keywords]);
  await write(segmentFiles.glossary, [encodeRows(glossary)]);
  if (keep === 0 && embedderState !== null) await write(segmentFiles.embedderState, [embedderState]);
  return {
    files: sums,
    searchWidth:
      graph?.fitWidth(
        probes.map(({ query, top }) => ({ query, nearest: top.ranked().map(({ chunk }) => chunk) })),
      ) ?? null,
  };
}

/** Passes the vectors on as bytes while they go into the graph, so that no more than a block is in memory beside it. */
async function* addedTo(
  graph: HnswGraph | null,
  probes: readonly Probe[],
  blocks: AsyncIterable<readonly Vector[]>,
  dimensions: number,
  added: { count: number },
): AsyncGenerator<Uint8Array> {
  for await (const vectors of blocks) {
    for (const vector of vectors) checkVector(vector, dimensions);
    await graph?.add(vectors);
    const block = new Float32Array(vectors.length * dimensions);
    for (const [row, vector] of vectors.entries()) block.set(vector, row * dimensions);
    const exact = exactVectors(block, dimensions);
    for (const { query, top } of probes) {
      for (let row = 0; row < vectors.length; row += 1) {
        const chunk = added.count + row;
        const score = exact.similarity(query, row);
        if (top.admits(chunk, score)) top.add(chunk, score);
      }
    }
    added.count += vectors.length;
    yield new Uint8Array(block.buffer);
  }
}

/** A question with the passages that are nearest to it so far. */
interface Probe {
  readonly query: Vector;
  readonly top: TopChunks;
}

function createProbe(query: Vector): Probe {
  return { query, top: createTopChunks(nearestOfProbe) };
}

/** The recall that is fitted is that of the ten nearest, as benchmarks of such graphs count it. */
const nearestOfProbe = 10;

async function writeGraph(graph: HnswGraph, path: string): Promise<void> {
  try {
    await graph.write(path);
  } catch (cause) {
    throw new DatelineError(
      `${path} could not be written whole. Is the disk full? The old index is as it was.`,
      { cause },
    );
  }
}
