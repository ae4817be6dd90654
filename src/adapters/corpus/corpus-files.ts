import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { skipped } from '../../articles/article-reading.ts';
import { createCollection } from '../../articles/collecting/collect-articles.ts';
import type { Corpus, CorpusReading } from '../../articles/collecting/corpus.ts';
import type { Edits } from '../../articles/collecting/edits.ts';
import { readableEndings } from '../../articles/formats/text-format.ts';
import { DatelineError } from '../../dateline-error.ts';
import { type FolderFiles, folderFiles } from '../files/folder-files.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';
import { readSource } from './article-sources.ts';
import { editsFile, readEditsFile } from './edits-file.ts';
import { filesInOneGo, surveyFiles } from './survey-files.ts';

/**
 * A corpus that is a folder of files of any format that `readSource` reads, sub-folders included. Dot files and the folder's own
 * `README.md` and `edits.yaml` are no articles. Files are read one after another in the order of their paths, and `createCollection` says what
 * comes of two articles with one id. `clock` (milliseconds since 1970) tells files that were changed just now. Both throw a `DatelineError` when there is no such folder.
 */
export function createCorpusFiles(dir: string, clock: () => number = Date.now): Corpus {
  return {
    async read() {
      const listing = await listCorpus(dir);
      const { edits, flaws } = await readEditsFile(dir);
      const reading = await readCorpus(dir, listing, edits);
      return { ...reading, warnings: [...editFlaws(dir, flaws), ...reading.warnings] };
    },
    async survey(notes) {
      const listing = await listCorpus(dir);
      const { edits, flaws } = await readEditsFile(dir);
      const survey = await surveyFiles(dir, { listing, edits, notes, clock });
      return { ...survey, warnings: [...editFlaws(dir, flaws), ...survey.warnings] };
    },
  };
}

function editFlaws(dir: string, flaws: readonly string[]): readonly string[] {
  return flaws.map((flaw) => `${join(dir, editsFile)}: ${flaw}; this edit is passed over.`);
}

/** The same without what the keeper set by hand, as the files themselves have it. */
export function createFoundCorpusFiles(dir: string): Pick<Corpus, 'read'> {
  return { read: async () => readCorpus(dir, await listCorpus(dir), new Map()) };
}

async function readCorpus(dir: string, listing: FolderFiles, edits: Edits): Promise<CorpusReading> {
  const collection = createCollection(edits, (file) => join(dir, file));
  for (const { file, reason } of listing.skipped) collection.add(skipped(file, reason));
  for (const [index, file] of listing.files.entries()) {
    if (index % filesInOneGo === 0) await setImmediate();
    for await (const reading of readSource(join(dir, file), file)) collection.add(reading);
  }
  return collection.reading();
}

async function listCorpus(dir: string): Promise<FolderFiles> {
  try {
    const { files, skipped } = await folderFiles(dir);
    return { files: files.filter((file) => !notArticles.has(file.toLowerCase())), skipped };
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    if (cause.code === 'ENOENT') {
      throw new DatelineError(
        `There is no corpus folder "${dir}". Make it and put articles into it (${readableEndings}), or name the folder that holds them.`,
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
