import { setTimeout } from 'node:timers/promises';
import { createLiveDesk } from '../../answering/desk/live-desk.ts';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import type { App } from '../app-port.ts';
import type { Terminal } from '../terminal.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

/** What looking for a new index came to. */
export interface Reload {
  readonly kind: 'exchanged' | 'unchanged';
  /** The index that questions are asked of now. */
  readonly index: IndexFacts;
}

/** An archive that follows its index: when another one is built, questions go to that, and none is lost. */
export interface LiveArchive {
  readonly desk: ReferenceDesk;
  /** Of the index that is open now. */
  readonly manifest: Manifest;
  /**
   * Opens the index beside the one that is open, if it is another, and has it take all further questions; what is being asked is answered
   * from the old one, which is closed after that. Throws a `DatelineError` when it cannot be opened: then all stays as it was.
   */
  reload(): Promise<Reload>;
  /** Reloads whenever the index is replaced, until `close`. A new index that cannot be opened is reported once, and waits for the next one. */
  watch(told: {
    readonly exchanged: (index: IndexFacts) => void;
    readonly failed: (error: unknown) => void;
  }): void;
  /** Gives up what is still being asked. */
  close(): Promise<void>;
}

/** Opens the archive as it was indexed last. Throws what `openDesk` throws. */
export async function openLiveArchive(
  app: App,
  terminal: Terminal,
  { watchEveryMs = 1000 } = {},
): Promise<LiveArchive> {
  const { store } = app;
  const closed = new AbortController();
  let stamp = await store.stamp();
  let open = await openDesk(app, terminal);
  const live = createLiveDesk(open.desk);
  // Nobody waits for it at the start: whoever asks first meanwhile has it worked out at once.
  void open.prepare();
  /** Archives that are not closed yet. */
  const held = new Set<OpenDesk>([open]);
  let turn: Promise<unknown> = Promise.resolve();

  async function drop(archive: OpenDesk): Promise<void> {
    if (held.delete(archive)) await archive.close();
  }

  async function exchange(): Promise<Reload> {
    closed.signal.throwIfAborted();
    // Before the manifest is read: whatever replaces it from now on is seen by the next look.
    stamp = await store.stamp();
    const manifest = await store.manifest();
    if (manifest === null || sameIndex(manifest, open.manifest))
      return { kind: 'unchanged', index: live.desk.index };
    const [before, next] = [open, await openDesk(app, terminal)];
    held.add(next);
    await next.prepare();
    open = next;
    // Nothing waits for the old one, and nothing is amiss for a reader where it cannot be closed.
    live
      .exchange(next.desk)
      .then(() => drop(before))
      .catch(() => {});
    return { kind: 'exchanged', index: next.desk.index };
  }

  /** One after the other: whoever asks for a reload gets what is there when its turn comes. */
  function reload(): Promise<Reload> {
    const result = turn.then(exchange);
    turn = result.catch(() => {});
    return result;
  }

  return {
    desk: live.desk,
    get manifest() {
      return open.manifest;
    },
    reload,
    watch({ exchanged, failed }) {
      const { signal } = closed;
      const look = async () => {
        if ((await store.stamp()) === stamp) return;
        const { kind, index } = await reload();
        if (kind === 'exchanged') exchanged(index);
      };
      const follow = async () => {
        while (!signal.aborted) {
          await look().catch((error: unknown) => (signal.aborted ? undefined : failed(error)));
          await setTimeout(watchEveryMs, undefined, { signal, ref: false }).catch(() => {});
        }
      };
      void follow();
    },
    async close() {
      closed.abort();
      await turn;
      await Promise.all([...held].map(drop));
    },
  };
}

/** The same content in the same files. */
function sameIndex(a: Manifest, b: Manifest): boolean {
  return a.id === b.id && foldersOf(a) === foldersOf(b);
}

function foldersOf({ segments }: Manifest): string {
  return segments.map(({ folder }) => folder).join(' ');
}
