import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createMemoryRecords } from '../../src/adapters/records/memory-records.ts';
import { openSqliteRecords } from '../../src/adapters/records/sqlite-records.ts';
import { recordStoreContract } from '../contracts/record-store-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

recordStoreContract('memory', async () => createMemoryRecords());
recordStoreContract('SQLite', () => openSqliteRecords(join(temporaryFolder(), 'state')));

describe('records in a folder', () => {
  it('are there when it is opened again', async () => {
    const folder = join(temporaryFolder(), 'deep', 'state.d');
    const first = await openSqliteRecords(folder);
    await first.update(['x', '1'], () => ({ a: 1 }));
    await first.close();
    const second = await openSqliteRecords(folder, { ifThere: true });
    expect(second.get(['x', '1'])).toEqual({ a: 1 });
    await second.close();
  });

  it('are seen by another process while it writes, and what it committed outlives its being killed at any moment', async () => {
    const folder = temporaryFolder();
    let next = 0;
    for (let kill = 0; kill < 4; kill += 1) {
      const writer = startWriter(folder, next);
      await writer.firstDone();
      const reader = await openSqliteRecords(folder);
      expect(reader.list(['written']).length).toBeGreaterThan(next);
      await wait(Math.random() * 60);
      const done = await writer.kill();
      await reader.close();

      const records = await openSqliteRecords(folder);
      const written = records.list(['written']).map(({ value }) => numbered.parse(value));
      expect(written.map(({ number }) => number)).toEqual(written.map((_, i) => i));
      for (const { number, text } of written) expect(text).toBe(textOf(number));
      expect(written.length, 'what was said to be on the disk is there').toBeGreaterThan(done);
      expect(numbered.parse(records.get(['last'])).number).toBeGreaterThanOrEqual(done);
      await records.close();
      next = written.length;
    }
  }, 30_000);

  it('lose nothing of what several processes change at once, who may all begin with a new file', async () => {
    const folder = temporaryFolder();
    const script = fileURLToPath(new URL('../support/keep-counting.mjs', import.meta.url));
    const codes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = spawn(process.execPath, [script, folder, '60'], { stdio: 'inherit' });
        const [code] = await once(child, 'close');
        return code;
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const records = await openSqliteRecords(folder);
    expect(records.get(['count'])).toBe(240);
    await records.close();
  }, 30_000);

  it('are none, and no folder is made, where nothing was kept and they are only looked for', async () => {
    const folder = join(temporaryFolder(), 'state');
    const records = await openSqliteRecords(folder, { ifThere: true });
    expect(records.list(['x'])).toEqual([]);
    await records.close();
    expect(existsSync(folder)).toBe(false);
  });

  it('of a newer version are left as they are', async () => {
    const folder = temporaryFolder();
    await (await openSqliteRecords(folder)).close();
    const database = new DatabaseSync(join(folder, 'records.sqlite'));
    database.exec('PRAGMA user_version = 2');
    database.close();
    await expect(openSqliteRecords(folder)).rejects.toThrow(/was written by a newer version of Dateline/);
  });

  it('say what to do where they cannot be opened', async () => {
    const file = join(temporaryFolder(), 'state');
    writeFileSync(file, 'a file');
    await expect(openSqliteRecords(file)).rejects.toThrow(/state: what the bot keeps cannot be opened/);
    const damaged = temporaryFolder();
    mkdirSync(damaged, { recursive: true });
    writeFileSync(join(damaged, 'records.sqlite'), 'not a database'.repeat(1000));
    await expect(openSqliteRecords(damaged)).rejects.toThrow(
      /records\.sqlite in it is damaged, move it away/,
    );
  });
});

const numbered = z.object({ number: z.number(), text: z.string() });

function textOf(number: number): string {
  return `the text of ${number} `.repeat(1 + (number % 90));
}

function startWriter(folder: string, first: number) {
  const script = fileURLToPath(new URL('../support/keep-writing.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    async firstDone() {
      while (!/\d\n/.test(printed)) await once(child.stdout, 'data');
    },
    /** Kills it at once; returns the last number that it said was on the disk. */
    async kill(): Promise<number> {
      child.kill('SIGKILL');
      await closed;
      return Math.max(...(printed.match(/\d+(?=\n)/g) ?? []).map(Number), 0);
    },
  };
}
