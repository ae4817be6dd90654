import { counted } from '../../articles/counted.ts';
import { languageTag } from '../../articles/language.ts';
import { DatelineError } from '../../dateline-error.ts';

/** One concept: how it is called in each language. */
export interface GlossaryRow {
  /** `file:line`, the file without its folders. */
  readonly place: string;
  /** By BCP 47 tag: words or short phrases, the commonest first, spelt as a dictionary has them. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

export interface GlossaryReading {
  readonly rows: readonly GlossaryRow[];
  /** One sentence for each row that cannot be used, with its file and line. */
  readonly problems: readonly string[];
}

/** The rows of a file. Throws a `DatelineError` that names every line that cannot be used. */
export function parseGlossary(content: string, file: string): readonly GlossaryRow[] {
  const { rows, problems } = readGlossary(content, file);
  if (problems.length > 0) throw new DatelineError(problems.join('\n'));
  return rows;
}

/**
 * Reads tab-separated values: the first line names the columns' languages, every other is a concept, and a cell holds one or more
 * forms with `|` between them. Empty lines and lines that begin with `#` are passed over.
 */
export function readGlossary(content: string, file: string): GlossaryReading {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const problems: string[] = [];
  const rows: GlossaryRow[] = [];
  let languages: readonly string[] | null = null;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const place = `${file}:${i + 1}`;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (languages === null) {
      const header = readHeader(cells);
      if (typeof header === 'string') return { rows: [], problems: [`${place}: ${header}`] };
      languages = header;
      continue;
    }
    const row = readRow(cells, languages);
    if (typeof row === 'string') problems.push(`${place}: ${row}`);
    else rows.push({ place: place.replace(/^.*[\\/]/, ''), forms: row });
  }
  if (languages === null)
    problems.push(`${file}: nothing in it; the first line names the languages, ${example}`);
  return { rows, problems };
}

const example = 'for instance "en", "de" and "nl" with a tab between them.';

/** The languages, or what is wrong. */
function readHeader(cells: readonly string[]): readonly string[] | string {
  const tags = cells.map(languageTag);
  const wrong = tags.indexOf(null);
  if (wrong >= 0) {
    return `"${cells[wrong] ?? ''}" names no language; the first line names them by their tags, ${example}`;
  }
  const languages = tags.filter((tag) => tag !== null);
  if (languages.length < 2) return `there is one language; a glossary has two or more, ${example}`;
  const twice = languages.find((language, i) => languages.indexOf(language) !== i);
  return twice === undefined ? languages : `the language ${twice} stands there twice; keep one column of it.`;
}

/** The forms by language, or what is wrong. */
function readRow(
  cells: readonly string[],
  languages: readonly string[],
): ReadonlyMap<string, readonly string[]> | string {
  if (cells.length !== languages.length) {
    return `${counted(cells.length, 'column')} where the first line has ${languages.length}; put one tab between two languages, and leave a cell empty where there is no word.`;
  }
  const forms = new Map<string, readonly string[]>();
  for (const [i, language] of languages.entries()) {
    const cell = cells[i] ?? '';
    if (cell === '') continue;
    const variants = cell.split('|').map((form) => form.trim());
    const flaw = variants.map(flawOf).find((found) => found !== null);
    if (flaw !== undefined) return `${language}: ${flaw}`;
    forms.set(language, variants);
  }
  return forms.size < 2 ? 'only one language has a word; a row needs it in two or more.' : forms;
}

const mostWords = 8;

function flawOf(form: string): string | null {
  if (form === '') return 'there is nothing between two bars, or beside one; remove the bar.';
  if (!/[\p{L}\p{N}]/u.test(form)) return `"${form}" holds no word; write one, or remove it.`;
  if (form.split(' ').length > mostWords)
    return `"${form}" is longer than ${mostWords} words; write the word or the short phrase alone.`;
  return null;
}
