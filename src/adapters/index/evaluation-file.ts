import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatelineError } from '../../dateline-error.ts';
import { type Evaluations, parseKeptEvaluation } from '../../evaluation/kept-evaluation.ts';
import { replaceFile } from '../files/replace-file.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';

/** Kept in the folder of the index: it goes where that goes, and every process that opens the one finds the other. */
export function createEvaluationFile(indexFolder: string): Evaluations {
  const path = join(indexFolder, 'evaluation.json');
  return {
    async keep(evaluation) {
      try {
        await replaceFile(path, `${JSON.stringify(evaluation, null, 2)}\n`);
      } catch (cause) {
        if (!isSystemError(cause)) throw cause;
        throw new DatelineError(`${path} cannot be written: ${faultOf(cause)}.`, { cause });
      }
    },
    async last() {
      try {
        return parseKeptEvaluation(await readFile(path, 'utf8'), path);
      } catch (cause) {
        if (!isSystemError(cause)) throw cause;
        if (cause.code === 'ENOENT') return null;
        throw new DatelineError(`${path} cannot be read: ${faultOf(cause)}.`, { cause });
      }
    },
  };
}
