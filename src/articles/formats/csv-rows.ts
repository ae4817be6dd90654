/** A row of a table: its cells and the line it begins in, or what is wrong with that line. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly flaw: null }
  | { readonly line: number; readonly flaw: string };

/** Turns lines into rows; a row may be given some lines later, or when the lines have ended. */
export interface CsvRows {
  add(line: number, text: string): readonly CsvRow[];
  end(): readonly CsvRow[];
}

/**
 * The rows of comma-separated values (RFC 4180): cells may be in `"quotes"`, with line breaks and `""` for a quotation mark
 * in them. A mark inside a cell of one line is a letter of it. One that is opened and not closed costs its own line and no
 * other: the lines that it swallowed are read again.
 */
export function createCsvRows(delimiter: string): CsvRows {
  let open: OpenRow | null = null;
  let retries = mostRetries;
  return { add, end };

  function add(line: number, text: string): readonly CsvRow[] {
    const row: OpenRow = open ?? { line, texts: [], length: 0, cells: [], cell: null };
    row.texts.push(text);
    row.length += text.length;
    const state = takeLine(row, text, delimiter);
    open = state === 'open' ? row : null;
    if (state === 'complete') return isBlank(row) ? [] : [{ line: row.line, cells: row.cells, flaw: null }];
    return state === 'broken' || retries === 0 || row.length > longestRow ? giveUp(row) : [];
  }

  function end(): readonly CsvRow[] {
    let rows: readonly CsvRow[] = [];
    while (open !== null) rows = rows.concat(giveUp(open));
    return rows;
  }

  /** Tells the row that never ended by its first line, and reads the lines after that one anew. */
  function giveUp({ line, texts }: OpenRow): readonly CsvRow[] {
    open = null;
    if (texts.length > 1) retries = Math.max(0, retries - 1);
    const flaw =
      'a quotation mark (") is opened in this row and not closed; write "" for a mark inside a cell';
    return [{ line, flaw }, ...texts.slice(1).flatMap((text, index) => add(line + 1 + index, text))];
  }
}

/** Characters in one row: more than any article, and what is held in memory at most. */
const longestRow = 16 * 1024 * 1024;

/** How often the lines after an unclosed mark are looked at for rows of several lines; after that each line is a row. */
const mostRetries = 8;

interface OpenRow {
  readonly line: number;
  readonly texts: string[];
  length: number;
  readonly cells: string[];
  /** The pieces of a quoted cell that goes on in the next line. */
  cell: string[] | null;
}

/**
 * Reads one more line of a row. It is broken where a quoted cell that holds a bare mark would go on in the next line: the mark
 * may have been meant to close it, and rows would be run together unseen.
 */
function takeLine(row: OpenRow, text: string, delimiter: string): 'complete' | 'open' | 'broken' {
  for (let at = 0; ; ) {
    if (row.cell === null && text[at] !== '"') {
      const stop = text.indexOf(delimiter, at);
      row.cells.push(text.slice(at, stop < 0 ? text.length : stop));
      if (stop < 0) return 'complete';
      at = stop + delimiter.length;
      continue;
    }
    const start = row.cell === null ? at + 1 : at;
    const { close, bare } = closingMark(text, start, delimiter);
    const pieces = row.cell ?? [];
    pieces.push(text.slice(start, close ?? text.length));
    if (close === null) {
      pieces.push('\n');
      row.cell = pieces;
      return bare ? 'broken' : 'open';
    }
    row.cells.push(pieces.join('').replaceAll('""', '"'));
    row.cell = null;
    if (close + 1 >= text.length) return 'complete';
    at = close + 1 + delimiter.length;
  }
}

/** The mark that stands before a delimiter or the end of the line and is not doubled; and whether there are others before it. */
function closingMark(
  text: string,
  start: number,
  delimiter: string,
): { close: number | null; bare: boolean } {
  let bare = false;
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (at + 1 >= text.length || text.startsWith(delimiter, at + 1)) return { close: at, bare };
    else bare = true;
  }
  return { close: null, bare };
}

function isBlank({ cells }: OpenRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}
