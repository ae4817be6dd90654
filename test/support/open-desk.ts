import { createIndexFiles } from '../../src/adapters/index/index-files.ts';
import { createExtractiveReader } from '../../src/answering/choosing/extractive-reader.ts';
import { createReferenceDesk } from '../../src/answering/desk/create-reference-desk.ts';
import type { ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import type { Reader } from '../../src/answering/reader.ts';
import { defaultStrictness, type Strictness } from '../../src/answering/support/strictness.ts';
import type { Article } from '../../src/articles/article.ts';
import type { Corpus } from '../../src/articles/collecting/corpus.ts';
import type { Archive } from '../../src/retrieval/archive.ts';
import { createBuiltInEmbedders } from '../../src/retrieval/embedding/built-in-embedder.ts';
import { buildIndex } from '../../src/retrieval/indexing/build-index.ts';
import { openArchive } from '../../src/retrieval/open-archive.ts';
import { memoryCorpus } from '../fakes/memory-corpus.ts';
import { builtInGlossary } from './built-in-glossary.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The real desk over a real index, built from a corpus or from articles. Its day is a fixed one, or the one that `today` gives. */
export async function openDesk(
  source: Corpus | readonly Article[],
  makeReader?: (extractive: Reader) => Reader,
  today: () => string = () => '2021-10-15',
  strictness: Strictness = defaultStrictness,
): Promise<ReferenceDesk> {
  const archive = await openIndexed(source);
  const extractive = createExtractiveReader({ ...archive, strictness });
  const reader = makeReader === undefined ? extractive : makeReader(extractive);
  return createReferenceDesk({
    archive,
    reader,
    scout: extractive,
    tracer: createExtractiveReader({ ...archive, strictness: 'eager' }),
    now: () => performance.now(),
    today,
  });
}

/**
 * A real archive. The same articles give the same one, which nothing writes to: most tests of a file ask about the same articles, and
 * building their index takes longer than asking.
 */
export function openIndexed(source: Corpus | readonly Article[]): Promise<Archive> {
  if ('read' in source) return buildAndOpen(source);
  const key = JSON.stringify(source);
  const opened = archives.get(key) ?? buildAndOpen(memoryCorpus(source));
  archives.delete(key);
  archives.set(key, opened);
  for (const oldest of [...archives.keys()].slice(0, -mostArchives)) archives.delete(oldest);
  return opened;
}

/** By their articles, the one asked for last at the end. */
const archives = new Map<string, Promise<Archive>>();
const mostArchives = 16;

async function buildAndOpen(corpus: Corpus): Promise<Archive> {
  const store = createIndexFiles(temporaryFolder());
  const glossary = { ...builtInGlossary, own: async () => [] };
  const embedders = createBuiltInEmbedders();
  await buildIndex({ corpus, store, embedders, glossary, full: false, clock: () => 0 });
  return openArchive({ store, embedders, glossary });
}
