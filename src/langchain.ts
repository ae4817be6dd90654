import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { BaseRetriever } from '@langchain/core/retrievers';
import { createLangchainEmbeddings } from './adapters/langchain/langchain-embeddings.ts';
import { createLangchainRetriever, type PassageMetadata } from './adapters/langchain/langchain-retriever.ts';
import { createApp } from './app.ts';
import { type Environment, readConfig } from './config.ts';
import { DatelineError } from './dateline-error.ts';
import { openArchive } from './retrieval/open-archive.ts';

/** An archive as LangChain takes one; close it when the chain is done. */
export interface LangchainArchive {
  readonly embeddings: EmbeddingsInterface;
  /** Hybrid search: one document per passage, best first, with its article, place and date as metadata. */
  readonly retriever: BaseRetriever<PassageMetadata>;
  close(): Promise<void>;
}

/**
 * Opens the index that the settings name (the same as in `.env`, for instance `DATELINE_INDEX`) for use in a LangChain program.
 * Throws a `DatelineError` where there is no index yet.
 */
export async function openForLangchain(settings: Environment): Promise<LangchainArchive> {
  const app = createApp(readConfig(settings));
  const manifest = await app.store.manifest();
  if (manifest === null) {
    throw new DatelineError(
      `There is no index in ${app.config.indexFolder} yet. Build it with: npx dateline index`,
    );
  }
  const archive = await openArchive({
    store: app.store,
    embedders: await app.embedders.forSearch(manifest.embedder),
    glossary: app.glossary,
  });
  const { reranker } = await app.openReranker();
  const desk = await app.createDesk(archive, reranker);
  return {
    embeddings: createLangchainEmbeddings(archive.embedder),
    retriever: createLangchainRetriever(async (text) => (await desk.search({ text })).passages),
    async close() {
      await Promise.all([archive.embedder.close(), reranker?.close()]);
    },
  };
}
