import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRow, createCsvRows } from '../../src/articles/formats/csv-rows.ts';

describe('createCsvRows', () => {
  it('reads quotation marks, line breaks and empty cells', () => {
    expect(rowsOf('a,b,c\n"x, y","1\n2",\n\n"""q""",,"z"')).toEqual([
      { line: 1, cells: ['a', 'b', 'c'], flaw: null },
      { line: 2, cells: ['x, y', '1\n2', ''], flaw: null },
      { line: 5, cells: ['"q"', '', 'z'], flaw: null },
    ]);
  });

  it('takes a quotation mark inside a cell for a letter', () => {
    expect(rowsOf('5" disk,"He said "hi" to me",2014')).toEqual([
      { line: 1, cells: ['5" disk', 'He said "hi" to me', '2014'], flaw: null },
    ]);
  });

  it('loses one line to a mark that is not closed, and no other', () => {
    const rows = rowsOf('1,"open\n2,whole\n3,"two\nlines"\n4,end');
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3, 5]);
    expect(rows.map((row) => row.flaw === null)).toEqual([false, true, true, true]);
  });

  it('keeps articles apart where a reader of the format alone runs them together', () => {
    const damaged = 'id,title,body\n1,A,"open\n2,B,whole\n3,C,"two\nlines"\n4,D,end';
    expect(() => parse(damaged)).toThrow('Invalid Closing Quote');
    const relaxed: unknown = parse(damaged, { relax_quotes: true, relax_column_count: true });
    expect(relaxed).toContainEqual(['1', 'A', '"open\n2,B,whole\n3,C,"two']);
    const skipping: unknown = parse(damaged, { skip_records_with_error: true, relax_column_count: true });
    expect(skipping).toEqual([
      ['id', 'title', 'body'],
      ['4', 'D', 'end'],
    ]);
    expect(rowsOf(damaged).flatMap((row) => (row.flaw === null ? [row.cells] : []))).toEqual([
      ['id', 'title', 'body'],
      ['2', 'B', 'whole'],
      ['3', 'C', 'two\nlines'],
      ['4', 'D', 'end'],
    ]);
  });

  it('never runs two rows together where a mark is not doubled', () => {
    const rows = rowsOf('5,"Hello" he said,x\n6,"Some title",y');
    expect(rows).toMatchObject([
      { line: 1, flaw: /quotation mark/ },
      { line: 2, cells: ['6', 'Some title', 'y'] },
    ]);
  });

  it('reads what another writes as csv-parse reads it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '"', ',', ';', '\n', '\t', '😀') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const written = rows
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        const theirs: unknown = parse(written, { delimiter, relax_column_count: true });
        const ours = rowsOf(written, delimiter).map((row) => (row.flaw === null ? row.cells : row.flaw));
        const filled = (cells: unknown) =>
          Array.isArray(cells) && cells.some((text) => String(text).trim() !== '');
        expect(ours).toEqual(Array.isArray(theirs) ? theirs.filter(filled) : null);
      }),
      { numRuns: 500 },
    );
  });

  it('tells every line of any text in one row, in their order, in linear time', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n', '\n'), maxLength: 300 });
    fc.assert(
      fc.property(text, (written) => {
        const lines = written.split('\n');
        let next = 1;
        for (const row of [...rowsOf(written), { line: lines.length + 1, flaw: 'the end' }]) {
          expect(row.line).toBeGreaterThanOrEqual(next);
          expect(lines.slice(next - 1, row.line - 1).join('')).toMatch(/^[",]*$/);
          next = row.line + 1;
          if (row.flaw === null) next += row.cells.join('').split('\n').length - 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(rowsOf('x,"y\n'.repeat(100_000)).length).toBe(100_000);
    expect(rowsOf('x,"y"z\n'.repeat(100_000)).length).toBe(100_000);
    expect(rowsOf(`"${'\n'.repeat(200_000)}`)).toHaveLength(1);
  });
});

function rowsOf(text: string, delimiter = ','): readonly CsvRow[] {
  const rows = createCsvRows(delimiter);
  const lines = text.split('\n');
  return [...lines.flatMap((line, index) => rows.add(index + 1, line)), ...rows.end()];
}
