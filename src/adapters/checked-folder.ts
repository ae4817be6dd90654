import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatelineError } from '../dateline-error.ts';
import type { Manifest } from '../retrieval/manifest.ts';
import { buildFiles } from './build-folder.ts';
import { sha256OfFile } from './durable-files.ts';
import { mend } from './manifest-file.ts';

/** The files of a build, each of which is known to be what was written. */
export interface CheckedFolder {
  path(file: BuildFile): string;
  /** The bytes of a file; `null` for one that this build has not. */
  read(file: BuildFile): Promise<Uint8Array | null>;
}

export type BuildFile = keyof typeof buildFiles;

/**
 * Holds every file of a build against its checksum, before anything else reads one. Throws a `DatelineError` that names each file
 * that is missing or damaged.
 */
export async function checkFolder(dir: string, manifest: Manifest): Promise<CheckedFolder> {
  const folder = join(dir, manifest.folder);
  const sums = new Map(Object.entries(manifest.files));
  const needed = Object.values(buildFiles).filter((name) => name !== buildFiles.embedderState);
  const problems = needed
    .filter((name) => !sums.has(name))
    .map((name) => `${join(dir, 'manifest.json')} names no ${name}`);
  for (const [name, sum] of sums) {
    const problem = await flaw(join(folder, name), sum);
    if (problem !== null) problems.push(problem);
  }
  if (problems.length > 0) throw new DatelineError(`${problems.join('; ')}. ${mend}`);
  return {
    path: (file) => join(folder, buildFiles[file]),
    read: async (file) => (sums.has(buildFiles[file]) ? readFile(join(folder, buildFiles[file])) : null),
  };
}

async function flaw(path: string, sum: string): Promise<string | null> {
  try {
    return (await sha256OfFile(path)) === sum ? null : `${path} is damaged: its checksum is another`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return `${path} is missing`;
    return `${path} cannot be read (${error instanceof Error ? error.message : error})`;
  }
}
