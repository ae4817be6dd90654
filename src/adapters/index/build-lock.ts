import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { z } from 'zod';
import { DatelineError } from '../../dateline-error.ts';

/** The right to change an index, held by one build at a time. */
export interface BuildLock {
  /** Throws a `DatelineError` when the lock was lost, for instance because the machine slept for longer than a lock lives. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the build lock of the folder `dir`, which must exist. A lock whose process is gone, or that showed no sign of life for a
 * minute, is taken over. Throws a `DatelineError` that says who holds it otherwise.
 */
export async function takeBuildLock(dir: string): Promise<BuildLock> {
  const me = thisProcess();
  const lockFolder = join(dir, 'building.lock');
  const options = { lockfilePath: lockFolder, stale: staleMs, update: heartbeatMs };
  const unlock = await throughTheDoor(dir, async () => {
    if (!(await heldByTheLiving(dir))) await rm(lockFolder, { recursive: true, force: true });
    else if (await lockfile.check(dir, options)) throw await refusal(dir);
    await writeFile(holderFile(dir), JSON.stringify(me));
    // A lost lock is noticed by `assertHeld`: the holder's token is another's then, or gone.
    return lockfile.lock(dir, { ...options, onCompromised: () => {} });
  });
  const isMine = async () => (await readHolder(dir))?.token === me.token;
  return {
    async assertHeld() {
      if (await isMine()) return;
      throw new DatelineError(
        `${dir}: another process took this build's lock over, so nothing was changed. Run the command again when the other build is done.`,
      );
    },
    async release() {
      await throughTheDoor(dir, async () => {
        if (!(await isMine())) return;
        await rm(holderFile(dir), { force: true });
        await unlock().catch(() => rm(lockFolder, { recursive: true, force: true }));
      });
    },
  };
}

/** Longer than any step of a build keeps the event loop from turning; the heartbeat needs one turn in this time. */
const staleMs = 60_000;
const heartbeatMs = 5_000;

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When that process started, in milliseconds since 1970: a restarted container gives the same pid to another process. */
  readonly startedAt: number;
  /** ISO 8601, UTC. */
  readonly since: string;
}

const holderSchema = z.object({
  token: z.string(),
  pid: z.number(),
  host: z.string(),
  startedAt: z.number(),
  since: z.string(),
});

function thisProcess(): Holder {
  return {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    startedAt: performance.timeOrigin,
    since: new Date().toISOString(),
  };
}

/**
 * Whoever takes, takes over or gives back the lock does it alone, for a few milliseconds, since two that find the same dead
 * holder would otherwise remove each other's new lock.
 */
async function throughTheDoor<T>(dir: string, act: () => Promise<T>): Promise<T> {
  const leave = await lockfile.lock(holderFile(dir), {
    realpath: false,
    lockfilePath: join(dir, 'door.lock'),
    stale: 2_000,
    retries: { retries: 100, factor: 1, minTimeout: 20, maxTimeout: 100, randomize: true },
    onCompromised: () => {},
  });
  try {
    return await act();
  } finally {
    await leave().catch(() => {});
  }
}

/** No holder beside a lock means that its process was killed while it gave the lock back. */
async function heldByTheLiving(dir: string): Promise<boolean> {
  const holder = await readHolder(dir);
  if (holder === null) return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return holder.startedAt === performance.timeOrigin;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function refusal(dir: string): Promise<DatelineError> {
  const holder = await readHolder(dir);
  const who =
    holder === null ? 'another process' : `process ${holder.pid} on ${holder.host} since ${holder.since}`;
  return new DatelineError(
    `${dir} is being built by ${who}. Wait until it is done, or stop it, and run the command again.`,
  );
}

async function readHolder(dir: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(holderFile(dir), 'utf8')));
  } catch {
    return null;
  }
}

function holderFile(dir: string): string {
  return join(dir, 'building.json');
}
