import type { ByteStream } from './byte-stream.ts';

/** A line without its line feed; `bytes` is `null` where it is longer than it may be. Numbers begin at 1. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** The lines of a stream, never holding more of it than one line and one piece. */
export async function* byteLines(stream: ByteStream, maxLineBytes: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= maxLineBytes) parts.push(piece);
    else parts = [];
  };
  const line = (): ByteLine => ({ number, bytes: length > maxLineBytes ? null : Buffer.concat(parts) });

  for await (const piece of stream) {
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
