import type { Dtype, Pooling } from '../../retrieval/embedding/embedding-model.ts';

/** A text as the model reads it: the numbers of its tokens, cut to the model's limit; never empty. */
export type Tokens = Int32Array<ArrayBuffer>;

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
  | { readonly kind: 'tokenise'; readonly texts: readonly string[] }
  | { readonly kind: 'embed'; readonly texts: readonly Tokens[] };

/** From the worker: `ready` once after the start, then one answer to each message. */
export type FromEmbeddingWorker =
  | ({ readonly kind: 'ready' } & LoadedModel)
  | { readonly kind: 'tokenised'; readonly texts: readonly Tokens[] }
  | { readonly kind: 'embedded'; readonly vectors: readonly Float32Array[] };

/** What is known of a model once it runs. */
export interface LoadedModel {
  readonly dimensions: number;
  readonly maxTokens: number | null;
}
