import { articleFromDraft } from '../article-draft.ts';
import { type ArticleReading, skipped } from '../article-reading.ts';
import { foundDate } from '../dates/date-origin.ts';
import { fieldFlaws } from '../field-flaws.ts';
import { wordsOfMarkup } from '../html/fragment-text.ts';
import { isRecord, type JsonRecord } from '../json-object.ts';
import { openingWords } from '../one-line.ts';
import { articleRecord } from './article-record.ts';
import { fieldPlaces } from './field-names.ts';
import { recordName } from './record-name.ts';
import { isSchemaArticle, namesOf, schemaArticle } from './schema-org.ts';
import { asTeaser } from './teaser.ts';

/** A value, or why a text is no JSON. */
export type ParsedJson = { readonly value: unknown; readonly flaw: null } | { readonly flaw: string };

/** Parses JSON, a byte order mark before it or not. */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')), flaw: null };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { flaw: `it is not JSON: ${openingWords(error.message, 120)}` };
  }
}

/** The records that may be articles; `null` where the value holds nothing like one. */
export function recordsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value))
    return value.length === 1 && isRecord(value[0]) ? (recordsIn(value[0]) ?? value) : value;
  if (!isRecord(value)) return null;
  if (isSchemaArticle(value) || bodyKey(value) !== null) return [value];
  const graph = value['@graph'];
  if (isList(graph)) return graph.filter((node) => isRecord(node) && isSchemaArticle(node));
  for (const key of listKeys) {
    const list = value[key];
    if (isList(list)) return list.map(unwrapped);
    if (isRecord(list) && key === 'response') return recordsIn(list);
  }
  return 'title' in value || 'headline' in value ? [value] : null;
}

/** Under which a service or a program puts its list of articles. */
const listKeys = [
  'articles',
  'itemListElement',
  'items',
  'results',
  'records',
  'docs',
  'documents',
  'entries',
  'posts',
  'data',
  'response',
];

/** schema.org puts each thing of an `ItemList` under `item`. */
function unwrapped(entry: unknown): unknown {
  return isRecord(entry) && isRecord(entry['item']) ? entry['item'] : entry;
}

/** Reads one record: our own, one with other usual names of fields, or a node of schema.org. */
export function readRecord(place: string, value: unknown): ArticleReading {
  return isRecord(value) && isSchemaArticle(value) && !isOwnRecord(value)
    ? readSchema(place, value)
    : readOwn(place, value);
}

function isOwnRecord(value: JsonRecord): boolean {
  return typeof value['body'] === 'string';
}

/** Our own record; other usual names of fields are understood where the field itself is not there. */
function readOwn(place: string, value: unknown): ArticleReading {
  const record = articleRecord.safeParse(isRecord(value) ? underOurNames(value) : value);
  if (!record.success) return skipped(place, fieldFlaws(record.error, 'the record'));
  const { body, date, ...given } = record.data;
  const isPlain = isRecord(value) && isOwnRecord(value);
  const fields = isPlain ? given : { ...given, title: wordsOfMarkup(given.title ?? '') };
  return articleFromDraft({
    file: place,
    fields,
    dates: foundDate(date, 'record'),
    body: isPlain ? body : wordsOfMarkup(body),
    dropped: [],
    name: recordName(fields, body),
    remedy: (field, example) => `in the record: "${field}": "${example}"`,
  });
}

function underOurNames(record: JsonRecord): JsonRecord {
  const value: JsonRecord = Object.fromEntries(
    Object.entries(record).map(([key, one]) => [key, plainValue(key, one)]),
  );
  const keys = Object.keys(value).filter((key) => typeof value[key] === 'string');
  const found = [...fieldPlaces(keys)].map(([field, place]) => [field, value[keys[place] ?? '']] as const);
  return { ...Object.fromEntries(found), ...value };
}

/** Exports of databases and services give ids, years and even titles as numbers, and names as lists and nodes with a `name`. */
function plainValue(key: string, value: unknown): unknown {
  if (typeof value === 'string' || value === null) return value;
  const [field] = fieldPlaces([key]).keys();
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && (field === 'id' || field === 'title' || field === 'date')
      ? String(value)
      : value;
  return field === 'author' || field === 'publisher' ? (namesOf(value) ?? value) : value;
}

function bodyKey(value: JsonRecord): string | null {
  const keys = Object.keys(value).filter((key) => typeof value[key] === 'string');
  return keys[fieldPlaces(keys).get('body') ?? keys.length] ?? null;
}

function readSchema(place: string, node: JsonRecord): ArticleReading {
  const { fields, date, body, description } = schemaArticle(node);
  const text = body ?? description;
  if (text === null) return skipped(place, 'it has neither "articleBody" nor "description"');
  const reading = articleFromDraft({
    file: place,
    fields: { ...fields, title: wordsOfMarkup(fields.title ?? '') },
    dates: foundDate(date, 'json-ld'),
    body: wordsOfMarkup(text),
    dropped: [],
    name: recordName(fields, text),
    remedy: (field, example) => `in the record: "${schemaNames[field]}": "${example}"`,
  });
  return body === null ? asTeaser(reading) : reading;
}

const schemaNames = { title: 'headline', date: 'datePublished', language: 'inLanguage' } as const;

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
