import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every system of the comparison is given, and what it is asked. */
export interface Prepared {
  readonly passages: readonly PreparedPassage[];
  readonly dimensions: number;
  /** The vectors of the passages, one after the other. */
  readonly vectors: Float32Array;
  readonly questions: readonly PreparedQuestion[];
  /** As many others, asked before. */
  readonly warmUp: readonly PreparedQuestion[];
}

export interface PreparedPassage {
  /** The id of its article. */
  readonly article: string;
  readonly text: string;
  readonly language: string;
  /** `20140823`. */
  readonly day: number;
}

export interface PreparedQuestion {
  readonly text: string;
  readonly vector: Float32Array;
}

export const dimensions = 384;

/** A filter that admits one passage in fourteen, and one that admits one in three. */
export const filters = { none: null, year: 2014, language: 'en' } as const;
export type FilterName = keyof typeof filters;

export const filesOf = (folder: string) => ({
  corpus: join(folder, 'corpus'),
  index: join(folder, 'index'),
  passages: join(folder, 'passages.json'),
  vectors: join(folder, 'vectors.f32'),
  questions: join(folder, 'questions.json'),
  warmUp: join(folder, 'warm-up.json'),
});

export function readPrepared(folder: string): Prepared {
  const files = filesOf(folder);
  const bytes = readFileSync(files.vectors);
  return {
    passages: JSON.parse(readFileSync(files.passages, 'utf8')),
    dimensions,
    vectors: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
    questions: readQuestions(files.questions),
    warmUp: readQuestions(files.warmUp),
  };
}

function readQuestions(file: string): readonly PreparedQuestion[] {
  const stored: readonly { readonly text: string; readonly vector: readonly number[] }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return stored.map(({ text, vector }) => ({ text, vector: Float32Array.from(vector) }));
}
