import { parse, YAMLParseError } from 'yaml';
import { openingWords } from '../one-line.ts';

/** A Markdown file taken apart: the values of its front matter, unchecked (`{}` where there is none), and what follows it. */
export type FrontMatter =
  | { readonly values: unknown; readonly content: string; readonly flaw: null }
  | { readonly flaw: string };

/**
 * Splits off the YAML between two lines of `---` at the very beginning. Every scalar is read as text, so that the date
 * `2014-08-23` and the year `2008` keep their letters. A file that begins with a mere rule has no front matter.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { values: {}, content: text, flaw: null };
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (opening === null) return tomlHead.test(text.slice(0, longestFrontMatter)) ? { flaw: tomlFlaw } : none;
  const rest = text.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest.slice(0, longestFrontMatter));
  if (closing === null) {
    return /^[\p{L}_]+[ \t]*:/u.test(rest)
      ? { flaw: 'the front matter that begins with --- is not closed; put a line of --- under it' }
      : none;
  }
  const source = rest.slice(0, closing.index);
  const content = rest.slice(closing.index + closing[0].length);
  try {
    const values: unknown = parse(source, { schema: 'failsafe', customTags: ['null'], logLevel: 'error' });
    if (typeof values === 'string') return none;
    return { values: values ?? {}, content, flaw: null };
  } catch (error) {
    const firstLine = opening[0].split('\n').length;
    return { flaw: yamlFlaw(error, firstLine) };
  }
}

/** Characters. Front matter is a dozen lines; this bounds what the YAML reader is ever given. */
const longestFrontMatter = 64 * 1024;

/** What some site builders write between lines of `+++`. */
const tomlHead = /^\s*\+\+\+[ \t]*\n(?:[^\n]*\n)*?\+\+\+[ \t]*(?:\n|$)/;
const tomlFlaw =
  'its front matter is TOML (+++), which is not read; write it as YAML between two lines of ---';

function yamlFlaw(error: unknown, firstLine: number): string {
  if (!(error instanceof Error)) throw error;
  const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
  const what = openingWords(error.message.split(/ at line \d|\n/)[0] ?? '', 120);
  const where = line === undefined ? 'the front matter' : `line ${line + firstLine - 1} of the front matter`;
  return `${where} is not YAML: ${what}; a value that holds ": " or begins with a sign is written in "quotes"`;
}
