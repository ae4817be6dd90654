import { onTestFinished } from 'vitest';
import { createGlossaryFiles } from '../../src/adapters/glossary/glossary-files.ts';
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
import { temporaryFolder } from './temporary-folder.ts';

const builtIn = new URL('../../src/retrieval/glossary/en-de-nl.tsv', import.meta.url);

/**
 * The real desk over a real index, built from a corpus or from articles; closed when the test is over. Its day is a fixed one, or the one
 * that `today` gives.
 */
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

/** A real archive that is closed when the test is over. */
export async function openIndexed(source: Corpus | readonly Article[]): Promise<Archive> {
  const corpus = 'read' in source ? source : memoryCorpus(source);
  const store = createIndexFiles(temporaryFolder());
  const glossary = createGlossaryFiles({ builtIn, folder: temporaryFolder() });
  const embedders = createBuiltInEmbedders();
  await buildIndex({ corpus, store, embedders, glossary, full: false, clock: () => 0 });
  const archive = await openArchive({ store, embedders, glossary });
  onTestFinished(() => archive.embedder.close());
  return archive;
}
