import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Writes a text file whole or not at all: whoever reads meanwhile sees the old one or this one. Makes the folder if it must. */
export async function replaceFile(path: string, content: string): Promise<void> {
  await makeFolder(dirname(path));
  const aside = `${path}.${process.pid}.part`;
  try {
    await writeFile(aside, content);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
