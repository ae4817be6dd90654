import { type ArticleReading, skipped } from '../article-reading.ts';
import { isRecord } from '../json-object.ts';
import { parseJson, readRecord, recordsIn } from './json-record.ts';

/** Reads one line of a JSONL file, `{id, title, publisher, date, language, url, body}` or schema.org data. `place` is `file:line`. */
export function readJsonlRecord(place: string, line: string): ArticleReading {
  const parsed = parseJson(line);
  if (parsed.flaw !== null) return skipped(place, parsed.flaw);
  const records = isRecord(parsed.value) ? recordsIn(parsed.value) : null;
  return readRecord(place, records?.length === 1 ? records[0] : parsed.value);
}
