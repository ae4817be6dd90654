import { workerData } from 'node:worker_threads';
import type { FromCrossEncoder, ScoreMessage } from './cross-encoder-messages.ts';
import { type CrossEncoderModel, loadCrossEncoder } from './cross-encoder-model.ts';
import { serveModel } from './serve-model.ts';

/** The entry of the thread that holds the reranker. */
await serveModel({
  load: () => loadCrossEncoder(workerData),
  ready: (): FromCrossEncoder => ({ kind: 'ready' }),
  async answer(model: CrossEncoderModel, { question, text }: ScoreMessage): Promise<FromCrossEncoder> {
    return { kind: 'scored', score: await model.score(question, text) };
  },
});
