import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type ArticleReading, skipped } from '../articles/article-reading.ts';
import { createCollection } from '../articles/collect-articles.ts';
import type { Corpus, CorpusReading } from '../articles/corpus.ts';
import { readJsonlRecord } from '../articles/read-jsonl.ts';
import { readMarkdown } from '../articles/read-markdown.ts';
import { readText } from '../articles/read-text.ts';
import { DatelineError } from '../dateline-error.ts';
import { editsFile, readEditsFile } from './edits-file.ts';
import { fileLines } from './file-lines.ts';
import { type FolderFiles, folderFiles } from './folder-files.ts';
import { faultOf, isSystemError } from './system-fault.ts';

/**
 * A corpus that is a folder of `.md`, `.txt` and `.jsonl` files, sub-folders included. Dot files and the folder's own
 * `README.md` and `edits.yaml` are no articles. Files are read one after another in the order of their paths; of two articles with one id the
 * first is kept. `read` throws a `DatelineError` when there is no such folder.
 */
export function createCorpusFiles(dir: string): Corpus {
  return { read: () => readCorpus(dir) };
}

async function readCorpus(dir: string): Promise<CorpusReading> {
  const listing = await listCorpus(dir);
  const { edits, flaws } = await readEditsFile(dir);
  const collection = createCollection(edits, (file) => join(dir, file));
  for (const { file, reason } of listing.skipped) collection.add(skipped(file, reason));
  for await (const reading of readings(dir, listing.files)) collection.add(reading);
  const reading = collection.reading();
  const editFlaws = flaws.map((flaw) => `${join(dir, editsFile)}: ${flaw}; this edit is passed over.`);
  return { ...reading, warnings: [...editFlaws, ...reading.warnings] };
}

async function listCorpus(dir: string): Promise<FolderFiles> {
  try {
    const { files, skipped } = await folderFiles(dir);
    return { files: files.filter((file) => !notArticles.has(file.toLowerCase())), skipped };
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    if (cause.code === 'ENOENT') {
      throw new DatelineError(
        `There is no corpus folder "${dir}". Make it and put articles into it (${readable}), or name the folder that holds them.`,
        { cause },
      );
    }
    const what = cause.code === 'ENOTDIR' ? 'it is not a folder' : faultOf(cause);
    throw new DatelineError(
      `The corpus folder "${dir}" cannot be read: ${what}. Name the folder that holds the articles, and see that you may read it.`,
      { cause },
    );
  }
}

/** Files at the root of a corpus that are about it. */
const notArticles: ReadonlySet<string> = new Set(['readme.md', editsFile]);

async function* readings(dir: string, files: readonly string[]): AsyncGenerator<ArticleReading> {
  for (const file of files) {
    try {
      const read = formats.get(extname(file).toLowerCase());
      if (read === undefined) yield skipped(file, `it is none of the files that can be read (${readable})`);
      else yield* read(join(dir, file), file);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      yield skipped(file, `it cannot be read: ${faultOf(error)}`);
    }
  }
}

type Format = (path: string, file: string) => AsyncGenerator<ArticleReading>;

const formats: ReadonlyMap<string, Format> = new Map([
  ['.md', wholeFile(readMarkdown)],
  ['.txt', wholeFile(readText)],
  ['.jsonl', records],
]);

const readable = [...formats.keys()].join(', ');

/** A file that is one article. */
function wholeFile(read: (file: string, text: string) => ArticleReading): Format {
  return async function* (path, file) {
    const bytes = await bytesOf(path);
    const text = bytes === null ? null : decoded(bytes);
    if (bytes === null)
      yield skipped(file, `it is larger than ${inMegabytes(largestFile)}; divide it into articles`);
    else if (bytes.length === 0) yield skipped(file, 'it is empty');
    else if (text === null) yield skipped(file, encodingFlaw(bytes));
    else yield read(file, text);
  };
}

/** A file with a record on each line, of any size. */
async function* records(path: string, file: string): AsyncGenerator<ArticleReading> {
  let count = 0;
  for await (const { number, bytes } of fileLines(path, longestLine)) {
    const place = `${file}:${number}`;
    const text = bytes === null ? null : decoded(bytes);
    if (text?.trim() === '') continue;
    count += 1;
    if (bytes === null)
      yield skipped(place, `the line is longer than ${inMegabytes(longestLine)}; make it several records`);
    else if (text === null) yield skipped(place, encodingFlaw(bytes));
    else yield readJsonlRecord(place, text);
    if (text === null && number === 1 && bytes?.includes(0)) return;
  }
  if (count === 0) yield skipped(file, 'it is empty');
}

/** Bytes. No article is as large; what is, is something else and would only fill the memory. */
const largestFile = 64 * 1024 * 1024;
const longestLine = 16 * 1024 * 1024;

function inMegabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}

async function bytesOf(path: string): Promise<Buffer | null> {
  const handle = await open(path);
  try {
    return (await handle.stat()).size > largestFile ? null : await handle.readFile();
  } finally {
    await handle.close();
  }
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function encodingFlaw(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254' || mark === '254 255') return 'it is UTF-16 text; save it as UTF-8';
  return bytes.includes(0) ? 'it is not text but binary data' : 'it is not UTF-8 text; save it as UTF-8';
}
