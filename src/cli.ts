#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
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
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
    controller.abort();
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  return controller.signal;
}
