import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EditsReading, formatEdits, parseEdits } from '../../articles/collecting/edits.ts';
import type { EditsStore } from '../../articles/collecting/edits-store.ts';
import { DatelineError } from '../../dateline-error.ts';
import { replaceFile } from '../files/replace-file.ts';
import { isSystemError } from '../files/system-fault.ts';

/** The file in a corpus that holds what its keeper set by hand. */
export const editsFile = 'edits.yaml';

/** The edits of the corpus in `dir`; none where there is no such file. */
export async function readEditsFile(dir: string): Promise<EditsReading> {
  try {
    return parseEdits(await readFile(join(dir, editsFile), 'utf8'));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return { edits: new Map(), flaws: [] };
    throw error;
  }
}

export function createEditsFile(dir: string): EditsStore {
  return {
    async set(id, edit) {
      const { edits, flaws } = await readEditsFile(dir);
      if (flaws.length > 0) {
        throw new DatelineError(
          `${join(dir, editsFile)}: ${flaws.join('; ')}. Mend the file first, so that nothing in it is lost.`,
        );
      }
      const next = new Map(edits);
      if (Object.keys(edit).length === 0) next.delete(id);
      else next.set(id, edit);
      await replaceFile(join(dir, editsFile), formatEdits(next));
    },
    edits: async () => (await readEditsFile(dir)).edits,
  };
}
