/** How long somebody waits for a chat model, beside the signal of whoever asked. */
export interface Patience {
  /** Aborts when either is at an end. */
  readonly signal: AbortSignal;
  /** Whether the time is over, whatever the asker does. */
  isOver(): boolean;
}

/** Begins to wait. `asker` is the signal of who asked, if any. */
export function patienceOf(patienceMs: number, asker: AbortSignal | undefined): Patience {
  const time = AbortSignal.timeout(patienceMs);
  return {
    signal: asker === undefined ? time : AbortSignal.any([asker, time]),
    isOver: () => time.aborted,
  };
}
