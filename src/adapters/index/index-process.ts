import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { DatelineError } from '../../dateline-error.ts';
import { indexFactsForm } from '../../retrieval/indexing/index-facts.ts';
import type { Rebuild } from '../../retrieval/indexing/rebuild.ts';

/**
 * Rebuilds an index by `dateline index` as a process of its own: embedding keeps a processor busy for minutes, which the one that answers
 * questions must not be. The build's lock is that process's, so it is freed however it ends.
 */
export function createIndexProcess(settings: {
  /** The compiled `cli.js`. */
  readonly program: string;
  readonly corpusFolder: string;
  readonly indexFolder: string;
}): Rebuild {
  const { program, corpusFolder, indexFolder } = settings;
  const folders = ['--corpus', corpusFolder, '--index', indexFolder];
  return async ({ onProgress, signal } = {}) => {
    signal?.throwIfAborted();
    const child = spawn(process.execPath, [program, 'index', '--json', '--progress', ...folders], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', stop, { once: true });
    try {
      stepAside(child.pid);
      const ended = exitOf(child);
      const notes: string[] = [];
      let summary: Summary | null = null;
      const reading = eachLine(child.stdout, (line) => {
        const { progress, ...rest } = lineForm.parse(JSON.parse(line));
        if (progress === undefined) summary = summaryForm.parse(rest);
        else onProgress?.(progress);
      });
      await Promise.all([reading, eachLine(child.stderr, (line) => notes.push(line))]);
      const exitCode = await ended;
      signal?.throwIfAborted();
      if (exitCode === 0 && summary !== null) return summary;
      throw new DatelineError(notes.at(-1) ?? `The build of ${indexFolder} was ended before it was done.`);
    } finally {
      signal?.removeEventListener('abort', stop);
      stop();
    }
  };
}

type Summary = z.infer<typeof summaryForm>;

const lineForm = z.looseObject({
  progress: z
    .object({
      step: z.enum(['fetch', 'read', 'embed']),
      done: z.number(),
      total: z.number().nullable(),
    })
    .optional(),
});

const summaryForm = z.object({
  index: indexFactsForm,
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  warnings: z.array(z.string()),
  seconds: z.number(),
});

/** Whoever answers questions goes first where both want the same processor. */
function stepAside(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: it builds as well without.
  }
}

async function eachLine(stream: Readable, take: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') take(line);
  }
}

function exitOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<number | null> {
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // Waited for after its output was read.
  ended.catch(() => {});
  return ended;
}
