/** Lets the event loop turn in the middle of long synchronous work, so that heartbeats and locks are kept alive. */
export interface Turns {
  /** Comes back at once until the work has run for a few milliseconds, then after one turn. Throws the signal's reason when it is aborted. */
  next(): Promise<void>;
}

const longestRunMs = 8;

export function createTurns(signal?: AbortSignal): Turns {
  // The real time, not a clock that is passed in: a test's frozen clock would never give a turn.
  let turnedAt = performance.now();
  return {
    async next() {
      signal?.throwIfAborted();
      if (performance.now() - turnedAt < longestRunMs) return;
      await new Promise((resolve) => setTimeout(resolve));
      turnedAt = performance.now();
    },
  };
}
