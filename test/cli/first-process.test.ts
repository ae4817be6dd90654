import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIndexedWorkplace, finished, program, type Workplace } from '../support/workplace.ts';

const { PATH } = process.env;
/** A process of its own kind of numbering, as in a container; not every system lets everybody have one. */
const asFirst = ['--user', '--map-root-user', '--pid', '--fork', '--kill-child'];
const possible = spawnSync('unshare', [...asFirst, 'true']).status === 0;

let workplace: Workplace;
beforeEach(async () => {
  workplace = await createIndexedWorkplace();
});
afterEach(() => workplace.remove());

describe('the first process of a container', () => {
  it.skipIf(!possible)('ends at SIGTERM whatever it is doing, as every other process does', async () => {
    const child = spawn('unshare', [...asFirst, process.execPath, program, 'start'], {
      cwd: workplace.folder,
      env: { PATH, DATELINE_MODEL: 'built-in' },
    });
    const ended = finished(child);
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (piece) => {
        if (String(piece).includes('this is a chat')) resolve();
      });
    });
    const first = Number(execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }));
    process.kill(first, 'SIGTERM');
    expect((await ended).exitCode).toBe(143);
  });
});
