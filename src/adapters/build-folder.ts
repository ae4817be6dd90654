import { join } from 'node:path';
import { DatelineError } from '../dateline-error.ts';
import type { Vector } from '../retrieval/embedder.ts';
import type { NextIndex } from '../retrieval/index-store.ts';
import { encodeArticles } from './article-lines.ts';
import { encodeChunks } from './chunk-rows.ts';
import { makeDurable, writeDurably } from './durable-files.ts';
import { encodeRows } from './glossary-json.ts';
import { createHnswGraph, type HnswGraph } from './hnsw-index.ts';

/** The files of one build. All but the embedder's state are always there. */
export const buildFiles = {
  articles: 'articles.jsonl',
  chunks: 'chunks.bin',
  stories: 'stories.json',
  vectors: 'vectors.f32',
  graph: 'vectors.hnsw',
  keywords: 'keywords.bin',
  glossary: 'glossary.json',
  embedderState: 'embedder-state.bin',
} as const;

/** Writes a build into an empty folder and returns the SHA-256 of each file. */
export async function writeBuildFolder(
  folder: string,
  next: NextIndex,
): Promise<Readonly<Record<string, string>>> {
  const { dimensions } = next.manifest.embedder;
  const sums: Record<string, string> = {};
  const write = async (name: string, blocks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => {
    sums[name] = await writeDurably(join(folder, name), blocks);
  };
  const graph = createHnswGraph(dimensions, next.chunks.length);
  const added = { count: 0 };
  await write(buildFiles.vectors, addedTo(graph, next.vectors, dimensions, added));
  if (added.count !== next.chunks.length) {
    throw new Error(`There are ${added.count} vectors for ${next.chunks.length} passages.`);
  }
  await writeGraph(graph, join(folder, buildFiles.graph));
  sums[buildFiles.graph] = await makeDurable(join(folder, buildFiles.graph));
  await write(buildFiles.articles, encodeArticles(next.articles));
  await write(buildFiles.chunks, [encodeChunks(next.articles, next.chunks, next.textHashes)]);
  await write(buildFiles.stories, [new TextEncoder().encode(JSON.stringify(next.stories))]);
  await write(buildFiles.keywords, [next.keywords]);
  await write(buildFiles.glossary, [encodeRows(next.glossary)]);
  if (next.embedderState !== null) await write(buildFiles.embedderState, [next.embedderState]);
  return sums;
}

/** Passes the vectors on as bytes while they go into the graph, so that no more than a block is in memory beside it. */
async function* addedTo(
  graph: HnswGraph,
  blocks: AsyncIterable<readonly Vector[]>,
  dimensions: number,
  added: { count: number },
): AsyncGenerator<Uint8Array> {
  for await (const vectors of blocks) {
    await graph.add(vectors);
    const block = new Float32Array(vectors.length * dimensions);
    for (const [row, vector] of vectors.entries()) block.set(vector, row * dimensions);
    added.count += vectors.length;
    yield new Uint8Array(block.buffer);
  }
}

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
