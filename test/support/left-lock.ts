import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Leaves the build lock of some process in an index, as it looks while that process builds or after it was killed. */
export function leaveLock(
  dir: string,
  holder: { readonly pid: number; readonly host?: string; readonly startedAt?: number },
  ageMs = 0,
): void {
  const lock = join(dir, 'building.lock');
  mkdirSync(lock, { recursive: true });
  const seconds = (Date.now() - ageMs) / 1000;
  utimesSync(lock, seconds, seconds);
  const since = new Date(Date.now() - ageMs).toISOString();
  const record = { token: 'of another', host: hostname(), startedAt: 0, since, ...holder };
  writeFileSync(join(dir, 'building.json'), JSON.stringify(record));
}
