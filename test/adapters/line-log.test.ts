import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLineLog } from '../../src/adapters/line-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('makes the file and its folder, for its owner alone, and adds line after line', async () => {
  const path = join(temporaryFolder(), 'logs', 'answers.jsonl');
  const log = createLineLog(path);
  await log.append('one');
  await log.append('zwölf');
  expect(readFileSync(path, 'utf8')).toBe('one\nzwölf\n');
  expect(statSync(path).mode & 0o077).toBe(0);
});

it('begins a new line behind one that was cut off', async () => {
  const path = join(temporaryFolder(), 'answers.jsonl');
  writeFileSync(path, '{"cut":');
  await createLineLog(path).append('{}');
  expect(readFileSync(path, 'utf8')).toBe('{"cut":\n{}\n');
});

it('keeps the lines of several processes whole', async () => {
  const path = join(temporaryFolder(), 'answers.jsonl');
  const program = `
    import { createLineLog } from ${JSON.stringify(join(process.cwd(), 'dist/adapters/line-log.js'))};
    const log = createLineLog(process.argv[1]);
    const line = process.argv[2].repeat(20_000);
    for (let i = 0; i < 25; i += 1) await log.append(line);`;
  const ended = ['a', 'b', 'c'].map(
    (letter) =>
      new Promise((resolve) => {
        const given = ['--input-type=module', '--eval', program, path, letter];
        spawn(process.execPath, given, { stdio: 'inherit' }).on('close', resolve);
      }),
  );
  expect(await Promise.all(ended)).toEqual([0, 0, 0]);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  expect(lines).toHaveLength(75);
  expect(lines.filter((line) => !/^(?:a{20000}|b{20000}|c{20000})$/.test(line))).toEqual([]);
});

it('names the file when it cannot be written', async () => {
  const path = join(temporaryFolder(), 'folder');
  mkdirSync(path);
  await expect(createLineLog(path).append('x')).rejects.toThrow(`${path} cannot be written: it is a folder.`);
});
