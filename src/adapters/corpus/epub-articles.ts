import { type ArticleReading, skipped } from '../../articles/article-reading.ts';
import type { Dropped } from '../../articles/dropped.ts';
import { epubPackagePath, readEpubBook, readEpubChapter } from '../../articles/formats/read-epub.ts';
import { collect } from './byte-stream.ts';
import { decodeText } from './decode-text.ts';
import type { RandomAccess } from './random-access.ts';
import type { Allowance } from './unpack.ts';
import { Unreadable } from './unreadable.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

/** Reads an e-book (EPUB 2 or 3): each of its documents with text enough is an article. Throws `Unreadable` when it is broken. */
export async function* epubArticles(
  file: string,
  source: RandomAccess,
  allowance: Allowance,
): AsyncGenerator<ArticleReading> {
  const entries = new Map<string, ZipEntry>();
  for await (const entry of zipEntries(source, allowance)) entries.set(entry.name, entry);
  const packagePath = epubPackagePath(await textOf('META-INF/container.xml'));
  if (packagePath === null) throw new Unreadable(noList);
  const book = readEpubBook(packagePath, await textOf(packagePath));
  const locked = entries.has('META-INF/encryption.xml') ? await textOf('META-INF/encryption.xml') : '';

  let dropped: readonly Dropped[] = [];
  let count = 0;
  for (const path of book.chapters) {
    const place = `${file}/${path}`;
    try {
      if (locked.includes(`"${path}"`)) throw new Unreadable('it is protected against copying');
      const chapter = readEpubChapter(place, book, await textOf(path));
      if (!('kind' in chapter)) {
        dropped = [...dropped, chapter];
        continue;
      }
      count += 1;
      yield chapter.kind === 'article' ? { ...chapter, dropped: [...dropped, ...chapter.dropped] } : chapter;
      dropped = [];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      count += 1;
      yield skipped(place, error.reason);
    }
  }
  if (count === 0) yield skipped(file, 'there is no document with text in it');

  async function textOf(path: string): Promise<string> {
    const entry = entries.get(path);
    if (entry === undefined) throw new Unreadable(`there is no "${path}" in the e-book`);
    const decoded = decodeText(await collect(entry.open(), largestDocument, 'it is larger than 8 MB'));
    if (decoded.flaw !== null) throw new Unreadable(decoded.flaw);
    return decoded.text;
  }
}

const noList = 'it is a broken e-book: the list of its documents is missing';
const largestDocument = 8 * 1024 * 1024;
