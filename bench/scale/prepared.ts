import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every system of the comparison is given, and what it is asked. */
export interface Prepared {
  readonly passages: readonly PreparedPassage[];
  readonly dimensions: number;
  /** The vectors of the passages, one after the other. */
  readonly vectors: Float32Array;
  readonly questions: readonly PreparedQuestion[];
  /** Others, asked before. */
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
  questions: questionFiles(folder, 'questions'),
  warmUp: questionFiles(folder, 'warm-up'),
});

interface QuestionFiles {
  readonly texts: string;
  readonly vectors: string;
}

function questionFiles(folder: string, name: string): QuestionFiles {
  return { texts: join(folder, `${name}.json`), vectors: join(folder, `${name}.f32`) };
}

export function readPrepared(folder: string): Prepared {
  const files = filesOf(folder);
  return {
    passages: JSON.parse(readFileSync(files.passages, 'utf8')),
    dimensions,
    vectors: readVectors(files.vectors),
    questions: readQuestions(files.questions),
    warmUp: readQuestions(files.warmUp),
  };
}

/** Vectors as bytes: what is left of parsing a thousand as JSON would count as memory of the system that is measured. */
export function writeQuestions(files: QuestionFiles, questions: readonly PreparedQuestion[]): void {
  writeFileSync(files.texts, JSON.stringify(questions.map(({ text }) => text)));
  const vectors = new Float32Array(questions.length * dimensions);
  for (const [row, { vector }] of questions.entries()) vectors.set(vector, row * dimensions);
  writeFileSync(files.vectors, vectors);
}

function readQuestions(files: QuestionFiles): readonly PreparedQuestion[] {
  const texts: readonly string[] = JSON.parse(readFileSync(files.texts, 'utf8'));
  const vectors = readVectors(files.vectors);
  return texts.map((text, row) => ({
    text,
    vector: vectors.subarray(row * dimensions, (row + 1) * dimensions),
  }));
}

function readVectors(file: string): Float32Array {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
