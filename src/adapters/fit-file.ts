import { readFile } from 'node:fs/promises';
import type { OwnFit } from '../answering/fit.ts';
import { parseFit } from '../answering/parse-fit.ts';
import { DatelineError } from '../dateline-error.ts';
import { faultOf, isSystemError } from './files/system-fault.ts';

/** What the keeper has fitted; `null` where no file is named. Throws a `DatelineError` that names the file when it cannot be used. */
export async function readFit(path: string | null): Promise<OwnFit | null> {
  if (path === null) return null;
  try {
    return parseFit(await readFile(path, 'utf8'), path);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new DatelineError(`${path} (DATELINE_FIT) cannot be read: ${faultOf(cause)}.`, { cause });
  }
}
