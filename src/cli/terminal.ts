import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { indented } from './printing/wrap-text.ts';

/** Where a command reads and writes. Results go to `print`, everything else to `note`. */
export interface Terminal extends Dress {
  readonly input: Readable;
  readonly output: NodeJS.WritableStream;
  /** Whether someone types at `input` and sees what is printed. */
  readonly interactive: boolean;
  readonly progress: ProgressStream;
  print(text: string): void;
  note(text: string): void;
}

/** What the layout of a result depends on. */
export interface Dress {
  /** Cells per line of standard output; `null` where it is not a terminal and lines stay whole. */
  readonly columns: number | null;
  /** For what is secondary. The only colour there is; nothing is said by it alone. */
  dim(text: string): string;
}

/** Where progress is shown: as a bar on a terminal, as a line now and then elsewhere. */
export interface ProgressStream {
  readonly stream: NodeJS.WritableStream;
  readonly isTerminal: boolean;
  /** Cells per line; `null` where it is not a terminal. */
  readonly columns: number | null;
}

export interface TerminalStreams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** `NO_COLOR` of https://no-color.org. */
  readonly noColor: boolean;
  /** `TERM=dumb`: no cursor to move, so neither colour nor bar. */
  readonly dumb: boolean;
}

/** Text wider than this is hard to read, however wide the window. */
const widestColumns = 100;

export function createTerminal({ stdin, stdout, stderr, noColor, dumb }: TerminalStreams): Terminal {
  const { dim } = pc.createColors(stdout.isTTY === true && !noColor && !dumb);
  return {
    input: stdin,
    output: stdout,
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    get columns() {
      return columnsOf(stdout);
    },
    progress: {
      stream: stderr,
      isTerminal: stderr.isTTY === true && !dumb,
      get columns() {
        return columnsOf(stderr);
      },
    },
    print: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${indented(text, '', columnsOf(stderr))}\n`),
    dim,
  };
}

function columnsOf({ isTTY, columns }: TerminalStreams['stdout']): number | null {
  return isTTY === true ? Math.min(columns ?? widestColumns, widestColumns) : null;
}
