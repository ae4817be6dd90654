import { workerData } from 'node:worker_threads';
import type { FromEmbeddingWorker, ToEmbeddingWorker } from './embedding-messages.ts';
import { serveModel } from './serve-model.ts';
import { loadTransformersModel, type TransformersModel } from './transformers-model.ts';

/** The entry of the thread that holds the embedding model. */
await serveModel({
  load: () => loadTransformersModel(workerData),
  ready: ({ dimensions, maxTokens }: TransformersModel): FromEmbeddingWorker => ({
    kind: 'ready',
    dimensions,
    maxTokens,
  }),
  async answer(model, message: ToEmbeddingWorker): Promise<FromEmbeddingWorker> {
    return message.kind === 'tokenise'
      ? { kind: 'tokenised', texts: message.texts.map(model.tokenise) }
      : { kind: 'embedded', vectors: await model.embed(message.texts) };
  },
});
