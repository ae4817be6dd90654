import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/app.ts';
import { commands } from '../../src/cli/commands/commands.ts';
import { runProgram } from '../../src/cli/program.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { builtInGlossary } from './built-in-glossary.ts';

const { PATH } = process.env;
/** The built program. */
export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** For `call`: standard output and error are terminals this wide. */
  readonly columns?: number;
  /** For `call`: the modules of the built program, which alone can start the threads that neural models run in. */
  readonly built?: boolean;
}

/** A folder of its own to run the program in, with a clean environment and no network. */
export interface Workplace {
  readonly folder: string;
  write(file: string, content: string | readonly object[]): Promise<void>;
  /** Runs a command line in this process: all of the program but `cli.ts`. Folders are absolute. */
  call(commandLine: readonly string[], options?: RunOptions): Promise<Run>;
  /** Runs the built program as a process whose working directory is the folder. */
  run(commandLine: readonly string[], options?: RunOptions): Promise<Run>;
  /** That process, for what happens while it runs. */
  start(commandLine: readonly string[], options?: RunOptions): ChildProcessWithoutNullStreams;
  remove(): Promise<void>;
}

export async function createWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const start: Workplace['start'] = (commandLine, { environment = {} } = {}) =>
    spawn(process.execPath, [program, ...commandLine], {
      cwd: folder,
      env: { PATH, DATELINE_MODEL: 'built-in', ...environment },
    });
  return {
    folder,
    async write(file, content) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      const text =
        typeof content === 'string' ? content : content.map((line) => `${JSON.stringify(line)}\n`).join('');
      await writeFile(path, text);
    },
    call: (commandLine, options) => runHere(folder, commandLine, options),
    start,
    run(commandLine, options = {}) {
      const child = start(commandLine, options);
      child.stdin.on('error', () => {});
      child.stdin.end(options.input ?? '');
      return finished(child);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function runHere(
  folder: string,
  commandLine: readonly string[],
  { input = '', environment = {}, columns, built = false }: RunOptions = {},
): Promise<Run> {
  const { createApp, commands, runProgram, createTerminal } = built ? await builtModules() : sourceModules;
  const { NO_COLOR = '' } = environment;
  const asTerminal = columns === undefined ? {} : { isTTY: true, columns };
  const [stdout, stderr] = [
    Object.assign(new PassThrough(), asTerminal),
    Object.assign(new PassThrough(), asTerminal),
  ];
  const read = [text(stdout), text(stderr)] as const;
  const exitCode = await runProgram(commandLine, commands, {
    terminal: createTerminal({
      stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
      stdout,
      stderr,
      noColor: NO_COLOR !== '',
      dumb: false,
    }),
    environment: {
      DATELINE_CORPUS: join(folder, 'corpus'),
      DATELINE_STATE: join(folder, 'state'),
      DATELINE_INDEX: join(folder, 'index'),
      DATELINE_MODELS: join(folder, 'models'),
      DATELINE_MODEL: 'built-in',
      ...environment,
    },
    version: '1.2.3',
    nodeVersion: process.version,
    createApp: built ? createApp : withSharedGlossary(createApp),
    interruption: () => new AbortController().signal,
  });
  stdout.end();
  stderr.end();
  return { exitCode, stdout: await read[0], stderr: await read[1] };
}

/** Working out the glossary that comes with the program would take half of the time of most commands. */
function withSharedGlossary(create: typeof createApp): typeof createApp {
  return (config) => {
    const app = create(config);
    return { ...app, glossary: { ...app.glossary, ...builtInGlossary } };
  };
}

const sourceModules = { createApp, commands, runProgram, createTerminal };

async function builtModules(): Promise<typeof sourceModules> {
  const [app, list, run, terminal] = await Promise.all(
    ['app', 'cli/commands/commands', 'cli/program', 'cli/terminal'].map(
      (name) => import(new URL(`../../dist/${name}.js`, import.meta.url).href),
    ),
  );
  return { ...app, ...list, ...run, ...terminal };
}

/** What a process wrote, and how it ended. */
export async function finished(child: ChildProcessWithoutNullStreams): Promise<Run> {
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}

/** All that a stream gives until it ends or is destroyed. */
function text(stream: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve) => {
    stream.on('close', () => resolve(Buffer.concat(pieces).toString('utf8')));
  });
}

/** Records in two languages, one undated and one with a character outside the Basic Multilingual Plane. */
export const articles = [
  {
    id: 'harbour-crane',
    title: 'A crane for the old harbour',
    publisher: 'Quay Courier',
    date: '2014-08-23',
    language: 'en',
    url: 'https://example.org/harbour-crane',
    body: 'The harbour of Wismund has ordered a crane from the Toller works. The crane lifts 1.2 million kilograms, and cost 4.5 million euros.\n\nMayor Ilse Brandt called the crane 🏗️ “a giant among herons”. It will stand on the northern quay.',
  },
  {
    id: 'kran-hafen',
    title: 'Ein Kran für den alten Hafen',
    publisher: 'Kaibote',
    date: '2015-02',
    language: 'de',
    url: 'https://example.org/kran-hafen',
    body: 'Der Hafen von Wismund hat seinen neuen Kran eingeweiht. Die Tollerwerke lieferten ihn sechs Wochen zu spät. Bürgermeisterin Ilse Brandt durchschnitt das Band.',
  },
  {
    id: 'lighthouse',
    title: 'The lighthouse keeper retires',
    publisher: null,
    date: null,
    language: 'en',
    url: null,
    body: 'After forty years Jonas Feld left the lighthouse. He kept bees in the lamp room. The lighthouse now works by itself.',
  },
] as const;

/** A workplace with these articles, indexed. */
export async function createIndexedWorkplace(): Promise<Workplace> {
  const workplace = await createWorkplace();
  await workplace.write('corpus/articles.jsonl', articles);
  const { exitCode, stderr } = await workplace.call(['index']);
  if (exitCode !== 0) throw new Error(`The index was not built: ${stderr}`);
  return workplace;
}
