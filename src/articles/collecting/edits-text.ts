import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { type ArticleId, isArticleId } from '../article-id.ts';
import { dateFlaw } from '../dates/publication-date.ts';
import type { Edit, Edits } from './edits.ts';

/** The edits of a file, and what in it is not an edit: one clause for each. */
export interface EditsReading {
  readonly edits: Edits;
  readonly flaws: readonly string[];
}

/** Parses YAML of `id: { date: 2014-08-23, … }`. An entry that is wrong is a flaw and costs that entry alone. */
export function parseEdits(text: string): EditsReading {
  const edits = new Map<ArticleId, Edit>();
  const flaws: string[] = [];
  for (const [id, value] of entriesOf(text, flaws)) {
    const edit = editSchema.safeParse(value);
    if (!isArticleId(id)) flaws.push(`"${id}" is not an article id`);
    else if (!edit.success) flaws.push(`${id}: ${edit.error.issues.map(issueWords).join('; ')}`);
    else edits.set(id, edit.data);
  }
  return { edits, flaws };
}

/** The file that `parseEdits` reads, ordered by id. */
export function formatEdits(edits: Edits): string {
  const ordered = [...edits].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# What was set by hand, with: npx dateline edit\n${stringify(Object.fromEntries(ordered), { lineWidth: 0 })}`;
}

const words = z.string().min(1);
const editSchema = z.strictObject({
  title: words.optional(),
  publisher: words.nullish(),
  author: words.nullish(),
  date: words
    .refine((text) => dateFlaw(text) === null, 'is not a date: write YYYY, YYYY-MM or YYYY-MM-DD')
    .nullish(),
  language: words.optional(),
  url: words.nullish(),
});

function entriesOf(text: string, flaws: string[]): readonly (readonly [string, unknown])[] {
  try {
    // Scalars stay as they are written: 2008 is a date and not a number, "no" a word and not false.
    const value: unknown = parse(text, { schema: 'failsafe', customTags: ['null'], logLevel: 'error' });
    if (value === null) return [];
    if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value);
    flaws.push('it holds no record of edits by article id');
  } catch (error) {
    flaws.push(
      `it is not YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable'}`,
    );
  }
  return [];
}

function issueWords({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `"${path.join('.')}" ${message}`;
}
