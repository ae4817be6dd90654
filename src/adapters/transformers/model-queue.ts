/** Runs jobs for a model one after the other, the urgent ones first. */
export interface ModelQueue {
  /** Resolves to what the job gives. Jobs of one urgency run in the order they came; those given up are skipped. */
  run<Result>(job: () => Promise<Result>, urgency: Urgency, givenUp?: AbortSignal): Promise<Result>;
  /** Rejects all that wait, lets what is running finish, and refuses what comes later. */
  close(): Promise<void>;
}

/** A question is waited for; passages are many and nobody watches each. */
export type Urgency = 'question' | 'passages';

/** `fatal` tells, after a failure, whether those that wait would fail alike: they are rejected with the same error. */
export function createModelQueue(fatal: () => boolean): ModelQueue {
  const lanes: Readonly<Record<Urgency, Waiting[]>> = { question: [], passages: [] };
  let running: Promise<void> | null = null;
  let closed = false;

  async function work(): Promise<void> {
    for (;;) {
      const next = lanes.question.shift() ?? lanes.passages.shift();
      if (next === undefined) break;
      try {
        next.givenUp?.throwIfAborted();
        await next.run();
      } catch (error) {
        next.reject(error);
        if (fatal()) rejectWaiting(error);
      }
    }
    running = null;
  }

  function rejectWaiting(error: unknown): void {
    for (const lane of [lanes.question, lanes.passages]) {
      for (const waiting of lane.splice(0)) waiting.reject(error);
    }
  }

  return {
    run(job, urgency, givenUp) {
      if (closed) return Promise.reject(closedError());
      return new Promise((resolve, reject) => {
        const run = async () => resolve(await job());
        lanes[urgency].push({ run, givenUp, reject });
        running ??= work();
      });
    },
    async close() {
      closed = true;
      rejectWaiting(closedError());
      await running;
    },
  };
}

interface Waiting {
  readonly givenUp: AbortSignal | undefined;
  run(): Promise<void>;
  reject(error: unknown): void;
}

function closedError(): Error {
  return new Error('The model is closed.');
}
