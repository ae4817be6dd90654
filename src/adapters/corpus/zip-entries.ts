import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from 'yauzl';
import { isSystemError } from '../files/system-fault.ts';
import type { ByteStream } from './byte-stream.ts';
import type { RandomAccess } from './random-access.ts';
import { type Allowance, spend, unpacked, unpackedAtOnce } from './unpack.ts';
import { Unreadable } from './unreadable.ts';

/** A file in a zip archive. */
export interface ZipEntry {
  /** The path within the archive, `/` between folders; nothing in it leads out of the archive. */
  readonly name: string;
  /** Throws `Unreadable`, before or after some bytes, when they cannot be brought in. */
  readonly open: () => ByteStream;
}

/**
 * The files of a zip archive in the order of its own list; folders, dot files and what macOS adds are passed over. Nothing is
 * written to disk. Throws `Unreadable` when the list is broken or too long; the files before that have been given by then.
 */
export async function* zipEntries(source: RandomAccess, allowance: Allowance): AsyncGenerator<ZipEntry> {
  const archive = await sound(() =>
    fromRandomAccessReaderPromise(readerOf(source), source.size, {
      decodeStrings: false,
      validateEntrySizes: false,
    }),
  );
  archive.on('error', () => undefined);
  if (archive.entryCount > mostEntries) {
    throw new Unreadable(`it holds ${archive.entryCount} files; at most ${mostEntries} are read. Divide it`);
  }
  const entries = archive.eachEntry();
  for (;;) {
    const next = await sound(() => entries.next());
    if (next.done === true) return;
    const name = nameOf(next.value);
    if (name !== null) yield { name, open: () => contentOf(next.value) };
  }

  async function* contentOf(entry: Entry): AsyncGenerator<Uint8Array> {
    if (entry.isEncrypted()) throw new Unreadable('it is encrypted; unpack the archive with its password');
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
      throw new Unreadable(
        'it is packed in a way that cannot be read; pack the archive again as an ordinary zip',
      );
    }
    const { fileDataStart } = await sound(() => archive.readLocalFileHeaderPromise(entry, { minimal: true }));
    let sum = 0;
    let length = 0;
    for await (const piece of piecesOf(entry, fileDataStart)) {
      sum = crc32(piece, sum);
      length += piece.length;
      yield piece;
    }
    if (sum !== entry.crc32 || length !== entry.uncompressedSize) {
      throw new Unreadable('it is damaged: its checksum is another. Fetch or pack the archive again');
    }
  }

  async function* piecesOf({ compressionMethod, compressedSize }: Entry, start: number): ByteStream {
    if (compressionMethod === deflated && compressedSize <= pieceLength) {
      yield unpackedAtOnce(await source.read(start, compressedSize), allowance);
    } else if (compressionMethod === deflated) {
      yield* unpacked(rawPieces(start, compressedSize), 'deflate', allowance);
    } else {
      for await (const piece of rawPieces(start, compressedSize)) {
        spend(allowance, piece.length);
        yield piece;
      }
    }
  }

  async function* rawPieces(start: number, length: number): AsyncGenerator<Uint8Array> {
    const end = start + length;
    for (let at = start; at < end; at += pieceLength)
      yield await source.read(at, Math.min(pieceLength, end - at));
  }
}

const stored = 0;
const deflated = 8;
const pieceLength = 64 * 1024;

/** What is meant for one archive; a folder takes any number. */
const mostEntries = 200_000;

/** `null` for what is no file of the archive's own. The encoding of names is seldom told: UTF-8 where it fits, else as zip has it. */
function nameOf(entry: Entry): string | null {
  const { fileNameRaw, generalPurposeBitFlag, extraFields } = entry;
  const text = new TextDecoder('utf-8').decode(fileNameRaw);
  const decoded = text.includes('\ufffd')
    ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
    : text.replaceAll('\\', '/');
  if (decoded.endsWith('/')) return null;
  const parts = decoded
    .replace(/\p{Cc}/gu, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length === 0 || parts.some((part) => part.startsWith('.') || part === '__MACOSX')
    ? null
    : parts.join('/');
}

/** The package reads through this alone, so that no place an archive names is beyond what may be asked of a file. */
function readerOf(source: RandomAccess): RandomAccessReader {
  class Reader extends RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null) => void,
    ): void {
      const done = new Error('the archive names a place beyond its end');
      if (!Number.isSafeInteger(position) || position < 0 || position + length > source.size) {
        setImmediate(callback, done);
        return;
      }
      source.read(position, length).then(
        (bytes) => {
          bytes.copy(buffer, offset);
          callback(bytes.length < length ? done : null);
        },
        (error: unknown) => callback(error instanceof Error ? error : done),
      );
    }
  }
  return new Reader();
}

/** Whatever the package finds wrong with an archive is the archive's fault; what the system says is reported as such. */
async function sound<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof Error) || isSystemError(cause)) throw cause;
    throw new Unreadable('it is a broken or unfinished zip archive; fetch or pack it again', { cause });
  }
}
