import { deskBehind } from './desk-with.ts';
import type { ReferenceDesk } from './reference-desk.ts';

/** A desk over an archive that can be exchanged while questions are asked of it. */
export interface LiveDesk {
  /** Each question goes to the archive that is there when it is asked, and is answered from that one alone. */
  readonly desk: ReferenceDesk;
  /** Has `next` take all further questions. Resolves once nothing is asked of the desk before it any more, which may then be closed. */
  exchange(next: ReferenceDesk): Promise<void>;
}

export function createLiveDesk(first: ReferenceDesk): LiveDesk {
  let current = createShift(first);
  return {
    desk: deskBehind(() => current.desk, {
      ask: (question) => current.during((desk) => desk.ask(question)),
      search: (question) => current.during((desk) => desk.search(question)),
      timeline: (topic) => current.during((desk) => desk.timeline(topic)),
      check: (text) => current.during((desk) => desk.check(text)),
      source: (text) => current.during((desk) => desk.source(text)),
      verify: (receipt) => current.during((desk) => desk.verify(receipt)),
      suggestTitles: (typed, count) => current.during((desk) => desk.suggestTitles(typed, count)),
    }),
    exchange(next) {
      const before = current;
      current = createShift(next);
      return before.over();
    },
  };
}

/** One desk, and what is being asked of it. */
function createShift(desk: ReferenceDesk) {
  const running = new Set<Promise<unknown>>();
  return {
    desk,
    async during<Result>(work: (desk: ReferenceDesk) => Promise<Result>): Promise<Result> {
      const result = work(desk);
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },
    async over(): Promise<void> {
      await Promise.allSettled(running);
    },
  };
}
