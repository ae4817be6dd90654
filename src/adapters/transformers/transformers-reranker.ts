import { availableParallelism } from 'node:os';
import { type RerankingModel, rerankerName } from '../../retrieval/reranking/known-rerankers.ts';
import type { Reranker } from '../../retrieval/reranking/reranker.ts';
import type { ModelFiles } from '../hub/model-files.ts';
import type { FromCrossEncoder, ScoreMessage } from './cross-encoder-messages.ts';
import { createModelQueue } from './model-queue.ts';
import { type ModelWorker, startModelWorker } from './model-worker.ts';

export interface TransformersRerankerSettings {
  readonly model: RerankingModel;
  readonly files: ModelFiles;
  /** Of the compiled `cross-encoder-worker.js`. */
  readonly workerUrl: URL;
  /** Processor threads for one computation. */
  readonly threads?: number;
}

const mostThreads = 4;

/** A cross-encoder run by transformers.js in a worker thread. Throws a `DatelineError` when it cannot be loaded. */
export async function openTransformersReranker(settings: TransformersRerankerSettings): Promise<Reranker> {
  const { model, files, workerUrl } = settings;
  const { folder } = await files.locate(model);
  const { dtype, weights, maxTokens } = model;
  const data = {
    folder,
    dtype,
    ...(weights === undefined ? {} : { weights }),
    maxTokens,
    threads: settings.threads ?? Math.min(mostThreads, availableParallelism()),
  };
  const start = () => startModelWorker<ScoreMessage, FromCrossEncoder>(workerUrl, data, 'reranker');
  let current: ModelWorker<ScoreMessage, FromCrossEncoder> = await start();
  const queue = createModelQueue(() => current.dead);
  let closing: Promise<void> | null = null;
  return {
    name: rerankerName(model),
    score(question, text) {
      return queue.run(async () => {
        if (current.dead) current = await start();
        const answer = await current.ask({ kind: 'score', question, text });
        if (answer.kind !== 'scored')
          throw new Error(`The reranker gave an unexpected answer ("${answer.kind}").`);
        return answer.score;
      }, 'question');
    },
    close() {
      closing ??= queue.close().then(() => current.close());
      return closing;
    },
  };
}
