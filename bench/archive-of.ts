import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCorpusFiles } from '../src/adapters/corpus/corpus-files.ts';
import { createGlossaryFiles } from '../src/adapters/glossary/glossary-files.ts';
import { createIndexFiles } from '../src/adapters/index/index-files.ts';
import type { Corpus } from '../src/articles/collecting/corpus.ts';
import { surveyReading } from '../src/articles/collecting/survey-reading.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { createBuiltInEmbedders } from '../src/retrieval/embedding/built-in-embedder.ts';
import type { EmbedderSource } from '../src/retrieval/embedding/embedder.ts';
import { buildIndex } from '../src/retrieval/indexing/build-index.ts';
import { openArchive } from '../src/retrieval/open-archive.ts';

/** Indexes corpora as one, with the built-in embedder unless another is given, in a folder that is gone afterwards. */
export async function withArchive<T>(
  corpora: readonly string[],
  use: (archive: Archive) => Promise<T>,
  embedders: EmbedderSource = createBuiltInEmbedders(),
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const store = createIndexFiles(folder);
  const builtIn = new URL('../src/retrieval/glossary/en-de-nl.tsv', import.meta.url);
  const glossary = createGlossaryFiles({ builtIn, folder: join(folder, 'glossary') });
  try {
    const corpus = together(corpora.map((dir) => createCorpusFiles(dir)));
    await buildIndex({ corpus, store, embedders, glossary, full: true, clock: Date.now });
    const archive = await openArchive({ store, embedders, glossary });
    try {
      return await use(archive);
    } finally {
      await archive.embedder.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function together(corpora: readonly Corpus[]): Corpus {
  const read = async () => {
    const readings = [];
    for (const corpus of corpora) readings.push(await corpus.read());
    return {
      articles: readings.flatMap(({ articles }) => articles),
      files: new Map(readings.flatMap(({ files }) => [...files])),
      skipped: readings.flatMap(({ skipped }) => skipped),
      warnings: readings.flatMap(({ warnings }) => warnings),
    };
  };
  return { read, survey: async () => surveyReading(await read()) };
}
