import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { articleId } from '../../articles/article-id.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Vector } from '../../retrieval/embedding/embedder.ts';
import type { Chunk } from '../../retrieval/indexing/chunk.ts';
import type {
  ArticleOutline,
  PreviousIndex,
  PreviousSegment,
  StoredIndex,
} from '../../retrieval/indexing/index-store.ts';
import { joinSegments } from '../../retrieval/indexing/join-segments.ts';
import type { Story } from '../../retrieval/indexing/link-stories.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import { readPostings } from '../../retrieval/keywords/postings.ts';
import { createExactIndex } from '../../retrieval/vectors/exact-index.ts';
import { joinVectors } from '../../retrieval/vectors/join-vectors.ts';
import type { VectorIndex } from '../../retrieval/vectors/vector-index.ts';
import { decodeArticles } from './article-lines.ts';
import {
  type CheckedFolder,
  checkFolders,
  findFolders,
  openFolder,
  type SegmentFile,
} from './checked-folder.ts';
import { decodeChunks, findTextHashes } from './chunk-rows.ts';
import { decodeRows } from '../glossary/glossary-json.ts';
import { openHnswIndex } from './hnsw-index.ts';
import { mend } from './manifest-file.ts';
import { decodeOutlines } from './outline-rows.ts';

/** Reads a whole build into memory. Throws a `DatelineError` when a file is missing or damaged, or when they do not fit together. */
export async function readBuild(dir: string, manifest: Manifest): Promise<StoredIndex> {
  try {
    return await readSegments(dir, manifest);
  } catch (error) {
    // One flaw was met; whoever has to mend the index wants to know all of them.
    if (error instanceof DatelineError) await checkFolders(dir, manifest.segments);
    throw error;
  }
}

async function readSegments(dir: string, manifest: Manifest): Promise<StoredIndex> {
  const folders = manifest.segments.map((segment) => openFolder(dir, segment));
  const [oldest, newest] = [folders[0], folders.at(-1)];
  if (oldest === undefined || newest === undefined) throw misfit(dir);
  const contents: { readonly articles: readonly Article[]; readonly chunks: readonly Chunk[] }[] = [];
  for (const folder of folders) {
    for (const file of ['outlines', 'stories', 'glossary'] as const) await folder.checkedPath(file);
    contents.push(await readContents(folder));
  }
  const { articles, chunks, places } = joinSegments(manifest, contents);
  if (chunks.length !== manifest.passages) throw misfit(newest.path('chunks'));
  const { dimensions } = manifest.embedder;
  const segments: { readonly index: VectorIndex; readonly places: Int32Array }[] = [];
  const keywords: { readonly bytes: Uint8Array; readonly places: Int32Array }[] = [];
  for (const [number, folder] of folders.entries()) {
    const segmentPlaces = places[number] ?? new Int32Array();
    const width = manifest.segments[number]?.searchWidth ?? null;
    segments.push({
      index: await openVectors(folder, segmentPlaces, { dimensions, width }),
      places: segmentPlaces,
    });
    keywords.push({ bytes: await readNeeded(folder, 'keywords'), places: segmentPlaces });
  }
  const [only] = segments;
  const whole = segments.length === 1 && only !== undefined && only.index.size === chunks.length;
  return {
    manifest,
    articles,
    chunks,
    stories: await reading(newest, 'stories', storiesOf),
    vectors: whole ? only.index : joinVectors(segments, dimensions),
    keywords,
    glossary: await reading(newest, 'glossary', decodeRows),
    embedderState: await oldest.read('embedderState'),
  };
}

/** The build that is being replaced: its vectors stay on disk and are read as they are needed. `close` when done. */
export async function openPrevious(
  dir: string,
  manifest: Manifest,
): Promise<PreviousIndex & { close(): Promise<void> }> {
  await findFolders(dir, manifest.segments);
  const folders = manifest.segments.map((segment) => openFolder(dir, segment));
  const segments = folders.map((folder) => previousSegment(folder, manifest.embedder.dimensions));
  return {
    manifest,
    segments,
    embedderState: async () => (await folders[0]?.read('embedderState')) ?? null,
    async close() {
      for (const segment of segments) await segment.close();
    },
  };
}

function previousSegment(
  folder: CheckedFolder,
  dimensions: number,
): PreviousSegment & { close(): Promise<void> } {
  let file: FileHandle | null = null;
  const outlines = (): Promise<readonly ArticleOutline[]> => reading(folder, 'outlines', decodeOutlines);
  return {
    outlines,
    articles: () => reading(folder, 'articles', decodeArticles),
    terms: async () => readPostings(await readNeeded(folder, 'keywords')).terms,
    async findTexts(hashes) {
      const found = findTextHashes(hashes, await readNeeded(folder, 'chunks'));
      if (found === null) throw misfit(folder.path('chunks'));
      return found;
    },
    async vectors(chunks) {
      file ??= await open(await folder.checkedPath('vectors'));
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
    close: async () => file?.close(),
  };
}

async function readContents(folder: CheckedFolder) {
  const articles = await reading(folder, 'articles', decodeArticles);
  const chunks = decodeChunks(articles, await readNeeded(folder, 'chunks'));
  if (chunks === null) throw misfit(folder.path('chunks'));
  return { articles, chunks };
}

/** `width` is that of the segment's graph. */
async function openVectors(
  folder: CheckedFolder,
  places: Int32Array,
  { dimensions, width }: { readonly dimensions: number; readonly width: number | null },
) {
  const vectors = asFloats(await readNeeded(folder, 'vectors'));
  if (vectors.length !== places.length * dimensions) throw misfit(folder.path('vectors'));
  const hidden = new Set([...places.keys()].filter((row) => (places[row] ?? -1) < 0));
  if (width === null) return createExactIndex({ vectors, dimensions, hidden });
  const path = await folder.checkedPath('graph');
  return explained(path, () => openHnswIndex(path, { vectors, dimensions, width, hidden }));
}

async function readNeeded(folder: CheckedFolder, file: SegmentFile): Promise<Uint8Array> {
  const bytes = await folder.read(file);
  if (bytes === null) throw misfit(folder.path(file));
  return bytes;
}

async function reading<T>(
  folder: CheckedFolder,
  file: SegmentFile,
  decode: (bytes: Uint8Array) => T | Promise<T>,
): Promise<T> {
  const bytes = await readNeeded(folder, file);
  return explained(folder.path(file), async () => decode(bytes));
}

/** Runs what reads a file whose checksum was right: it fails only when the file was written by another version. */
async function explained<T>(path: string, read: () => Promise<T>): Promise<T> {
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
