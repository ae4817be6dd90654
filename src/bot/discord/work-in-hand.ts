/** Questions that are being answered, so that the bot can finish them before it leaves. */
export interface WorkInHand {
  /** How many run now. */
  readonly size: number;
  /** Runs a piece of work; whatever it throws is given to `onError`, never thrown. */
  begin(work: () => Promise<void>): void;
  /** Waits until nothing runs, but no longer than this. Answers how many still run. */
  settle(limitMs: number): Promise<number>;
}

export function createWorkInHand(onError: (error: unknown) => void): WorkInHand {
  const running = new Set<Promise<void>>();
  return {
    get size() {
      return running.size;
    },
    begin(work) {
      const done = work()
        .catch(onError)
        .finally(() => running.delete(done));
      running.add(done);
    },
    async settle(limitMs) {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs);
      });
      const isOver = limit.then(() => true);
      // What began while this waited is waited for as well.
      while (running.size > 0) {
        if (await Promise.race([isOver, Promise.all(running).then(() => false)])) break;
      }
      clearTimeout(timer);
      return running.size;
    },
  };
}
