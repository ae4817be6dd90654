import { articleFromDraft } from '../article-draft.ts';
import { type ArticleReading, skipped } from '../article-reading.ts';
import { foundDate } from '../dates/date-origin.ts';
import { wordsOfMarkup } from '../html/fragment-text.ts';
import { openingWords } from '../one-line.ts';
import type { ArticleFields } from './article-record.ts';
import { type CsvRow, type CsvRows, createCsvRows } from './csv-rows.ts';
import { type FieldPlaces, fieldPlaces, type RecordField } from './field-names.ts';
import { recordName } from './record-name.ts';

/** Reads a table line by line, so that it may be of any length. */
export interface CsvReader {
  /** Whether the header names no column for the text, so that nothing can come of the rest. */
  readonly hopeless: boolean;
  line(number: number, text: string): readonly ArticleReading[];
  /** To be called after the last line. */
  end(): readonly ArticleReading[];
}

/**
 * Reads comma-separated values, an article a row. The first row names the columns, in English, German or Dutch and in any
 * order (`fieldPlaces`); cells are separated by comma, semicolon or tab, whichever gives the most of them.
 */
export function createCsvReader(file: string): CsvReader {
  let table: Table | null = null;
  let hopeless = false;
  return {
    get hopeless() {
      return hopeless;
    },
    line(number, text) {
      if (hopeless) return [];
      if (table !== null) return articles(table, table.rows.add(number, text));
      if (text.trim() === '' || /^sep=.$/i.test(text)) return [];
      table = tableOf(text);
      if (table !== null) return [];
      hopeless = true;
      return [skipped(`${file}:${number}`, headerFlaw(text))];
    },
    end: () => (table === null ? [] : articles(table, table.rows.end())),
  };

  function articles(of: Table, rows: readonly CsvRow[]): readonly ArticleReading[] {
    return rows.map((row) => articleOfRow(`${file}:${row.line}`, row, of));
  }
}

/** Whether a line names the columns of a table of articles: several, and one for the text. */
export function isCsvHeader(line: string): boolean {
  if (line.length > longestHeader || !twoMarks.test(line)) return false;
  const table = tableOf(line);
  return table !== null && table.places.size >= 3 && table.places.size === table.columns.length;
}

/** Three columns are separated by two marks. */
const twoMarks = /[,;\t][^,;\t]*[,;\t]/;

/** Characters of a row of names. */
const longestHeader = 400;

interface Table {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly places: FieldPlaces;
  readonly rows: CsvRows;
}

function tableOf(header: string): Table | null {
  const tables = delimiters.map((delimiter) => {
    const columns = cellsOf(header, delimiter);
    return { delimiter, columns, places: fieldPlaces(columns), rows: createCsvRows(delimiter) };
  });
  const [best] = tables.sort((a, b) => b.places.size - a.places.size || b.columns.length - a.columns.length);
  return best?.places.has('body') === true ? best : null;
}

const delimiters = [',', ';', '\t'];

function cellsOf(line: string, delimiter: string): readonly string[] {
  const [row] = createCsvRows(delimiter).add(1, line);
  return row === undefined || row.flaw !== null ? [] : row.cells;
}

function headerFlaw(line: string): string {
  return `the first row must name the columns, one of them "body" or "text", as in id,title,date,body; it is "${openingWords(line, 80)}"`;
}

function articleOfRow(place: string, row: CsvRow, table: Table): ArticleReading {
  if (row.flaw !== null) return skipped(place, row.flaw);
  const { delimiter, columns, places } = table;
  const bodyPlace = places.get('body') ?? 0;
  const excess = row.cells.length - columns.length;
  const bodyIsLast = bodyPlace === columns.length - 1;
  const cells = excess > 0 && bodyIsLast ? rejoined(row.cells, bodyPlace, delimiter) : row.cells;
  const body = cells[bodyPlace] ?? '';
  if (body.trim() === '') return skipped(place, `there is no text in its column "${columns[bodyPlace]}"`);

  const fields: Omit<ArticleFields, 'date'> = {
    id: cell('id'),
    title: wordsOfMarkup(cell('title') ?? ''),
    publisher: cell('publisher'),
    author: cell('author'),
    language: cell('language'),
    url: cell('url'),
  };
  const reading = articleFromDraft({
    file: place,
    fields,
    dates: foundDate(cell('date'), 'record'),
    body: wordsOfMarkup(body),
    dropped: [],
    name: recordName(fields, body),
    remedy: (field, value) => `in a column "${field}": ${value}`,
  });
  if (excess <= 0 || reading.kind === 'skipped') return reading;
  const doubt = `the row has ${row.cells.length} cells and the header ${columns.length}; put a cell that holds "${delimiter === '\t' ? 'a tab' : delimiter}" in quotation marks`;
  return { ...reading, warnings: [...reading.warnings, doubt] };

  function cell(field: RecordField): string | undefined {
    const place = places.get(field);
    return place === undefined ? undefined : cells[place];
  }
}

/** A text without quotation marks around it, in the last column, was split at its own commas. */
function rejoined(cells: readonly string[], bodyPlace: number, delimiter: string): readonly string[] {
  return [...cells.slice(0, bodyPlace), cells.slice(bodyPlace).join(delimiter)];
}
