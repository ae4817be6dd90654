import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatelineError } from '../../dateline-error.ts';
import type { SegmentFiles } from '../../retrieval/indexing/manifest.ts';
import { optionalFiles, segmentFiles } from './build-folder.ts';
import { sha256OfFile } from '../files/durable-files.ts';
import { mend } from './manifest-file.ts';

/** The files of a segment. Whatever is read of it is known to be what was written. */
export interface CheckedFolder {
  /** The path of a file that something else reads. Throws a `DatelineError` when it is not what was written. */
  checkedPath(file: SegmentFile): Promise<string>;
  /** The bytes of a file; `null` for one that this segment has not. Throws a `DatelineError` when they are not what was written. */
  read(file: SegmentFile): Promise<Uint8Array | null>;
  /** Where a file is, for messages. */
  path(file: SegmentFile): string;
}

export type SegmentFile = keyof typeof segmentFiles;

/** Opens a segment. Throws a `DatelineError` when the manifest does not name all that a segment has. */
export function openFolder(dir: string, { folder, files }: SegmentFiles): CheckedFolder {
  const sums = new Map(Object.entries(files));
  const unnamed = Object.values(segmentFiles).filter((name) => !sums.has(name) && !optionalFiles.has(name));
  if (unnamed.length > 0) {
    throw new DatelineError(`${join(dir, 'manifest.json')} names no ${unnamed.join(', no ')}. ${mend}`);
  }
  const path = (file: SegmentFile) => join(dir, folder, segmentFiles[file]);
  const checkedPath = async (file: SegmentFile) => {
    const sum = sums.get(segmentFiles[file]);
    const flaw = sum === undefined ? `${path(file)} is missing` : await flawOfFile(path(file), sum);
    if (flaw !== null) throw new DatelineError(`${flaw}. ${mend}`);
    return path(file);
  };
  return {
    path,
    checkedPath,
    async read(file) {
      const sum = sums.get(segmentFiles[file]);
      if (sum === undefined) return null;
      const bytes = await readFile(path(file)).catch((error: unknown) => {
        throw new DatelineError(`${unreadable(path(file), error)}. ${mend}`, { cause: error });
      });
      if (createHash('sha256').update(bytes).digest('hex') === sum) return bytes;
      throw new DatelineError(`${damaged(path(file))}. ${mend}`);
    },
  };
}

/** Holds every file of these segments against its checksum. Throws a `DatelineError` that names each one that is missing or damaged. */
export async function checkFolders(dir: string, segments: readonly SegmentFiles[]): Promise<void> {
  await complain(dir, segments, flawOfFile);
}

/** Looks whether every file of these segments is there. Throws a `DatelineError` that names each one that is not. */
export async function findFolders(dir: string, segments: readonly SegmentFiles[]): Promise<void> {
  await complain(dir, segments, async (path) => {
    try {
      return (await stat(path)).isFile() ? null : `${path} is no file`;
    } catch (error) {
      return unreadable(path, error);
    }
  });
}

async function complain(
  dir: string,
  segments: readonly SegmentFiles[],
  flawOf: (path: string, sum: string) => Promise<string | null>,
): Promise<void> {
  const problems: string[] = [];
  for (const { folder, files } of segments) {
    for (const [name, sum] of Object.entries(files)) {
      const problem = await flawOf(join(dir, folder, name), sum);
      if (problem !== null) problems.push(problem);
    }
  }
  if (problems.length > 0) throw new DatelineError(`${problems.join('; ')}. ${mend}`);
}

async function flawOfFile(path: string, sum: string): Promise<string | null> {
  try {
    return (await sha256OfFile(path)) === sum ? null : damaged(path);
  } catch (error) {
    return unreadable(path, error);
  }
}

function damaged(path: string): string {
  return `${path} is damaged: its checksum is another`;
}

function unreadable(path: string, error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return `${path} is missing`;
  return `${path} cannot be read (${error instanceof Error ? error.message : error})`;
}
