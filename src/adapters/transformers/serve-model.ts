import { parentPort } from 'node:worker_threads';
import type { Closing, Failure } from './model-messages.ts';

/**
 * The life of a thread that holds a model: it loads the model, says `ready`, answers each message by one, and ends by itself when it is
 * told to close.
 */
export async function serveModel<
  Model extends { close(): Promise<void> },
  Message extends { readonly kind: string },
>(parts: {
  readonly load: () => Promise<Model>;
  readonly ready: (model: Model) => object;
  readonly answer: (model: Model, message: Message) => Promise<object>;
}): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('This file is the entry of a worker thread.');
  let model: Model;
  try {
    model = await parts.load();
  } catch (error) {
    port.postMessage(failed(error));
    return;
  }
  port.on('message', async (message: Message | Closing) => {
    if (isClosing(message)) {
      await model.close();
      port.close();
      return;
    }
    try {
      port.postMessage(await parts.answer(model, message));
    } catch (error) {
      port.postMessage(failed(error));
    }
  });
  port.postMessage(parts.ready(model));
}

function isClosing(message: { readonly kind: string }): message is Closing {
  return message.kind === 'close';
}

function failed(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'failed', message: String(error), stack: undefined };
  return { kind: 'failed', message: error.message, stack: error.stack };
}
