import { type ArticleReading, skipped } from '../article-reading.ts';
import { parseJson, readRecord, recordsIn } from './json-record.ts';
import { isJsonFeed, readJsonFeed } from './read-feed.ts';

/**
 * Reads a JSON file: one record, a list of them, schema.org data with or without `@graph`, a JSON Feed, or a list under a key
 * such as `articles`. The nth record of a list has the place `file#n`.
 */
export function readJson(file: string, text: string): readonly ArticleReading[] {
  const parsed = parseJson(text);
  if (parsed.flaw !== null) return [skipped(file, parsed.flaw)];
  if (isJsonFeed(parsed.value)) return readJsonFeed(file, parsed.value);
  const records = recordsIn(parsed.value);
  if (records === null) return [skipped(file, noRecord)];
  if (records.length === 0) return [skipped(file, 'the list in it is empty')];
  const single = records.length === 1 && !Array.isArray(parsed.value);
  return records.map((record, index) => readRecord(single ? file : `${file}#${index + 1}`, record));
}

const noRecord =
  'it holds no article: wanted a record with a "body", a list of them, or schema.org data with an "articleBody"';
