import type { Vector } from '../retrieval/embedder.ts';

/** Runs batches of texts one after the other, the urgent ones first. */
export interface EmbeddingQueue {
  /** Resolves to one vector per text. Batches of one urgency are answered in the order they came; those given up are skipped. */
  run(texts: readonly string[], urgency: Urgency, givenUp?: AbortSignal): Promise<readonly Vector[]>;
  /** Rejects all that wait, lets what is running finish, and refuses what comes later. */
  close(): Promise<void>;
}

/** A question is waited for; passages are many and nobody watches each. */
export type Urgency = 'question' | 'passages';

/** `fatal` tells, after a failure, whether those that wait would fail alike: they are rejected with the same error. */
export function createEmbeddingQueue(
  embed: (texts: readonly string[]) => Promise<readonly Vector[]>,
  fatal: () => boolean,
): EmbeddingQueue {
  const lanes: Readonly<Record<Urgency, Batch[]>> = { question: [], passages: [] };
  let running: Promise<void> | null = null;
  let closed = false;

  async function work(): Promise<void> {
    for (;;) {
      const batch = lanes.question.shift() ?? lanes.passages.shift();
      if (batch === undefined) break;
      try {
        batch.givenUp?.throwIfAborted();
        batch.resolve(await embed(batch.texts));
      } catch (error) {
        batch.reject(error);
        if (fatal()) rejectWaiting(error);
      }
    }
    running = null;
  }

  function rejectWaiting(error: unknown): void {
    for (const lane of [lanes.question, lanes.passages]) {
      for (const batch of lane.splice(0)) batch.reject(error);
    }
  }

  return {
    run(texts, urgency, givenUp) {
      if (closed) return Promise.reject(closedError());
      return new Promise((resolve, reject) => {
        lanes[urgency].push({ texts, givenUp, resolve, reject });
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

interface Batch {
  readonly texts: readonly string[];
  readonly givenUp: AbortSignal | undefined;
  resolve(vectors: readonly Vector[]): void;
  reject(error: unknown): void;
}

function closedError(): Error {
  return new Error('The embedder is closed.');
}
