import { parentPort, workerData } from 'node:worker_threads';
import type { EmbeddingWorkerData, FromEmbeddingWorker, ToEmbeddingWorker } from './embedding-messages.ts';
import { loadTransformersModel, type TransformersModel } from './transformers-model.ts';

/** The entry of the thread that holds the model. It ends by itself when it is told to close and nothing keeps it. */
if (parentPort === null) throw new Error('This file is the entry of a worker thread.');
await serve(parentPort, workerData);

async function serve(port: NonNullable<typeof parentPort>, settings: EmbeddingWorkerData): Promise<void> {
  const send = (message: FromEmbeddingWorker): void => port.postMessage(message);
  let model: TransformersModel;
  try {
    model = await loadTransformersModel(settings);
  } catch (error) {
    send(failed(error));
    return;
  }
  port.on('message', async (message: ToEmbeddingWorker) => {
    if (message.kind === 'close') {
      await model.close();
      port.close();
      return;
    }
    try {
      send({ kind: 'embedded', vectors: await model.embed(message.texts) });
    } catch (error) {
      send(failed(error));
    }
  });
  send({ kind: 'ready', dimensions: model.dimensions, maxTokens: model.maxTokens });
}

function failed(error: unknown): FromEmbeddingWorker {
  if (!(error instanceof Error)) return { kind: 'failed', message: String(error), stack: undefined };
  return { kind: 'failed', message: error.message, stack: error.stack };
}
