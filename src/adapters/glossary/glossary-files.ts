import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatelineError } from '../../dateline-error.ts';
import { createGlossary, type Glossary } from '../../retrieval/glossary/glossary.ts';
import type { GlossarySource, OwnGlossaries } from '../../retrieval/glossary/glossary-source.ts';
import { parseGlossary, readGlossary } from '../../retrieval/glossary/parse-glossary.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';

/** Glossaries in files: the one that comes with the program, and those a keeper has put into a folder, which need not be there. */
export function createGlossaryFiles(options: {
  readonly builtIn: URL;
  readonly folder: string;
}): GlossarySource & { readonly ownFiles: OwnGlossaries } {
  const readings: OwnGlossaries['readings'] = async () => {
    const found: Awaited<ReturnType<OwnGlossaries['readings']>>[number][] = [];
    for (const file of await filesIn(options.folder)) {
      found.push({ file, ...readGlossary(await contentOf(file), file) });
    }
    return found;
  };
  // It comes with the program, and a program that follows its index asks for it with each new one.
  let builtIn: Glossary | null = null;
  return {
    async builtIn() {
      builtIn ??= createGlossary(
        parseGlossary(await readFile(options.builtIn, 'utf8'), fileURLToPath(options.builtIn)),
      );
      return builtIn;
    },
    async own() {
      const found = await readings();
      const problems = found.flatMap((reading) => reading.problems);
      if (problems.length > 0) throw new DatelineError(problems.join('\n'));
      return found.flatMap(({ rows }) => rows);
    },
    ownFiles: { folder: options.folder, readings },
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
    `${path} cannot be read: ${faultOf(cause)}. See that you may read it, or name another folder with DATELINE_GLOSSARY.`,
    { cause },
  );
}
