import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { DatelineError } from '../../dateline-error.ts';

export interface PlacedLine {
  /** Without a byte order mark. */
  readonly line: string;
  /** `file:line`, to be named in what is said of it. */
  readonly place: string;
}

/** The lines of a file that are not blank, `-` being standard input, one at a time. Throws a `DatelineError` when the file cannot be read. */
export async function* readPlacedLines(file: string, input: Readable): AsyncGenerator<PlacedLine> {
  const name = file === '-' ? 'standard input' : file;
  let lineNumber = 0;
  try {
    for await (const line of readLines(file === '-' ? input : createReadStream(file))) {
      lineNumber += 1;
      if (line.trim() !== '') yield { line: line.replace(/^\uFEFF/, ''), place: `${name}:${lineNumber}` };
    }
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

/** The lines of a text in UTF-8. (A `readline` interface would drop the stream's errors.) */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const piece of input) {
    const lines = (rest + String(piece)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** That a file cannot be read, and why, and then what is `wanted` in its place: wrong usage. Throws what is no fault of the file. */
export function unreadable(name: string, cause: unknown, wanted = ''): DatelineError {
  if (!isSystemError(cause)) throw cause;
  const words = `${name} cannot be read: ${systemReason(cause)}. ${wanted}`.trimEnd();
  return new DatelineError(words, { cause, exitCode: 2 });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function systemReason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'permission denied';
  return message;
}
