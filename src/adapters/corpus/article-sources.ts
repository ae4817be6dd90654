import { type ArticleReading, skipped } from '../../articles/article-reading.ts';
import { binaryFormat } from '../../articles/formats/binary-format.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';
import { type ByteStream, collect, only, type Peeked, peek } from './byte-stream.ts';
import { charsetOf } from './decode-text.ts';
import { epubArticles } from './epub-articles.ts';
import { openFile } from './open-file.ts';
import { bufferAccess, type RandomAccess } from './random-access.ts';
import { largestFile, textArticles, tooLarge } from './text-articles.ts';
import { type Allowance, fullAllowance, unpacked } from './unpack.ts';
import { Unreadable } from './unreadable.ts';
import { zipEntries } from './zip-entries.ts';

/** What is known of fetched bytes beside their name. */
export interface SourceHints {
  /** The `Content-Type` header. */
  readonly contentType?: string;
  /** Where they were fetched from: the address of an article that names none. */
  readonly url?: string;
}

/**
 * Reads one file of any format, archives and files packed by gzip included; what is in an archive has its path there after the
 * archive's own (`mail.zip/2014/bridge.html`). `file` is how the file is called in readings. Large files are read piece by
 * piece. Throws nothing for what a file may hold, or for a file that cannot be read: that is a reading of kind `skipped`.
 */
export async function* readSource(path: string, file: string): AsyncGenerator<ArticleReading> {
  try {
    const opened = openFile(path);
    try {
      yield* readInput({
        file,
        name: file,
        bytes: await peek(opened.stream, headLength),
        access: async () => opened,
        hints: {},
        depth: 0,
        allowance: fullAllowance(),
      });
    } finally {
      opened.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const reason = path.includes('\ufffd') ? 'its name is not UTF-8; rename it' : faultOf(error);
    yield skipped(file, `${cannotBeRead}${reason}`);
  }
}

/** How the reason begins when the system did not let a file be read, which may be otherwise the next time. */
export const cannotBeRead = 'it cannot be read: ';

/** Reads bytes that were fetched, as `readSource` reads a file. */
export async function* readBytes(
  bytes: Uint8Array,
  file: string,
  hints: SourceHints,
): AsyncGenerator<ArticleReading> {
  const peeked = await peek(only(bytes), headLength);
  yield* readInput({
    file,
    name: file,
    bytes: peeked,
    access: async () => bufferAccess(peeked.head),
    hints,
    depth: 0,
    allowance: fullAllowance(),
  });
}

/** Bytes from which a format is recognised. */
const headLength = 64 * 1024;

interface Input {
  /** How the file is called in readings. */
  readonly file: string;
  /** The name that tells of format and title: `file` without `.gz`. */
  readonly name: string;
  readonly bytes: Peeked;
  /** For archives, whose list of files is at their end. */
  readonly access: () => Promise<RandomAccess>;
  readonly hints: SourceHints;
  /** In how many containers it is. */
  readonly depth: number;
  readonly allowance: Allowance;
}

async function* readInput(input: Input): AsyncGenerator<ArticleReading> {
  const { file, name, bytes, hints } = input;
  try {
    const binary = binaryFormat(name, bytes.head);
    if (bytes.head.length === 0) yield skipped(file, 'it is empty');
    else if (binary === null) {
      const { contentType, url } = hints;
      const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? null;
      yield* textArticles({
        file,
        name,
        bytes,
        charset: charsetOf(contentType),
        mediaType,
        url: url ?? null,
      });
    } else if ('reason' in binary) yield skipped(file, binary.reason);
    else if (input.depth >= deepestNesting)
      yield skipped(file, `it is packed in more than ${deepestNesting} archives; unpack the outer ones`);
    else if (binary.container === 'gzip') yield* insideGzip(input);
    else if (binary.container === 'epub') yield* epubArticles(file, await input.access(), input.allowance);
    else yield* insideZip(input);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield skipped(file, error.reason);
  }
}

const deepestNesting = 3;

async function* insideGzip({
  file,
  name,
  bytes,
  hints,
  depth,
  allowance,
}: Input): AsyncGenerator<ArticleReading> {
  const stream = unpacked(bytes.stream, 'gzip', allowance);
  yield* readPacked(
    stream,
    file,
    name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar'),
    hints,
    depth,
    allowance,
  );
}

async function* insideZip({ file, access, depth, allowance }: Input): AsyncGenerator<ArticleReading> {
  let found = false;
  for await (const { name, open: content } of zipEntries(await access(), allowance)) {
    found = true;
    const place = `${file}/${name}`;
    try {
      yield* readPacked(content(), place, place, {}, depth, allowance);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield skipped(place, error.reason);
    }
    if (allowance.left < 0)
      throw new Unreadable('what comes after in it is not read: it unpacks to too much; divide it');
  }
  if (!found) yield skipped(file, 'there are no files in it');
}

async function* readPacked(
  stream: ByteStream,
  file: string,
  name: string,
  hints: SourceHints,
  depth: number,
  allowance: Allowance,
): AsyncGenerator<ArticleReading> {
  const bytes = await peek(stream, headLength);
  const access = async () => bufferAccess(await collect(bytes.stream, largestFile, tooLarge));
  yield* readInput({ file, name, bytes, access, hints, depth: depth + 1, allowance });
}
