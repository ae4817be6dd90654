import { Unreadable } from './unreadable.ts';

/** Bytes in pieces, to be gone through once. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** The beginning of a stream, and the whole of it, beginning included. */
export interface Peeked {
  readonly head: Buffer;
  /** Whether `head` is all there is. */
  readonly ended: boolean;
  readonly stream: ByteStream;
}

/** Reads a stream until `size` bytes are known, or its end. */
export async function peek(stream: ByteStream, size: number): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < size && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      pieces.push(next.value);
      length += next.value.length;
    }
  }
  const head = asBuffer(pieces);
  return { head, ended, stream: ended ? only(head) : resumed(head, iterator) };
}

/** The whole of a stream. Throws `Unreadable` with `reason` when it is longer than `maxBytes`. */
export async function collect(stream: ByteStream, maxBytes: number, reason: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > maxBytes) throw new Unreadable(reason);
    pieces.push(piece);
  }
  return asBuffer(pieces);
}

/** A stream of one piece. */
export async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

async function* resumed(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** Without copying where there is one piece. */
function asBuffer(pieces: readonly Uint8Array[]): Buffer {
  const [first] = pieces;
  if (pieces.length !== 1 || first === undefined) return Buffer.concat(pieces);
  return Buffer.from(first.buffer, first.byteOffset, first.length);
}
