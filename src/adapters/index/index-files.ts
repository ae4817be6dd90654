import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { DatelineError } from '../../dateline-error.ts';
import type { IndexBuild, IndexStore } from '../../retrieval/indexing/index-store.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import { writeBuildFolder } from './build-folder.ts';
import { type BuildLock, takeBuildLock } from './build-lock.ts';
import { syncFolder } from '../files/durable-files.ts';
import { makeFolder } from '../files/make-folder.ts';
import { manifestStamp, nextManifestPath, readManifestFile, replaceManifestFile } from './manifest-file.ts';
import { openPrevious, readBuild } from './read-build.ts';

/**
 * An index in a folder. Each build writes one segment, a folder of its own under `builds/`, and `manifest.json` says which segments
 * count; it is replaced in one step, after every file of the new one is on the disk. What was replaced stays until the next build
 * begins, so that whoever is just reading it can finish. A segment of at least `graphFrom` passages gets a graph over its vectors.
 */
export function createIndexFiles(folder: string, { graphFrom = leastForAGraph } = {}): IndexStore {
  const dir = normalize(folder);
  const manifestPath = join(dir, 'manifest.json');
  const manifest = () => readManifestFile(manifestPath);
  return {
    manifest,
    stamp: () => manifestStamp(manifestPath),
    notes: () => readFile(join(dir, notesFile)).catch(() => null),
    async load() {
      let current = await manifest();
      for (;;) {
        if (current === null) {
          throw new DatelineError(
            `${manifestPath} is missing: there is no index yet. Build it with: npx dateline index`,
          );
        }
        try {
          return await readBuild(dir, current);
        } catch (error) {
          // Two builds may have ended while this one was read, and its files be gone: then the newest is read instead.
          const newest = await manifest();
          if (newest === null || newestFolder(newest) === newestFolder(current)) throw error;
          current = newest;
        }
      }
    },
    startBuild: () =>
      explained(dir, async () => {
        await makeFolder(join(dir, 'builds'));
        const lock = await takeBuildLock(dir);
        try {
          return await startBuild(dir, manifestPath, lock, graphFrom);
        } catch (error) {
          await lock.release();
          throw error;
        }
      }),
  };
}

/** Among fewer, comparing a question with each vector takes less than half a millisecond (`bench/scale.ts`). */
const leastForAGraph = 1000;

async function startBuild(
  dir: string,
  manifestPath: string,
  lock: BuildLock,
  graphFrom: number,
): Promise<IndexBuild> {
  // Nobody else replaces it while the lock is held.
  const manifest = readManifestFile(manifestPath);
  const replaced = await segmentsOf(manifest);
  if (replaced !== undefined) await removeBuilds(dir, replaced);
  await rm(nextManifestPath(manifestPath), { force: true });
  const closing: (() => Promise<void>)[] = [];
  return {
    async previous() {
      const old = await manifest;
      if (old === null) return null;
      const previous = await openPrevious(dir, old);
      closing.push(() => previous.close());
      return previous;
    },
    keepNotes: (notes) =>
      explained(dir, async () => {
        const aside = join(dir, `${notesFile}.next`);
        await writeFile(aside, notes);
        await rename(aside, join(dir, notesFile));
      }),
    commit: (next) =>
      whileHeld(lock, dir, async () => {
        const folder = `builds/${next.manifest.id}-${randomBytes(4).toString('hex')}`;
        const path = join(dir, folder);
        const discard = () => rm(path, { recursive: true, force: true });
        closing.push(discard);
        await mkdir(path);
        const written = await writeBuildFolder(path, next, graphFrom);
        await syncFolder(path);
        await syncFolder(join(dir, 'builds'));
        await lock.assertHeld();
        // From here on this folder may be the index, even if the next step reports a failure.
        closing.splice(closing.indexOf(discard), 1);
        const segments = [...(replaced ?? []).slice(0, next.keep), { folder, ...written }];
        await replaceManifestFile(manifestPath, { ...next.manifest, segments });
        await removeBuilds(dir, [...segments, ...(replaced ?? [])]);
      }),
    async end() {
      for (const close of closing.splice(0)) await close();
      await lock.release();
    },
  };
}

/** A build that lost its lock fails for whatever the other build removed; the lost lock is what has to be reported. */
async function whileHeld(lock: BuildLock, dir: string, act: () => Promise<void>): Promise<void> {
  try {
    await explained(dir, act);
  } catch (error) {
    await lock.assertHeld();
    throw error;
  }
}

/** The segments that count now; none where there is no index, `undefined` where that is not known. */
async function segmentsOf(manifest: Promise<Manifest | null>): Promise<Manifest['segments'] | undefined> {
  try {
    return (await manifest)?.segments ?? [];
  } catch (error) {
    if (error instanceof DatelineError) return undefined;
    throw error;
  }
}

/** Removes what older and interrupted builds left. What cannot be removed now, the next build removes. */
async function removeBuilds(dir: string, keep: Manifest['segments']): Promise<void> {
  const kept = new Set(keep.map(({ folder }) => folder));
  for (const name of await readdir(join(dir, 'builds')).catch(() => [])) {
    if (kept.has(`builds/${name}`)) continue;
    await rm(join(dir, 'builds', name), { recursive: true, force: true }).catch(() => {});
  }
}

function newestFolder({ segments }: Manifest): string | undefined {
  return segments.at(-1)?.folder;
}

/** What was noted of the corpus. It may be lost or outdated without harm, so it is replaced by itself. */
const notesFile = 'corpus-notes.jsonl';

/** Failures of the disk in the words of whoever must act; the old index is untouched by any of them. */
async function explained<T>(dir: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    const path = cause instanceof Error && 'path' in cause ? String(cause.path) : dir;
    const here = path.startsWith(dir) || dir.startsWith(path);
    const advice = typeof code === 'string' && here ? diskTroubles.get(code) : undefined;
    if (advice === undefined) throw cause;
    throw new DatelineError(`${dir} cannot be written: ${advice} What was there before is as it was.`, {
      cause,
    });
  }
}

const diskTroubles = new Map([
  ['ENOSPC', 'the disk is full. Make room and run the command again.'],
  ['EDQUOT', 'your quota of disk space is used up. Make room and run the command again.'],
  ['EACCES', 'you may not write there. Change its permissions, or choose another folder with --index.'],
  ['EPERM', 'you may not write there. Change its permissions, or choose another folder with --index.'],
  ['EROFS', 'it is read-only. Choose another folder with --index.'],
  ['ENOENT', 'no folder can be made there, or something removed it. Choose another one with --index.'],
  ['ENOTDIR', 'a file stands where a folder should be. Remove it, or choose another folder with --index.'],
  ['EEXIST', 'a file stands where a folder should be. Remove it, or choose another folder with --index.'],
  ['ELOCKED', 'another process keeps its lock. Run the command again in a few seconds.'],
]);
