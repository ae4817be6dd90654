import type { App } from '../app-port.ts';
import type { Terminal } from '../terminal.ts';
import type { Flag, Option } from './option.ts';

/** 0: done, and a refusal is done. 1: failed. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One command of the program. To add one, write this and name it in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** As commander writes it: `[question...]`. */
  readonly argument?: { readonly syntax: string; readonly description: string };
  readonly summary: string;
  readonly options: readonly (Option<unknown> | Flag)[];
  /** Whole command lines, shown under the help text. */
  readonly examples: readonly [string, ...string[]];
  run(call: Call): Promise<ExitCode>;
}

/** How a command was called, and what it may use. */
export interface Call {
  readonly words: readonly string[];
  /** The parsed value, or `undefined` when the option was not given. Every value is checked before the command runs. */
  value<Value>(option: Option<Value>): Value | undefined;
  has(flag: Flag): boolean;
  readonly terminal: Terminal;
  /** Advice in which each command names the folders that this call names. What goes through `terminal.note` is put so by itself. */
  advised(advice: string): string;
  /** Wires the program for the archive that the call names; nothing is opened yet. */
  app(): App;
  /** Aborted by Ctrl-C or SIGTERM. Calling this takes them over: otherwise they end the process at once. */
  interruption(): AbortSignal;
  /** Whether failures are printed with their stack. */
  readonly debug: boolean;
  readonly version: string;
  readonly nodeVersion: string;
}
