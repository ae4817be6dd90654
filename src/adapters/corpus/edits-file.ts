import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditsStore } from '../../articles/collecting/edits-store.ts';
import { type EditsReading, formatEdits, parseEdits } from '../../articles/collecting/edits-text.ts';
import { DatelineError } from '../../dateline-error.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';
import { writeCorpusFile } from './write-corpus-file.ts';

/** The file in a corpus that holds what its keeper set by hand. */
export const editsFile = 'edits.yaml';

/** The edits of the corpus in `dir`; none where there is no such file. Throws a `DatelineError` when it is there and cannot be read. */
export async function readEditsFile(dir: string): Promise<EditsReading> {
  const path = join(dir, editsFile);
  try {
    return parseEdits(await readFile(path, 'utf8'));
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    if (cause.code === 'ENOENT') return { edits: new Map(), flaws: [] };
    throw new DatelineError(
      `${path} cannot be read: ${faultOf(cause)}. Mend that first, so that nothing that was set by hand is lost.`,
      { cause },
    );
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
      await writeCorpusFile(join(dir, editsFile), formatEdits(next));
    },
    edits: async () => (await readEditsFile(dir)).edits,
  };
}
