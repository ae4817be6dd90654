import type { Dtype, Pooling } from '../retrieval/embedding-model.ts';

/** What the worker is started with. */
export interface EmbeddingWorkerData {
  readonly folder: string;
  readonly dtype: Dtype;
  readonly pooling: Pooling;
  /** `null`: as the model's own files say. */
  readonly maxTokens: number | null;
  readonly threads: number;
}

/** To the worker. It does one thing at a time, and is sent nothing new before it has answered. */
export type ToEmbeddingWorker =
  | { readonly kind: 'embed'; readonly texts: readonly string[] }
  | { readonly kind: 'close' };

/** From the worker: `ready` or `failed` once after the start, then one answer to each `embed`. */
export type FromEmbeddingWorker =
  | ({ readonly kind: 'ready' } & LoadedModel)
  | { readonly kind: 'embedded'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };

/** What is known of a model once it runs. */
export interface LoadedModel {
  readonly dimensions: number;
  readonly maxTokens: number | null;
}
