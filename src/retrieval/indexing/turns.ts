/** Lets the event loop turn in the middle of long synchronous work, so that heartbeats and locks are kept alive. */
export interface Turns {
  /** Comes back at once until the work has run for a few milliseconds, then after one turn. Throws the signal's reason when it is aborted. */
  next(): Promise<void>;
}

const longestRunMs = 8;

/** `signal` ends the work at its next turn. */
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

/** Work in small steps, for whoever has it done at once or in turns. */
export type Steps<Result> = Generator<void, Result>;

/** Takes all steps without a turn. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Takes the steps one by one, with a turn of the event loop between them whenever they have run for long. */
export async function inTurns<Result>(steps: Steps<Result>, turns: Turns): Promise<Result> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await turns.next();
  return step.value;
}
