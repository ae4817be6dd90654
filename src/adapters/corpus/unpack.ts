import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ByteStream } from './byte-stream.ts';
import { Unreadable } from './unreadable.ts';

/** How much one file of a corpus may still unpack to, containers within it included. */
export interface Allowance {
  left: number;
}

/** For one file of a corpus, with all that is packed in it. */
export function fullAllowance(): Allowance {
  return { left: mostUnpacked };
}

/**
 * Unpacks a stream piece by piece. Throws `Unreadable` when the packed data is damaged or cut off, when it swells like a
 * bomb, and when the allowance is used up; all that came before has been given by then.
 */
export async function* unpacked(
  packed: ByteStream,
  method: 'gzip' | 'deflate',
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  const filter = method === 'gzip' ? createGunzip() : createInflateRaw();
  let packedBytes = 0;
  let unpackedBytes = 0;
  const counted = async function* () {
    for await (const piece of packed) {
      packedBytes += piece.length;
      yield piece;
    }
  };
  const flow = pipeline(Readable.from(counted()), filter).catch(() => undefined);
  try {
    for await (const chunk of filter) {
      const piece: Buffer = chunk;
      unpackedBytes += piece.length;
      spend(allowance, piece.length);
      if (unpackedBytes > smallestBomb && unpackedBytes > largestRatio * packedBytes)
        throw new Unreadable(bomb);
      yield piece;
    }
  } catch (error) {
    throw damageOf(error);
  } finally {
    filter.destroy();
    await flow;
  }
}

/** Unpacks what is short at once, which is many times quicker than by a stream. Throws as `unpacked` does. */
export function unpackedAtOnce(packed: Uint8Array, allowance: Allowance): Buffer {
  try {
    const bytes = inflateRawSync(packed, {
      maxOutputLength: Math.max(smallestBomb, largestRatio * packed.length),
    });
    spend(allowance, bytes.length);
    return bytes;
  } catch (error) {
    throw damageOf(error);
  }
}

/** Takes from the allowance what has been unpacked. Throws `Unreadable` when that is more than was left. */
export function spend(allowance: Allowance, bytes: number): void {
  allowance.left -= bytes;
  if (allowance.left < 0)
    throw new Unreadable(`it unpacks to more than ${mostUnpacked / gigabyte} GB; divide it`);
}

const gigabyte = 1024 * 1024 * 1024;
const mostUnpacked = 8 * gigabyte;

/** Text packs to a third or a tenth, records with much repetition to a fiftieth; deflate can go as far as 1 : 1032. */
const largestRatio = 200;
const smallestBomb = 16 * 1024 * 1024;

const bomb = `it unpacks to more than ${largestRatio} times its size, as no text does; it is not read any further`;

function damageOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ERR_BUFFER_TOO_LARGE') return new Unreadable(bomb, { cause: error });
  if (error.code === 'Z_BUF_ERROR')
    return new Unreadable('its packed data ends too early; fetch or copy it again', { cause: error });
  if (typeof error.code === 'string' && error.code.startsWith('Z_'))
    return new Unreadable('its packed data is damaged; fetch or pack it again', { cause: error });
  return error;
}
