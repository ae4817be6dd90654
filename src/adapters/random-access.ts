import type { FileHandle } from 'node:fs/promises';

/** Bytes that can be read at any place. A reading gives fewer bytes than asked for only where they end. */
export interface RandomAccess {
  readonly size: number;
  read(position: number, length: number): Promise<Buffer>;
}

export function bufferAccess(buffer: Buffer): RandomAccess {
  return {
    size: buffer.length,
    read: async (position, length) => buffer.subarray(position, position + length),
  };
}

/**
 * A file's bytes. Short readings come out of the two windows read last, since an archive's list of files and the files
 * themselves are read by turns, each from its beginning to its end.
 */
export function fileAccess(handle: FileHandle, size: number): RandomAccess {
  let windows: readonly Window[] = [];
  return {
    size,
    async read(position, length) {
      if (length > windowLength / 2) return bytesAt(position, length);
      const window = windows.find(
        ({ start, bytes }) => start <= position && position + length <= start + bytes.length,
      );
      if (window !== undefined)
        return window.bytes.subarray(position - window.start, position - window.start + length);
      const bytes = await bytesAt(position, windowLength);
      windows = [{ start: position, bytes }, ...windows.slice(0, 1)];
      return bytes.subarray(0, length);
    },
  };

  async function bytesAt(position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }
}

interface Window {
  readonly start: number;
  readonly bytes: Buffer;
}

const windowLength = 64 * 1024;
