import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Skipped } from '../../articles/collecting/corpus.ts';
import { faultOf, isSystemError } from './system-fault.ts';

/** What a folder and its sub-folders hold: paths relative to it with `/` between folders, ordered; and what cannot be entered. */
export interface FolderFiles {
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

/**
 * Lists every file below a folder, but for names that begin with a dot. A link to a file is a file; a link to a folder is not
 * followed, since it may lead back. Throws the system's error when the folder itself cannot be read.
 */
export async function folderFiles(dir: string): Promise<FolderFiles> {
  const files: string[] = [];
  const skipped: Skipped[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder)) {
      if (entry.name.startsWith('.')) continue;
      const path = `${folder}${entry.name}`;
      const kind = entry.isSymbolicLink() ? await linkedKind(path) : entry;
      if (kind === null) continue;
      if (kind.isFile()) files.push(path);
      else if (entry.isDirectory()) folders.push(`${path}/`);
      else if (kind.isDirectory())
        skip(path, 'it is a link to a folder, which is not followed; put the articles here instead');
      else skip(path, 'it is no file but a pipe, a socket or a device');
    }
  }
  return { files: files.sort(), skipped: skipped.sort((a, b) => (a.file < b.file ? -1 : 1)) };

  async function entriesOf(folder: string) {
    try {
      return await readdir(join(dir, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '' || !isSystemError(error)) throw error;
      skip(folder.slice(0, -1), `the folder cannot be read: ${faultOf(error)}`);
      return [];
    }
  }

  async function linkedKind(path: string) {
    try {
      return await stat(join(dir, path));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      skip(path, `the link leads nowhere: ${faultOf(error)}`);
      return null;
    }
  }

  function skip(file: string, reason: string): void {
    skipped.push({ file, reason });
  }
}
