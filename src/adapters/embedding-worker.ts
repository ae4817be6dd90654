import { Worker } from 'node:worker_threads';
import { DatelineError } from '../dateline-error.ts';
import type {
  EmbeddingWorkerData,
  FromEmbeddingWorker,
  LoadedModel,
  ToEmbeddingWorker,
} from './embedding-messages.ts';

/** A model that runs in a thread of its own, so that the caller's thread never waits for it. */
export interface EmbeddingWorker extends LoadedModel {
  /** One call at a time. Rejects when the model fails or the thread dies. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  /** Whether the thread has died; it is then of no more use. */
  readonly dead: boolean;
  close(): Promise<void>;
}

/** `url` is that of the compiled `transformers-worker.js`. Rejects when the model cannot be loaded. */
export async function startEmbeddingWorker(
  url: URL,
  settings: EmbeddingWorkerData,
): Promise<EmbeddingWorker> {
  // Its stdout is not ours to print: results may be on the way there. Flags of this process (a test runner's, say) are not for it.
  const worker = new Worker(url, { workerData: settings, execArgv: [], stdout: true, name: 'embedding' });
  let waiting: { resolve(answer: FromEmbeddingWorker): void; reject(error: Error): void } | null = null;
  let death: DatelineError | null = null;

  function settle(act: (waiter: NonNullable<typeof waiting>) => void): void {
    const waiter = waiting;
    waiting = null;
    // An idle model keeps no process alive.
    worker.unref();
    if (waiter !== null) act(waiter);
  }
  function die(how: string, cause?: unknown): void {
    death ??= new DatelineError(
      `The embedding model stopped unexpectedly (${how}).\n→ try again; if it happens again, a smaller model or another dtype may need less memory`,
      { cause },
    );
    const error = death;
    settle(({ reject }) => reject(error));
  }
  function answer(): Promise<FromEmbeddingWorker> {
    if (death !== null) return Promise.reject(death);
    worker.ref();
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  }

  worker.on('message', (message: FromEmbeddingWorker) => settle(({ resolve }) => resolve(message)));
  worker.on('error', (error) => die(error instanceof Error ? error.message : String(error), error));
  worker.on('exit', (code) => die(`exit code ${code}`));

  const started = await answer();
  if (started.kind !== 'ready') {
    await worker.terminate();
    throw new DatelineError(
      `The embedding model in ${settings.folder} could not be loaded: ${messageOf(started)}\n→ if its files are damaged, delete that folder and run the command again`,
      { cause: errorOf(started) },
    );
  }
  return {
    dimensions: started.dimensions,
    maxTokens: started.maxTokens,
    get dead() {
      return death !== null;
    },
    async embed(texts) {
      const answered = answer();
      worker.postMessage({ kind: 'embed', texts } satisfies ToEmbeddingWorker);
      const message = await answered;
      if (message.kind === 'embedded') return message.vectors;
      throw errorOf(message);
    },
    async close() {
      if (death !== null) return;
      const exited = new Promise((resolve) => worker.once('exit', resolve));
      worker.ref();
      worker.postMessage({ kind: 'close' } satisfies ToEmbeddingWorker);
      await exited;
    },
  };
}

function messageOf(message: FromEmbeddingWorker): string {
  return message.kind === 'failed' ? message.message : `unexpected answer "${message.kind}"`;
}

/** The error as it was in the thread: its stack is the worker's. */
function errorOf(message: FromEmbeddingWorker): Error {
  const error = new Error(messageOf(message));
  if (message.kind === 'failed' && message.stack !== undefined) error.stack = message.stack;
  return error;
}
