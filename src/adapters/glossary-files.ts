import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatelineError } from '../dateline-error.ts';
import type { GlossarySource } from '../retrieval/glossary/glossary-source.ts';
import { type GlossaryReading, parseGlossary, readGlossary } from '../retrieval/glossary/parse-glossary.ts';
import { faultOf, isSystemError } from './system-fault.ts';

/** Glossaries in files: the one that comes with the program, and those a keeper has put into a folder. */
export interface GlossaryFiles extends GlossarySource {
  /** The keeper's own files with all that was read and all that is wrong, in the order of their names. */
  readOwn(): Promise<readonly (GlossaryReading & { readonly file: string })[]>;
}

/** `folder` need not exist. */
export function createGlossaryFiles(options: {
  readonly builtIn: URL;
  readonly folder: string;
}): GlossaryFiles {
  const readOwn: GlossaryFiles['readOwn'] = async () => {
    const readings: (GlossaryReading & { readonly file: string })[] = [];
    for (const file of await filesIn(options.folder)) {
      readings.push({ file, ...readGlossary(await contentOf(file), file) });
    }
    return readings;
  };
  return {
    async builtIn() {
      return parseGlossary(await readFile(options.builtIn, 'utf8'), 'en-de-nl.tsv');
    },
    async own() {
      const readings = await readOwn();
      const problems = readings.flatMap((reading) => reading.problems);
      if (problems.length > 0) throw new DatelineError(problems.join('\n'));
      return readings.flatMap((reading) => reading.rows);
    },
    readOwn,
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.toLowerCase().endsWith('.tsv') && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    if (isSystemError(cause) && cause.code === 'ENOENT') return [];
    throw unreadable(folder, cause);
  }
}

async function contentOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new DatelineError(`${file} is not UTF-8. Save it again in that encoding.`, { cause });
    }
    throw unreadable(file, cause);
  }
}

function unreadable(path: string, cause: unknown): unknown {
  if (!isSystemError(cause)) return cause;
  return new DatelineError(
    `${path} cannot be read: ${faultOf(cause)}. See that it is the keeper's glossary and that you may read it.`,
    { cause },
  );
}
