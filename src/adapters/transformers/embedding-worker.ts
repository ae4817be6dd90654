import type {
  EmbeddingWorkerData,
  FromEmbeddingWorker,
  LoadedModel,
  ToEmbeddingWorker,
  Tokens,
} from './embedding-messages.ts';
import { startModelWorker } from './model-worker.ts';

/** An embedding model in a thread of its own. */
export interface EmbeddingWorker extends LoadedModel {
  /** One call at a time, as with `embed`; both reject when the model fails or the thread dies. */
  tokenise(texts: readonly string[]): Promise<readonly Tokens[]>;
  embed(texts: readonly Tokens[]): Promise<readonly Float32Array[]>;
  /** Whether the thread has died; it is then of no more use. */
  readonly dead: boolean;
  close(): Promise<void>;
}

/** `url` is that of the compiled `transformers-worker.js`. Rejects when the model cannot be loaded. */
export async function startEmbeddingWorker(
  url: URL,
  settings: EmbeddingWorkerData,
): Promise<EmbeddingWorker> {
  const worker = await startModelWorker<ToEmbeddingWorker, FromEmbeddingWorker>(
    url,
    settings,
    'embedding model',
  );
  const { ready } = worker;
  if (ready.kind !== 'ready') throw unexpected(ready);
  return {
    dimensions: ready.dimensions,
    maxTokens: ready.maxTokens,
    get dead() {
      return worker.dead;
    },
    async tokenise(texts) {
      const answer = await worker.ask({ kind: 'tokenise', texts });
      if (answer.kind !== 'tokenised') throw unexpected(answer);
      return answer.texts;
    },
    async embed(texts) {
      const answer = await worker.ask({ kind: 'embed', texts });
      if (answer.kind !== 'embedded') throw unexpected(answer);
      return answer.vectors;
    },
    close: worker.close,
  };
}

function unexpected({ kind }: FromEmbeddingWorker): Error {
  return new Error(`The embedding model gave an unexpected answer ("${kind}").`);
}
