import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteStream } from './byte-stream.ts';
import type { RandomAccess } from './random-access.ts';

/** A file that is open: its bytes in order, once, or at any place. */
export interface OpenFile extends RandomAccess {
  readonly stream: ByteStream;
  close(): void;
}

/**
 * Opens a file for reading. Each reading is one call of the system that is waited for: an archive is many small files, and
 * handing each call to another thread takes ten times as long as the call. Throws the system's error, as every reading may.
 */
export function openFile(path: string): OpenFile {
  const descriptor = openSync(path, 'r');
  const size = sizeOf(descriptor);
  let windows: readonly Window[] = [];
  return { size, stream: pieces(), read, close: () => closeSync(descriptor) };

  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < size; ) {
      const piece = bytesAt(at, pieceLength);
      if (piece.length === 0) return;
      yield piece;
      at += piece.length;
    }
  }

  /**
   * Short readings come out of the two windows read last, since an archive's list of files and the files themselves are read
   * by turns, each from its beginning to its end.
   */
  async function read(position: number, length: number): Promise<Buffer> {
    if (length > windowLength / 2) return bytesAt(position, length);
    const found = windows.find(
      ({ start, bytes }) => start <= position && position + length <= start + bytes.length,
    );
    if (found !== undefined)
      return found.bytes.subarray(position - found.start, position - found.start + length);
    const bytes = bytesAt(position, windowLength);
    windows = [{ start: position, bytes }, ...windows.slice(0, 1)];
    return bytes.subarray(0, length);
  }

  function bytesAt(position: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - position)));
    let filled = 0;
    while (filled < buffer.length) {
      const count = readSync(descriptor, buffer, filled, buffer.length - filled, position + filled);
      if (count === 0) break;
      filled += count;
    }
    return buffer.subarray(0, filled);
  }
}

function sizeOf(descriptor: number): number {
  try {
    return fstatSync(descriptor).size;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

interface Window {
  readonly start: number;
  readonly bytes: Buffer;
}

const windowLength = 64 * 1024;
const pieceLength = 1024 * 1024;
