import { stem } from '../../src/retrieval/words/stem.ts';
import { isStopWord } from '../../src/retrieval/words/stop-words.ts';

/** What is wrong with a line of the glossary, for the person who mends it. */
export interface RowFault {
  /** Counted from 1, the header included. */
  readonly line: number;
  readonly fault: string;
}

/**
 * How many rows may hold a form: a word of five senses sends a question everywhere. Four is what the commonest words need
 * (Dutch "aannemen": accept, assume, hire, adopt).
 */
export const mostRowsOfAForm = 4;

/** The faults of a glossary's text, in the order of its lines; none when it keeps the rules in its README. */
export function rowFaults(text: string): readonly RowFault[] {
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const languages = header.split('\t');
  const rows = lines.map((line, index) => ({
    line: index + 2,
    cells: line.split('\t').map((cell) => cell.split('|')),
  }));
  const faults = [
    ...(text.endsWith('\n') ? [] : [{ line: rows.length + 1, fault: 'no newline at the end' }]),
    ...rows.flatMap(({ line, cells }) => cellFaults(cells, languages).map((fault) => ({ line, fault }))),
    ...repeatedRows(rows, languages),
    ...crowdedForms(rows, languages),
  ];
  return faults.sort((one, other) => one.line - other.line);
}

interface Row {
  readonly line: number;
  /** The forms of each language, in the order of the header. */
  readonly cells: readonly (readonly string[])[];
}

/** Letters, digits and what joins them, single spaces between words. */
const plainForm = /^[\p{L}\p{N}](?: ?[\p{L}\p{N}.'’/-])*$/u;

function cellFaults(cells: Row['cells'], languages: readonly string[]): readonly string[] {
  if (cells.length !== languages.length) return [`${cells.length} cells, not ${languages.length}`];
  return cells.flatMap((forms, column) => {
    const language = languages[column] ?? '';
    const repeated = forms.filter((form, index) => forms.indexOf(form) !== index);
    return [
      ...repeated.map((form) => `"${form}" twice in one cell`),
      ...forms.flatMap((form) => formFaults(form, language)),
    ];
  });
}

function formFaults(form: string, language: string): readonly string[] {
  if (!plainForm.test(form)) return [`"${form}" is not a plain word or phrase`];
  if (form !== form.normalize('NFC')) return [`"${form}" is not in Unicode form NFC`];
  return form === form.toLowerCase() && isStopWord(form, language)
    ? [`"${form}" is a stop word of "${language}"`]
    : [];
}

/** A row all whose words another row has, in every language, adds nothing: the other is to be extended. */
function repeatedRows(rows: readonly Row[], languages: readonly string[]): readonly RowFault[] {
  const stemmed = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((forms, column) => new Set(forms.map((form) => stems(form, languages[column] ?? '')))),
  }));
  const byForm = groupBy(stemmed, ({ cells: [first = new Set<string>()] }) => first);
  return stemmed.flatMap((row) => {
    const [form = ''] = row.cells[0] ?? [];
    const other = byForm
      .get(form)
      ?.find(
        (candidate) =>
          candidate !== row &&
          row.cells.every((forms, column) => isSubset(forms, candidate.cells[column] ?? new Set())),
      );
    return other === undefined ? [] : [{ line: row.line, fault: `says nothing beside line ${other.line}` }];
  });
}

function crowdedForms(rows: readonly Row[], languages: readonly string[]): readonly RowFault[] {
  return languages.flatMap((language, column) =>
    [...groupBy(rows, ({ cells }) => new Set(cells[column]?.map((form) => form.toLowerCase())))]
      .filter(([, holders]) => holders.length > mostRowsOfAForm)
      .map(([form, holders]) => ({
        line: holders[mostRowsOfAForm]?.line ?? 0,
        fault: `"${form}" (${language}) stands in ${holders.length} rows: ${holders.map(({ line }) => line).join(', ')}`,
      })),
  );
}

function stems(form: string, language: string): string {
  const words = form.toLowerCase().split(/[\s-]+/);
  return words.map((word) => stem(word, language)).join(' ');
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => ReadonlySet<string>,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
