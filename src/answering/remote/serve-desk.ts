import { DatelineError } from '../../dateline-error.ts';
import type { Rebuild } from '../../retrieval/indexing/rebuild.ts';
import type { ReferenceDesk } from '../desk/reference-desk.ts';
import { type DeskCall, type FromDesk, readToDesk } from './desk-messages.ts';
import type { Link } from './link.ts';
import { pack } from './pack.ts';

/** A desk that another process asks. */
export interface ServedDesk {
  /** Gives up what is being done for the other end: it is gone. */
  abandon(): void;
}

/** Answers what another process asks of the desk over a line; that end is `connectDesk`. */
export function serveDesk(
  link: Link,
  { desk, rebuild }: { readonly desk: ReferenceDesk; readonly rebuild: Rebuild },
): ServedDesk {
  const running = new Map<number, AbortController>();
  let told: ReferenceDesk['index'] | null = null;
  const send = (message: FromDesk) => link.send({ fromDesk: message });

  /** The archive may have been exchanged since. */
  const tellFacts = (): void => {
    const { builtAt, index, window, languages, publishers } = desk;
    if (told === index) return;
    told = index;
    send({ kind: 'facts', facts: { builtAt, index, window, languages, publishers } });
  };

  const answer = async (id: number, call: DeskCall): Promise<void> => {
    const givenUp = new AbortController();
    running.set(id, givenUp);
    try {
      const result = await run(call, givenUp.signal, (progress) => send({ kind: 'progress', id, progress }));
      tellFacts();
      send({ kind: 'result', id, packed: pack(result) });
    } catch (error) {
      send({ kind: 'failed', id, failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  };

  const run = (
    call: DeskCall,
    signal: AbortSignal,
    onProgress: NonNullable<Parameters<Rebuild>[0]>['onProgress'],
  ): Promise<unknown> => {
    switch (call.work) {
      case 'ask':
        return desk.ask({ ...call.question, signal });
      case 'search':
        return desk.search({ ...call.question, signal });
      case 'timeline':
        return desk.timeline({ ...call.question, signal });
      case 'check':
        return desk.check({ ...call.question, signal });
      case 'source':
        return desk.source(call.text);
      case 'verify':
        return desk.verify(call.receipt);
      case 'suggestTitles':
        return desk.suggestTitles(call.typed, call.count);
      case 'rebuild':
        return rebuild({ signal, ...(onProgress === undefined ? {} : { onProgress }) });
      default:
        return call satisfies never;
    }
  };

  link.listen((heard) => {
    const message = readToDesk(heard);
    if (message === null) return;
    if (message.kind === 'hello') {
      told = null;
      tellFacts();
    } else if (message.kind === 'cancel') {
      running.get(message.id)?.abort();
    } else {
      void answer(message.id, message.call);
    }
  });
  return {
    abandon() {
      for (const givenUp of running.values()) givenUp.abort();
    },
  };
}

function failureOf(error: unknown): Extract<FromDesk, { kind: 'failed' }>['failure'] {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const forPeople = error instanceof DatelineError;
  return { forPeople, name, message, ...(stack === undefined ? {} : { stack }) };
}
