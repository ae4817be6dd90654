import { open } from 'node:fs/promises';
import { z } from 'zod';
import { articleId } from '../articles/article-id.ts';
import { DatelineError } from '../dateline-error.ts';
import type { Vector } from '../retrieval/embedder.ts';
import type { PreviousIndex, StoredIndex } from '../retrieval/index-store.ts';
import type { Story } from '../retrieval/link-stories.ts';
import type { Manifest } from '../retrieval/manifest.ts';
import { decodeArticles } from './article-lines.ts';
import type { buildFiles } from './build-folder.ts';
import { type CheckedFolder, checkFolder } from './checked-folder.ts';
import { decodeChunks } from './chunk-rows.ts';
import { decodeRows } from './glossary-json.ts';
import { openHnswIndex } from './hnsw-index.ts';
import { mend } from './manifest-file.ts';

/** Reads a whole build into memory. Throws a `DatelineError` when a file is missing or damaged, or when they do not fit together. */
export async function readBuild(dir: string, manifest: Manifest): Promise<StoredIndex> {
  const folder = await checkFolder(dir, manifest);
  const { articles, chunks } = await readChunks(folder, manifest);
  const storyBytes = await readNeeded(folder, 'stories');
  const glossaryBytes = await readNeeded(folder, 'glossary');
  const { dimensions } = manifest.embedder;
  const vectors = asFloats(await readNeeded(folder, 'vectors'));
  if (vectors.length !== chunks.length * dimensions) throw misfit(folder.path('vectors'));
  return {
    manifest,
    articles,
    chunks,
    stories: await reading(folder.path('stories'), async () => storiesOf(storyBytes)),
    vectors: await reading(folder.path('graph'), () =>
      openHnswIndex(folder.path('graph'), vectors, dimensions),
    ),
    keywords: await readNeeded(folder, 'keywords'),
    glossary: await reading(folder.path('glossary'), async () => decodeRows(glossaryBytes)),
    embedderState: await folder.read('embedderState'),
  };
}

/** The build that is being replaced: its vectors stay on disk and are read as they are needed. `close` when done. */
export async function openPrevious(
  dir: string,
  manifest: Manifest,
): Promise<PreviousIndex & { close(): Promise<void> }> {
  const folder = await checkFolder(dir, manifest);
  const { textHashes } = await readChunks(folder, manifest);
  const { dimensions } = manifest.embedder;
  const file = await open(folder.path('vectors'));
  return {
    manifest,
    textHashes,
    embedderState: await folder.read('embedderState'),
    async vectors(chunks) {
      const vectors: Vector[] = [];
      for (const { first, count } of runs(chunks)) {
        const block = new Float32Array(count * dimensions);
        const { bytesRead } = await file.read({
          buffer: new Uint8Array(block.buffer),
          position: first * dimensions * block.BYTES_PER_ELEMENT,
        });
        if (bytesRead !== block.byteLength) throw misfit(folder.path('vectors'));
        for (let i = 0; i < count; i += 1) vectors.push(block.subarray(i * dimensions, (i + 1) * dimensions));
      }
      return vectors;
    },
    close: () => file.close(),
  };
}

async function readChunks(folder: CheckedFolder, manifest: Manifest) {
  const articleBytes = await readNeeded(folder, 'articles');
  const articles = await reading(folder.path('articles'), async () => decodeArticles(articleBytes));
  const decoded = decodeChunks(articles, await readNeeded(folder, 'chunks'));
  if (decoded === null || decoded.chunks.length !== manifest.passages) throw misfit(folder.path('chunks'));
  return { articles, ...decoded };
}

async function readNeeded(
  folder: CheckedFolder,
  file: Exclude<keyof typeof buildFiles, 'graph' | 'embedderState'>,
) {
  const bytes = await folder.read(file);
  if (bytes === null) throw misfit(folder.path(file));
  return bytes;
}

/** Runs what reads a file whose checksum was right: it fails only when the file was written by another version. */
async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new DatelineError(`${path} cannot be read by this version of the program. ${mend}`, { cause });
  }
}

const storySchema = z.array(z.array(z.string().transform(articleId)));

function storiesOf(bytes: Uint8Array): readonly Story[] {
  return storySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

function misfit(path: string): DatelineError {
  return new DatelineError(`${path} does not fit the rest of the index. ${mend}`);
}

/** Little-endian on disk, as every platform that Node runs on today. */
function asFloats(bytes: Uint8Array): Float32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / 4));
}

/** Neighbouring chunks are read at one go. */
function* runs(chunks: readonly number[]): Generator<{ readonly first: number; readonly count: number }> {
  let first = 0;
  let count = 0;
  for (const chunk of chunks) {
    if (count > 0 && chunk === first + count) count += 1;
    else {
      if (count > 0) yield { first, count };
      first = chunk;
      count = 1;
    }
  }
  if (count > 0) yield { first, count };
}
