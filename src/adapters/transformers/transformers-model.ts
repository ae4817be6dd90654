import type { EmbeddingWorkerData, LoadedModel, Tokens } from './embedding-messages.ts';
import { poolTokens } from './pool-tokens.ts';
import { loadTransformersRuntime } from './transformers-runtime.ts';

/** An embedding model in memory. It computes on the thread that calls it, and that thread waits. */
export interface TransformersModel extends LoadedModel {
  tokenise(text: string): Tokens;
  /** One unit vector per text. The texts are padded to the longest of them, so they are best of like length. */
  embed(texts: readonly Tokens[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Loads an embedding model from a folder and from nowhere else. */
export async function loadTransformersModel(settings: EmbeddingWorkerData): Promise<TransformersModel> {
  const runtime = await loadTransformersRuntime(settings);
  const tokenise = (text: string): Tokens => runtime.tokenise(text).ids;

  function embed(texts: readonly Tokens[]): Promise<Float32Array[]> {
    const rows = texts.map((ids) => ({ ids, types: null }));
    return runtime.run(rows, ['last_hidden_state', 'token_embeddings'], ({ data, shape }) => {
      const [, paddedLength = 0, dimensions = 0] = shape;
      const lengths = texts.map(({ length }) => length);
      return poolTokens({ data, paddedLength, dimensions, lengths }, settings.pooling);
    });
  }

  const [probe] = await embed([tokenise('')]);
  return {
    dimensions: probe?.length ?? 0,
    maxTokens: runtime.maxTokens,
    tokenise,
    embed,
    close: runtime.close,
  };
}
