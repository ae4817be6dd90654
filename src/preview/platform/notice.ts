/** Wakes whoever waits for something to have happened. */
export interface Notice {
  /** Says that something happened; everyone who waits looks again. */
  notify(): void;
  /**
   * Resolves with what `look` finds as soon as it is neither `null`, `undefined` nor `false`. It looks at every
   * notice and, since it may also look at things nobody gives notice of, every 20 ms.
   * Rejects after `timeoutMs` with what `complaint` says at that moment.
   */
  until<T>(look: () => T, timeoutMs: number, complaint: () => string): Promise<Found<T>>;
  /** Calls `listener` at every notice, until what it returns is called. */
  watch(listener: () => void): () => void;
  /** Forgets everyone who waits or watches. */
  close(): void;
}

export type Found<T> = Exclude<T, null | undefined | false>;

export function createNotice(): Notice {
  const lookers = new Set<() => void>();
  const timers = new Set<NodeJS.Timeout>();
  return {
    watch(listener) {
      lookers.add(listener);
      return () => lookers.delete(listener);
    },
    notify() {
      for (const lookAgain of [...lookers]) lookAgain();
    },
    until<T>(look: () => T, timeoutMs: number, complaint: () => string) {
      return new Promise<Found<T>>((resolve, reject) => {
        const lookAgain = () => {
          try {
            const value = look();
            if (isFound(value)) finish(() => resolve(value));
          } catch (error) {
            finish(() => reject(error));
          }
        };
        const timer = setTimeout(() => finish(() => reject(new Error(complaint()))), timeoutMs);
        const ticking = setInterval(() => lookAgain(), 20);
        const finish = (settle: () => void) => {
          for (const each of [timer, ticking]) {
            clearTimeout(each);
            timers.delete(each);
          }
          lookers.delete(lookAgain);
          settle();
        };
        lookers.add(lookAgain);
        timers.add(timer).add(ticking);
        lookAgain();
      });
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      lookers.clear();
    },
  };
}

function isFound<T>(value: T): value is Found<T> {
  return value !== null && value !== undefined && value !== false;
}
