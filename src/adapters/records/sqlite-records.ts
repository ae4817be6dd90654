import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { z } from 'zod';
import { DatelineError } from '../../dateline-error.ts';
import type { RecordKey, RecordStore, StoredRecord } from '../../record-store.ts';
import { makeFolder } from '../files/make-folder.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';
import { createMemoryRecords } from './memory-records.ts';

/**
 * Records in an SQLite file of a folder. Each change is a transaction of its own, so a process that is killed at any moment leaves what it
 * committed. Where nothing is kept yet, `ifThere` gives an empty store and makes no folder. Throws a `DatelineError` that names the folder.
 */
export async function openSqliteRecords(
  folder: string,
  { ifThere = false }: { readonly ifThere?: boolean } = {},
): Promise<RecordStore> {
  const path = join(folder, fileName);
  if (ifThere && !existsSync(path)) return createMemoryRecords();
  const database = await openDatabase(folder, path);
  const find = database.prepare('SELECT value FROM records WHERE key = ?');
  const findAll = database.prepare(
    'SELECT key, value FROM records WHERE key = ?1 OR (key > ?1 || char(1) AND key < ?1 || char(2)) ORDER BY key',
  );
  const put = database.prepare('INSERT OR REPLACE INTO records (key, value) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM records WHERE key = ?');
  const get = (key: RecordKey): unknown => {
    const found = find.get(nameOf(key));
    return found === undefined ? undefined : JSON.parse(valueRow.parse(found).value);
  };
  return {
    get,
    list: (prefix) => findAll.all(nameOf(prefix)).map(toRecord),
    async update(key, change) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const after = change(get(key));
        if (after === undefined) remove.run(nameOf(key));
        else put.run(nameOf(key), JSON.stringify(after));
        database.exec('COMMIT');
      } catch (error) {
        // A full disk has ended the transaction already.
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    async close() {
      database.close();
    },
  };
}

const fileName = 'records.sqlite';

/** Sorts before every character of a part, so that keys sort part by part. */
const between = '\u0001';

function nameOf(key: RecordKey): string {
  return key.join(between);
}

const valueRow = z.object({ value: z.string() });
const keyedRow = z.object({ key: z.string(), value: z.string() });

function toRecord(row: unknown): StoredRecord {
  const { key, value } = keyedRow.parse(row);
  return { key: key.split(between), value: JSON.parse(value) };
}

type Database = InstanceType<typeof DatabaseSync>;

/** What the file holds, in SQLite's own place for it; 0 is a new file. */
const formatVersion = 1;

/** A writer waits so long for another process that is writing. */
const patienceMs = 5000;

async function openDatabase(folder: string, path: string): Promise<Database> {
  try {
    await makeFolder(folder);
    const database = await openFile(path);
    const { user_version: version } = versionRow.parse(database.prepare('PRAGMA user_version').get());
    if (version > formatVersion) {
      database.close();
      throw new DatelineError(
        `${path} was written by a newer version of Dateline. Use that version, or move the file away: the bot then begins anew.`,
      );
    }
    if (version === 0) database.exec(newFile);
    return database;
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    const what = isSystemError(cause) ? faultOf(cause) : cause instanceof Error ? cause.message : '';
    throw new DatelineError(
      `${folder}: what the bot keeps cannot be opened (${what}). Check that it is a folder that this user may write in; if ${fileName} in it is damaged, move it away: the bot then begins anew.`,
      { cause },
    );
  }
}

/** Who opens a file in the very moment in which another begins or leaves it is told at once that it is locked, however patient. */
const openAgainAfterMs = [20, 100, 500];

async function openFile(path: string): Promise<Database> {
  for (const waitMs of openAgainAfterMs) {
    try {
      return openFileNow(path);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('database is locked'))) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return openFileNow(path);
}

function openFileNow(path: string): Database {
  const database = new DatabaseSync(path, { timeout: patienceMs });
  try {
    // With a write-ahead log others read while one writes; FULL has a change on the disk when it is committed.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const newFile = `
  CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${formatVersion}`;

const versionRow = z.object({ user_version: z.number() });
