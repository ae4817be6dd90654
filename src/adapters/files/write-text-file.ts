import { DatelineError } from '../../dateline-error.ts';
import { replaceFile } from './replace-file.ts';
import { faultOf, isSystemError } from './system-fault.ts';

/**
 * Writes a file that somebody asked for, whole or not at all. Throws a `DatelineError` that names it, and ends with `advice`, when
 * the system will not have it.
 */
export async function writeTextFile(
  path: string,
  content: string,
  advice = 'Name another file.',
): Promise<void> {
  try {
    await replaceFile(path, content);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new DatelineError(`${path} cannot be written: ${faultOf(cause)}. ${advice}`, { cause });
  }
}
