import { z } from 'zod';
import { type ArticleId, articleIdFrom } from '../articles/article-id.ts';
import { DatelineError } from '../dateline-error.ts';

/** A question whose right answer is known. */
export interface LabelledQuestion {
  readonly id: string;
  readonly text: string;
  /** Whether the archive answers it. */
  readonly answerable: boolean;
  /** The articles that answer, each with strings of which a good quote holds one (none: only the article is known). */
  readonly gold: readonly { readonly articleId: ArticleId; readonly any: readonly string[] }[];
  /** Search only these articles; `null` searches all. */
  readonly among: readonly ArticleId[] | null;
  /** What sort of question it is, for a table by kind; `null` where the set does not say. */
  readonly kind: string | null;
}

/**
 * Parses JSON Lines of `{ id, q, answerable, gold: [{ articleId, any? }], among?, kind? }`. Throws a `DatelineError` that names the
 * file and line: a set with a broken line measures something else than it says.
 */
export function parseLabelledSet(content: string, file: string): readonly LabelledQuestion[] {
  const questions = content
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${i + 1}`)]));
  if (questions.length === 0)
    throw new DatelineError(`${file}: no question in it; one JSON object a line is wanted.`);
  return questions;
}

const lineSchema = z.object({
  id: z.string(),
  q: z.string(),
  answerable: z.boolean(),
  gold: z.array(z.object({ articleId: z.string(), any: z.array(z.string()).default([]) })),
  among: z.array(z.string()).nullable().default(null),
  kind: z.string().nullable().default(null),
});

function parseLine(line: string, place: string): LabelledQuestion {
  const parsed = lineSchema.safeParse(jsonOf(line, place));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DatelineError(
      `${place}: ${issue?.path.join('.') ?? 'the line'}: ${issue?.message ?? 'not a question'}.`,
    );
  }
  const { id, q, answerable, gold, among, kind } = parsed.data;
  return {
    id,
    text: q,
    answerable,
    gold: gold.map(({ articleId, any }) => ({ articleId: articleIdFrom(articleId), any })),
    among: among?.map(articleIdFrom) ?? null,
    kind,
  };
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new DatelineError(`${place}: this line is not JSON.`, { cause });
  }
}
