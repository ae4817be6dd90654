#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { z } from 'zod';
import { faultOf, isSystemError } from './adapters/files/system-fault.ts';
import { createApp } from './app.ts';
import { commands } from './cli/commands/commands.ts';
import { runProgram } from './cli/program.ts';
import { createTerminal } from './cli/terminal.ts';

// Whoever reads the output may stop reading (`dateline search … | head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream === process.stdout) terminal.note(`The output cannot be written: ${faultOf(error)}.`);
    process.exit(1);
  });
}

// The first process of a container hears no signal that it does not listen to: its end would have to be forced.
const isFirst = process.pid === 1;
if (isFirst) listen(endBySignal);

const flaw = environmentFileFlaw();
const { NO_COLOR = '', TERM } = process.env;
const terminal = createTerminal({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  noColor: NO_COLOR !== '',
  dumb: TERM === 'dumb',
});

if (flaw === null) {
  process.exitCode = await runProgram(process.argv.slice(2), commands, {
    terminal,
    environment: process.env,
    version: z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version,
    nodeVersion: process.version,
    createApp,
    interruption,
  });
} else {
  terminal.note(flaw);
  process.exitCode = 2;
}

/** Adds what the `.env` file says, if there is one, to the environment; says why it cannot be read. */
function environmentFileFlaw(): string | null {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    return null;
  } catch (error) {
    const what = isSystemError(error) ? faultOf(error) : 'it is not a text file';
    return `.env cannot be read: ${what}. Mend it, or remove it.`;
  }
}

/** The first Ctrl-C or SIGTERM aborts; a second one ends the process as if nobody listened. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    deafen(abort);
    if (isFirst) listen(endBySignal);
    controller.abort();
  };
  deafen(endBySignal);
  listen(abort);
  return controller.signal;
}

function listen(listener: (signal: NodeJS.Signals) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, listener);
}

function deafen(listener: (signal: NodeJS.Signals) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, listener);
}

/** As the system ends a process that does not listen. */
function endBySignal(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}
