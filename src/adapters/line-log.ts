import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LineLog } from '../answering/answer-log.ts';
import { DatelineError } from '../dateline-error.ts';
import { makeFolder } from './files/make-folder.ts';
import { faultOf, isSystemError } from './files/system-fault.ts';

/**
 * A file of lines on disk, made with its folder when the first line comes, and for its owner's eyes alone. A line goes out by a single write to the end of
 * the file (`O_APPEND`), which POSIX keeps apart from the writes of others; it is opened anew for each, so that the file may be moved away.
 */
export function createLineLog(path: string): LineLog {
  return {
    async append(line) {
      try {
        await makeFolder(dirname(path));
        // Non-blocking: opening a pipe that nobody reads would wait for a reader.
        const file = await open(
          path,
          constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK,
          0o600,
        );
        try {
          if (!(await addLine(file, line))) {
            throw new DatelineError(`${path} cannot be written: a line was cut off, the disk may be full.`);
          }
        } finally {
          await file.close();
        }
      } catch (cause) {
        if (!isSystemError(cause)) throw cause;
        throw new DatelineError(`${path} cannot be written: ${faultOf(cause)}.`, { cause });
      }
    },
  };
}

/** Whether the whole line went out. After one that was cut off, as by a full disk, a new one is begun, so that only that one is lost. */
async function addLine(file: FileHandle, line: string): Promise<boolean> {
  const { size } = await file.stat();
  const last = Buffer.alloc(1);
  if (size > 0) await file.read(last, 0, 1, size - 1);
  const isWhole = size === 0 || last.toString() === '\n';
  const bytes = Buffer.from(`${isWhole ? '' : '\n'}${line}\n`, 'utf8');
  const { bytesWritten } = await file.write(bytes);
  return bytesWritten === bytes.length;
}
