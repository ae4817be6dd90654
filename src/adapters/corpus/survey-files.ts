import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type ArticleReading, skipped } from '../../articles/article-reading.ts';
import { createCollection, type Gathered } from '../../articles/collecting/collect-articles.ts';
import type { CorpusSurvey } from '../../articles/collecting/corpus.ts';
import type { Edits } from '../../articles/collecting/edits.ts';
import { noteArticle, type ReadingNote } from '../../articles/collecting/reading-note.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { FolderFiles } from '../files/folder-files.ts';
import { cannotBeRead, readSource } from './article-sources.ts';
import { decodeNotes, encodeNotes, type FileNotes, fileStamp, sameEdits } from './corpus-notes.ts';
import { programMark } from './program-mark.ts';

export interface SurveyParts {
  readonly listing: FolderFiles;
  readonly edits: Edits;
  readonly notes: Uint8Array | null;
  readonly clock: () => number;
}

/** Surveys the files of a corpus: those that are as they were when `notes` were taken are not read again. */
export async function surveyFiles(
  dir: string,
  { listing, edits, notes, clock }: SurveyParts,
): Promise<CorpusSurvey> {
  const origin = { corpus: resolve(dir), program: programMark() };
  const before = decodeNotes(origin, notes);
  const files = new Map<string, FileNotes>();
  const readings = new Map<string, readonly ArticleReading[]>();
  for (const [index, file] of listing.files.entries()) {
    if (index % filesInOneGo === 0) await setImmediate();
    const stamp = fileStamp(join(dir, file), clock());
    const noted = before.get(file);
    if (noted !== undefined && stamp !== null && noted.stamp === stamp && sameEdits(noted, edits)) {
      files.set(file, noted);
    } else await read(file, stamp);
  }
  let gathered = gather();
  while (gathered.wanted.size > 0) {
    await readAgain(gathered.wanted);
    gathered = gather();
  }
  const { kept, skipped: left, warnings } = gathered;

  return {
    articles: new Map([...kept].map(([id, { record }]) => [id, record])),
    skipped: left,
    warnings,
    notes: encodeNotes(origin, files),
    async take(ids) {
      const asked = ids.map((id) => ({ id, ...(kept.get(id) ?? { file: '', record: '', article: null }) }));
      const unread = asked.filter(({ article }) => article === null).map(({ file }) => file);
      if (unread.length > 0) await readAgain(new Set(unread));
      const now = unread.length > 0 ? gather().kept : kept;
      return asked.map(({ id, file, record }) => {
        const found = now.get(id);
        if (found?.article != null && found.record === record) return found.article;
        throw new DatelineError(
          `${join(dir, file)} was changed while the corpus was being read. Run the command again.`,
        );
      });
    },
  };

  async function read(file: string, stamp: string | null): Promise<void> {
    const found: ArticleReading[] = [];
    for await (const reading of readSource(join(dir, file), file)) found.push(reading);
    readings.set(file, found);
    const lasting = found.every(
      ({ kind, ...rest }) => !('reason' in rest && rest.reason.startsWith(cannotBeRead)),
    );
    files.set(file, { stamp: lasting ? stamp : null, notes: found.map((reading) => noteOf(reading, edits)) });
  }

  /** The files in which these readings (a file, a line or a part of one) were. */
  async function readAgain(places: ReadonlySet<string>): Promise<void> {
    for (const [file, { stamp, notes: noted }] of [...files]) {
      if (noted.some((note) => places.has(note.file))) await read(file, stamp);
    }
  }

  function gather(): Gathered {
    const collection = createCollection(edits, (file) => join(dir, file));
    for (const { file, reason } of listing.skipped) collection.add(skipped(file, reason));
    for (const [file, { notes: noted }] of files) {
      const found = readings.get(file);
      if (found !== undefined) for (const reading of found) collection.add(reading);
      else
        for (const note of noted) {
          if (note.kind === 'skipped') collection.add(note);
          else collection.addNote(note);
        }
    }
    return collection.gathered();
  }
}

/** Files are read without waiting for the event loop; it gets its turn after these, for a progress bar or Ctrl-C. */
export const filesInOneGo = 50;

function noteOf(reading: ArticleReading, edits: Edits): ReadingNote {
  return reading.kind === 'skipped' ? reading : noteArticle(reading, edits).note;
}
