import { createReadStream } from 'node:fs';

/** A line of a file without its line feed; `bytes` is `null` where it is longer than it may be. Numbers begin at 1. */
export interface FileLine {
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** Reads a file line by line, never holding more of it than one line and one piece of 64 kB. */
export async function* fileLines(path: string, maxLineBytes: number): AsyncGenerator<FileLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length <= maxLineBytes) parts.push(piece);
    else parts = [];
  };
  const line = (): FileLine => ({ number, bytes: length > maxLineBytes ? null : Buffer.concat(parts) });

  for await (const chunk of createReadStream(path)) {
    const piece: Buffer = chunk;
    let from = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
      take(piece.subarray(from, end));
      yield line();
      number += 1;
      parts = [];
      length = 0;
      from = end + 1;
    }
    take(piece.subarray(from));
  }
  if (length > 0) yield line();
}

const lineFeed = 0x0a;
