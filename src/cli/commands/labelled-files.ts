import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article } from '../../articles/article.ts';
import { DatelineError } from '../../dateline-error.ts';
import { type LabelledQuestion, parseLabelledSet } from '../../evaluation/labelled-set.ts';
import { unreadable } from '../asking/read-lines.ts';

/** A file of labelled questions. */
export interface LabelledFile {
  /** The file's name without its ending; the whole path where two files of a run have one name. */
  readonly name: string;
  readonly file: string;
  readonly questions: readonly LabelledQuestion[];
}

/** Reads every file before a question is asked: one bad line after an hour would be a pity. Throws a `DatelineError` with its place. */
export async function readLabelledFiles(files: readonly string[]): Promise<readonly LabelledFile[]> {
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw new DatelineError(`${twice} is named twice.`, { exitCode: 2 });
  const names = files.map((file) => basename(file, extname(file)));
  const sets: LabelledFile[] = [];
  for (const [i, file] of files.entries()) {
    const name = names[i] ?? file;
    const unique = names.filter((one) => one === name).length === 1;
    const content = await contentOf(file, 'Give a file of labelled questions, one JSON object a line.');
    sets.push({ name: unique ? name : file, file, questions: parseLabelledSet(content, file) });
  }
  return sets;
}

/** The text of a file. Throws a `DatelineError` that names it and says what is wanted when it cannot be read. */
export async function contentOf(file: string, wanted: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, cause, wanted);
  }
}

/** The questions whose wanted words stand in none of the articles that they name, so that no quote can be right: `file, question id`. */
export function unquotable(
  sets: readonly LabelledFile[],
  articles: readonly Article[],
): readonly { readonly file: string; readonly id: string }[] {
  const bodies = new Map<string, string>(articles.map(({ id, body }) => [id, body]));
  return sets.flatMap(({ file, questions }) =>
    questions
      .filter(({ gold }) => {
        const wanted = gold.filter(({ articleId, any }) => bodies.has(articleId) && any.length > 0);
        const stands = wanted.some(({ articleId, any }) =>
          any.some((words) => bodies.get(articleId)?.includes(words) === true),
        );
        return wanted.length > 0 && !stands;
      })
      .map(({ id }) => ({ file, id })),
  );
}

/** The articles that the sets name, as answers or to search among, and the archive does not hold. */
export function missingArticles(
  sets: readonly LabelledFile[],
  articles: readonly Article[],
): { readonly missing: readonly string[]; readonly named: number } {
  const held = new Set<string>(articles.map(({ id }) => id));
  const named = new Set<string>(
    sets.flatMap(({ questions }) =>
      questions.flatMap(({ gold, among }) => [...gold.map(({ articleId }) => articleId), ...(among ?? [])]),
    ),
  );
  return { missing: [...named].filter((id) => !held.has(id)), named: named.size };
}
