import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import { articleId } from '../../articles/article-id.ts';
import type { Edits } from '../../articles/collecting/edits.ts';
import { editMark, type ReadingNote } from '../../articles/collecting/reading-note.ts';

/** What a file of a corpus gave when it was read, and how to tell that it is still that file. */
export interface FileNotes {
  /** As `fileStamp` gave it before the file was read; `null` where it does not vouch for anything. */
  readonly stamp: string | null;
  readonly notes: readonly ReadingNote[];
}

/** Where notes come from. Those of another corpus or program are worth nothing. */
export interface NotesOrigin {
  /** The corpus folder, absolute. */
  readonly corpus: string;
  readonly program: string;
}

/**
 * Size, times of change and inode of a file: when they are the same, so is what is in it. The time of a file's last change of state
 * (ctime) cannot be set back as that of its content (mtime) can. `null` for a file that changed in the last two seconds (the coarsest clock of a file
 * system in use) or cannot be looked at, since another change might leave no trace.
 */
export function fileStamp(path: string, now: number): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return null;
  const { size, mtimeNs, ctimeNs, ino } = stats;
  const settled = BigInt(now - coarsestClockMs) * 1_000_000n;
  return mtimeNs > settled || ctimeNs > settled ? null : [size, mtimeNs, ctimeNs, ino].join(' ');
}

const coarsestClockMs = 2000;

/** A checksum, a line on where the notes are from, then a line a file. */
export function encodeNotes(origin: NotesOrigin, files: ReadonlyMap<string, FileNotes>): Uint8Array {
  const lines = [JSON.stringify([layoutVersion, origin.corpus, origin.program])];
  for (const [file, { stamp, notes }] of files) lines.push(JSON.stringify([file, stamp, notes]));
  const text = lines.join('\n');
  return new TextEncoder().encode(`${checksum(text)}\n${text}`);
}

/** Reads what `encodeNotes` wrote; nothing where the bytes are something else, or from elsewhere. */
export function decodeNotes(origin: NotesOrigin, bytes: Uint8Array | null): ReadonlyMap<string, FileNotes> {
  const files = new Map<string, FileNotes>();
  if (bytes === null) return files;
  const text = new TextDecoder().decode(bytes);
  const content = text.slice(checksumLength + 1);
  if (checksum(content) !== text.slice(0, checksumLength)) return files;
  const [head = '', ...lines] = content.split('\n');
  if (head !== JSON.stringify([layoutVersion, origin.corpus, origin.program])) return files;
  for (const line of lines) {
    const [file, stamp, notes] = rowSchema.parse(JSON.parse(line));
    files.set(file, { stamp, notes });
  }
  return files;
}

/** Whether what the keeper has set by hand since leaves the notes as they are. */
export function sameEdits({ notes }: FileNotes, edits: Edits): boolean {
  return notes.every((note) => note.kind === 'skipped' || note.edit === editMark(edits.get(note.id)));
}

const layoutVersion = 1;

const checksumLength = 64;

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const rowSchema = z.tuple([
  z.string(),
  z.string().nullable(),
  z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('article'),
        file: z.string(),
        id: z.string().transform(articleId),
        record: z.string(),
        content: z.string().nullable(),
        warnings: z.array(z.string()),
        edit: z.string(),
      }),
      z.object({ kind: z.literal('skipped'), file: z.string(), reason: z.string() }),
    ]),
  ),
]);
