import { Worker } from 'node:worker_threads';
import { DatelineError } from '../../dateline-error.ts';
import type { Closing, Failure } from './model-messages.ts';

/** A model that runs in a thread of its own, so that the caller's thread never waits for it. */
export interface ModelWorker<Message, Answer> {
  /** What it said when it was ready. */
  readonly ready: Answer;
  /** One call at a time. Rejects when the model fails or the thread dies. */
  ask(message: Message): Promise<Answer>;
  /** Whether the thread has died; it is then of no more use. */
  readonly dead: boolean;
  close(): Promise<void>;
}

/** `url` is that of a compiled entry that calls `serveModel`; `what` names the model in errors. Rejects when it cannot be loaded. */
export async function startModelWorker<Message extends object, Answer extends { readonly kind: string }>(
  url: URL,
  settings: { readonly folder: string },
  what: string,
): Promise<ModelWorker<Message, Answer>> {
  // Its stdout is not ours to print: results may be on the way there. Flags of this process (a test runner's, say) are not for it.
  const worker = new Worker(url, { workerData: settings, execArgv: [], stdout: true, name: what });
  let waiting: { resolve(answer: Answer | Failure): void; reject(error: Error): void } | null = null;
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
      `The ${what} stopped unexpectedly (${how}).\n→ try again; if it happens again, a smaller model or another dtype may need less memory`,
      { cause },
    );
    const error = death;
    settle(({ reject }) => reject(error));
  }
  function answer(): Promise<Answer | Failure> {
    if (death !== null) return Promise.reject(death);
    worker.ref();
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  }

  worker.on('message', (message: Answer | Failure) => settle(({ resolve }) => resolve(message)));
  worker.on('error', (error) => die(error instanceof Error ? error.message : String(error), error));
  worker.on('exit', (code) => die(`exit code ${code}`));

  const ready = await answer();
  if (isFailure(ready)) {
    await worker.terminate();
    throw new DatelineError(
      `The ${what} in ${settings.folder} could not be loaded: ${ready.message}\n→ if its files are damaged, delete that folder and run the command again`,
      { cause: errorOf(ready) },
    );
  }
  return {
    ready,
    get dead() {
      return death !== null;
    },
    async ask(message) {
      const answered = answer();
      worker.postMessage(message);
      const given = await answered;
      if (isFailure(given)) throw errorOf(given);
      return given;
    },
    async close() {
      if (death !== null) return;
      const exited = new Promise((resolve) => worker.once('exit', resolve));
      worker.ref();
      worker.postMessage({ kind: 'close' } satisfies Closing);
      await exited;
    },
  };
}

function isFailure(message: { readonly kind: string }): message is Failure {
  return message.kind === 'failed';
}

/** The error as it was in the thread: its stack is the worker's. */
function errorOf({ message, stack }: Failure): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
