import { articleFromDraft } from './article-draft.ts';
import { type ArticleReading, skipped } from './article-reading.ts';
import { articleRecord, recordFlaws } from './article-record.ts';
import { foundDate } from './date-origin.ts';
import { openingWords } from './one-line.ts';

/** Reads one line of a JSONL file, `{id, title, publisher, date, language, url, body}`. `place` is `file:line`. */
export function readJsonlRecord(place: string, line: string): ArticleReading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return skipped(place, `it is not JSON: ${openingWords(error.message, 120)}`);
  }
  const record = articleRecord.safeParse(value);
  if (!record.success) return skipped(place, recordFlaws(record.error));

  const { body, date, ...fields } = record.data;
  const name = [fields.id, fields.url, fields.title]
    .map((text) => text?.trim() ?? '')
    .find((text) => text !== '');
  if (name === undefined) return skipped(place, 'it has neither "id", "url" nor "title"; give it an "id"');
  return articleFromDraft({
    file: place,
    fields,
    dates: foundDate(date, 'record'),
    body,
    dropped: [],
    name,
    remedy: (field, value) => `in the record: "${field}": "${value}"`,
  });
}
