import { createHub } from '../../src/adapters/hub/hub.ts';
import { createModelFiles, type ModelFiles } from '../../src/adapters/hub/model-files.ts';
import { createTransformersEmbedders } from '../../src/adapters/transformers/transformers-embedder.ts';
import { openTransformersReranker } from '../../src/adapters/transformers/transformers-reranker.ts';
import type { EmbedderSource } from '../../src/retrieval/embedding/embedder.ts';
import type { Dtype, ModelSettings } from '../../src/retrieval/embedding/embedding-model.ts';
import { resolveModel } from '../../src/retrieval/embedding/resolve-model.ts';
import { resolveReranker } from '../../src/retrieval/reranking/known-rerankers.ts';
import type { Reranker } from '../../src/retrieval/reranking/reranker.ts';

/** The worker as it is compiled before the tests run: a thread cannot be started from TypeScript. */
export const workerUrl = new URL('../../dist/adapters/transformers/transformers-worker.js', import.meta.url);

/** Where nothing listens: whoever asks the network fails at once. (`fetch` itself blocks some of the lowest ports, but not this one.) */
export const deadHub = 'http://127.0.0.1:2';

/** The embedder over a model in a folder, with no network to go to. */
export function folderEmbedders(folder: string, settings: ModelSettings = {}): EmbedderSource {
  const model = resolveModel(folder, { pooling: 'mean', dtype: 'fp32', ...settings });
  return createTransformersEmbedders({ model, files: offlineFiles(), workerUrl, threads: 1 });
}

function offlineFiles(): ModelFiles {
  const hub = createHub({ address: deadHub, patienceMs: 2_000, stallMs: 2_000, token: null });
  return createModelFiles({ cacheFolder: '/nowhere', hub });
}

/** The reranker over a model in a folder, with no network to go to. */
export function folderReranker(folder: string, dtype: Dtype): Promise<Reranker> {
  const model = { ...resolveReranker(folder), dtype };
  const url = new URL('../../dist/adapters/transformers/cross-encoder-worker.js', import.meta.url);
  return openTransformersReranker({ model, files: offlineFiles(), workerUrl: url, threads: 1 });
}
