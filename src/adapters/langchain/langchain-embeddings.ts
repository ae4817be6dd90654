import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Embedder } from '../../retrieval/embedding/embedder.ts';

/** An embedder of ours for whatever takes LangChain's `Embeddings`. The embedder stays the caller's to close. */
export function createLangchainEmbeddings(embedder: Embedder): EmbeddingsInterface {
  return new EmbedderEmbeddings(embedder);
}

class EmbedderEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    // Retrying is for services; ours fails alike each time.
    super({ maxRetries: 0 });
    this.#embedder = embedder;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuery(text));
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.#embedder.embedPassages(texts);
    return vectors.map((vector) => Array.from(vector));
  }
}
