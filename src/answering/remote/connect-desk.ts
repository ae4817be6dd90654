import type { z } from 'zod';
import { DatelineError } from '../../dateline-error.ts';
import type { BuildProgress, Rebuild } from '../../retrieval/indexing/rebuild.ts';
import { deskBehind } from '../desk/desk-with.ts';
import type { Question, ReferenceDesk } from '../desk/reference-desk.ts';
import {
  type DeskCall,
  type DeskFacts,
  type FromDesk,
  readFromDesk,
  resultForms,
  type ToDesk,
} from './desk-messages.ts';
import type { Link } from './link.ts';
import { unpack } from './pack.ts';

/** A desk in another process, with the rebuild that it offers. */
export interface ConnectedDesk {
  readonly desk: ReferenceDesk;
  readonly rebuild: Rebuild;
}

interface Waiting {
  readonly resolve: (packed: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: (progress: BuildProgress) => void;
}

/** A desk that is open in another process, at the end of a line where `serveDesk` answers. Resolves once that has said of its archive what there is to say. */
export function connectDesk(link: Link): Promise<ConnectedDesk> {
  const waiting = new Map<number, Waiting>();
  const send = (message: ToDesk) => link.send({ toDesk: message });
  let calls = 0;

  async function call<Result>(
    form: z.ZodType<Result>,
    what: DeskCall,
    options: {
      readonly signal?: AbortSignal | undefined;
      readonly onProgress?: Waiting['onProgress'] | undefined;
    } = {},
  ): Promise<Result> {
    const { signal, onProgress = () => {} } = options;
    signal?.throwIfAborted();
    const id = calls;
    calls += 1;
    const giveUp = () => {
      send({ kind: 'cancel', id });
      waiting.get(id)?.reject(signal?.reason);
    };
    try {
      const packed = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener('abort', giveUp, { once: true });
        send({ kind: 'call', id, call: what });
      });
      return form.parse(unpack(packed));
    } finally {
      signal?.removeEventListener('abort', giveUp);
      waiting.delete(id);
    }
  }

  const asked =
    <Result>(work: 'ask' | 'search' | 'timeline' | 'check', form: z.ZodType<Result>) =>
    ({ signal, ...question }: Question): Promise<Result> =>
      call(form, { work, question }, { signal });

  return new Promise((resolve) => {
    let facts: DeskFacts | null = null;
    const desk = (known: DeskFacts): ReferenceDesk =>
      deskBehind(() => facts ?? known, {
        ask: asked('ask', resultForms.ask),
        search: asked('search', resultForms.search),
        timeline: asked('timeline', resultForms.timeline),
        check: asked('check', resultForms.check),
        source: (text) => call(resultForms.source, { work: 'source', text }),
        verify: (receipt) => call(resultForms.verify, { work: 'verify', receipt }),
        suggestTitles: (typed, count) =>
          call(resultForms.suggestTitles, { work: 'suggestTitles', typed, count }),
      });
    const rebuild: Rebuild = ({ signal, onProgress } = {}) =>
      call(resultForms.rebuild, { work: 'rebuild' }, { signal, onProgress });
    link.listen((heard) => {
      const message = readFromDesk(heard);
      if (message === null) return;
      if (message.kind === 'facts') {
        facts = message.facts;
        resolve({ desk: desk(facts), rebuild });
        return;
      }
      const caller = waiting.get(message.id);
      if (message.kind === 'progress') caller?.onProgress(message.progress);
      else if (message.kind === 'failed') caller?.reject(errorOf(message.failure));
      else caller?.resolve(message.packed);
    });
    send({ kind: 'hello' });
  });
}

function errorOf({
  forPeople,
  name,
  message,
  stack,
}: Extract<FromDesk, { kind: 'failed' }>['failure']): Error {
  if (forPeople) return new DatelineError(message);
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
