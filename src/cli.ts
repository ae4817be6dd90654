#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { createApp } from './app.ts';
import { commands } from './cli/commands.ts';
import { runProgram } from './cli/program.ts';
import { createTerminal } from './cli/terminal.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

// Whoever reads the output may stop reading (`dateline search … | head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const { NO_COLOR = '', TERM } = process.env;

process.exitCode = await runProgram(process.argv.slice(2), commands, {
  terminal: createTerminal({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    noColor: NO_COLOR !== '',
    dumb: TERM === 'dumb',
  }),
  environment: process.env,
  version: z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version,
  nodeVersion: process.version,
  createApp,
  interruption,
});

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
