import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import type { StoredModel } from '../../retrieval/embedding/embedding-model.ts';
import type { DownloadProgress } from '../../retrieval/embedding/model-store.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Hub, RemoteFile } from './hub.ts';
import { HubError } from './hub-request.ts';
import { modelFileNames, revisionFolder, weightsPart } from './model-file-names.ts';
import { isWhole, type ModelMarker, readMarker, writeMarker } from './model-marker.ts';

interface Order {
  readonly model: StoredModel;
  readonly hub: Hub;
  /** The model's folder; each revision has one in it. */
  readonly home: string;
  readonly isHere: () => Promise<boolean>;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

/**
 * Fetches the files of a model that are not in `home` yet, under a lock: of two processes that ask together one fetches, and the other
 * waits and finds them there. Throws `HubError`s and errors of the file system.
 */
export async function fetchModel(order: Order): Promise<void> {
  await makeFolder(order.home);
  const held = await lockUnless(order.home, order.isHere);
  if (held === null) return;
  try {
    if (!(await order.isHere())) await fetchMissing(order, held);
  } finally {
    await held.release();
  }
}

/** Weights last, since their part of a model's listing says most about what went wrong; each file is marked as soon as it is whole. */
async function fetchMissing({ model, hub, home, onProgress }: Order, held: HeldLock): Promise<void> {
  const wanted = model.revision ?? 'main';
  const folder = join(home, revisionFolder(wanted));
  const old = await readMarker(folder);
  const listing = await listFiles(model, hub, old?.revision ?? wanted);
  let marker: ModelMarker = {
    formatVersion: 1,
    model: model.id,
    revision: listing.revision,
    // Files of another commit do not belong to these.
    files: old?.revision === listing.revision ? old.files : {},
  };
  const missing: RemoteFile[] = [];
  for (const remote of listing.files) {
    if (!(await isWhole(folder, marker, remote.name))) missing.push(remote);
  }
  const totalBytes = missing.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  let before = 0;
  for (const remote of missing) {
    const path = join(folder, remote.name);
    await makeFolder(dirname(path));
    const partial = await partialPath(path, remote);
    const received = await hub.download(remote, partial, (done) => {
      held.check();
      onProgress?.({
        file: remote.name,
        doneBytes: before + done,
        totalBytes: Math.max(totalBytes, before + done),
      });
    });
    if (remote.name.endsWith('.json')) await refuseOtherThanJson(partial, remote.name);
    await rename(partial, path);
    before += received.bytes;
    marker = { ...marker, files: { ...marker.files, [remote.name]: received } };
    await writeMarker(folder, marker);
  }
}

interface Listing {
  /** The commit, so that all files are of one even if the branch moves meanwhile. */
  readonly revision: string;
  readonly files: readonly RemoteFile[];
}

async function listFiles(model: StoredModel, hub: Hub, wanted: string): Promise<Listing> {
  const files: RemoteFile[] = [];
  let revision = wanted;
  for (const name of modelFileNames(model)) {
    const remote = await hub.describe(model.id, revision, name);
    revision = remote.commit ?? revision;
    files.push(remote);
  }
  for (let part = 0; ; part += 1) {
    const remote = await hub.describe(model.id, revision, weightsPart(model, part)).catch(nullIfMissing);
    if (remote === null) return { revision, files };
    files.push(remote);
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof HubError && error.kind === 'missing') return null;
  throw error;
}

/** Bears the content's name, so that only a download of the same content goes on with it; what is left of others is removed. */
async function partialPath(path: string, { etag }: RemoteFile): Promise<string> {
  const tag = etag?.replace(/[^\w]/g, '').slice(0, 16) ?? 'unnamed';
  const partial = `${path}.${tag}.partial`;
  for (const name of await readdir(dirname(path))) {
    const other =
      name.startsWith(`${basename(path)}.`) && name.endsWith('.partial') && name !== basename(partial);
    if (other) await rm(join(dirname(path), name), { force: true });
  }
  return partial;
}

async function refuseOtherThanJson(path: string, name: string): Promise<void> {
  try {
    JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    await rm(path, { force: true });
    throw new HubError(
      'damaged',
      `${name} is not JSON, as if something answered in the place of the hub`,
      error,
    );
  }
}

interface HeldLock {
  /** Throws once another process has taken the lock over. */
  check(): void;
  release(): Promise<void>;
}

/** A lock whose holder shows no sign of life for this long is taken over. */
const staleMs = 20_000;
const pollMs = 200;

/** `null` as soon as there is nothing left to lock for. */
async function lockUnless(home: string, done: () => Promise<boolean>): Promise<HeldLock | null> {
  let lost: Error | null = null;
  for (;;) {
    try {
      const release = await lock(home, {
        lockfilePath: join(home, 'fetching.lock'),
        stale: staleMs,
        onCompromised: (error) => {
          lost = error;
        },
      });
      return {
        check() {
          if (lost !== null) throw new HubError('broken-off', 'another process took the download over', lost);
        },
        // Of a lost lock there is nothing to release.
        release: () => release().catch(() => {}),
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error;
    }
    if (await done()) return null;
    await delay(pollMs);
  }
}
