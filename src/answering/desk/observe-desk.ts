import type { RefusalReason, Timings } from '../answer.ts';
import { deskWith } from './desk-with.ts';
import type { ReferenceDesk } from './reference-desk.ts';

export type Inquiring = 'ask' | 'search' | 'timeline' | 'check';

/** What became of something that a desk was asked. */
export type Outcome =
  /** `timings` is `null` of a check, whose claims are looked for one by one. */
  | { readonly kind: 'answered'; readonly timings: Timings | null }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly timings: Timings }
  | { readonly kind: 'failed' };

/** Hears when a desk is asked something, and what becomes of it; nothing of the question or of who asked. */
export interface DeskObserver {
  began(work: Inquiring): void;
  ended(work: Inquiring, outcome: Outcome): void;
}

/** The desk, with somebody who counts. */
export function observeDesk(desk: ReferenceDesk, observer: DeskObserver): ReferenceDesk {
  async function observed<Result>(
    work: Inquiring,
    run: () => Promise<Result>,
    outcomeOf: (result: Result) => Outcome,
  ): Promise<Result> {
    observer.began(work);
    let outcome: Outcome = { kind: 'failed' };
    try {
      const result = await run();
      outcome = outcomeOf(result);
      return result;
    } finally {
      observer.ended(work, outcome);
    }
  }
  return deskWith(desk, {
    ask: (question) => observed('ask', () => desk.ask(question), outcomeOf),
    timeline: (topic) => observed('timeline', () => desk.timeline(topic), outcomeOf),
    search: (question) =>
      observed(
        'search',
        () => desk.search(question),
        ({ timings }) => ({ kind: 'answered', timings }),
      ),
    check: (text) =>
      observed(
        'check',
        () => desk.check(text),
        () => ({ kind: 'answered', timings: null }),
      ),
  });
}

type Answering =
  | { readonly kind: 'answered' | 'timeline'; readonly timings: Timings }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly timings: Timings };

function outcomeOf(result: Answering): Outcome {
  const { timings } = result;
  return result.kind === 'refused'
    ? { kind: 'refused', reason: result.reason, timings }
    : { kind: 'answered', timings };
}
