import { z } from 'zod';
import { type ArticleId, articleIdFrom } from '../articles/article-id.ts';
import { languageTag } from '../articles/language.ts';
import { DatelineError } from '../dateline-error.ts';

/** A question whose right answer is known. */
export interface LabelledQuestion {
  /** No other question of the set has it. */
  readonly id: string;
  readonly text: string;
  /** BCP 47 tag of the question; `null` where the set does not say. */
  readonly language: string | null;
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
 * Parses JSON Lines of `{ id, q, answerable, gold: [{ articleId, any? }], lang?, among?, kind? }`. Throws a `DatelineError` that names the
 * file and line: a set with a broken line measures something else than it says.
 */
export function parseLabelledSet(content: string, file: string): readonly LabelledQuestion[] {
  const lineOf = new Map<string, number>();
  const questions = content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const question = parseLine(line, `${file}:${i + 1}`);
      const before = lineOf.get(question.id);
      if (before !== undefined) {
        throw new DatelineError(
          `${file}:${i + 1}: id: "${question.id}" is the id of line ${before} already.`,
        );
      }
      lineOf.set(question.id, i + 1);
      return [question];
    });
  if (questions.length === 0)
    throw new DatelineError(`${file}: no question in it; one JSON object a line is wanted.`);
  return questions;
}

const lineSchema = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  q: z.string().refine((q) => q.trim() !== '', 'is empty'),
  lang: z.string().nullish().transform(canonicalTag),
  answerable: z.boolean(),
  gold: z.array(z.object({ articleId: z.string(), any: z.array(z.string()).default([]) })),
  among: z.array(z.string()).nullish(),
  kind: z.string().nullish(),
});

function canonicalTag(tag: string | null | undefined, context: z.RefinementCtx): string | null {
  const canonical = languageTag(tag ?? '');
  if (typeof tag === 'string' && canonical === null) {
    context.addIssue({ code: 'custom', message: `"${tag}" is not a language tag` });
  }
  return canonical;
}

function parseLine(line: string, place: string): LabelledQuestion {
  const parsed = lineSchema.safeParse(jsonOf(line, place));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new DatelineError(
      `${place}: ${where === '' ? 'the line' : where}: ${issue?.message ?? 'not a question'}.`,
    );
  }
  const { id, q, lang, answerable, gold, among, kind } = parsed.data;
  return {
    id,
    text: q,
    language: lang,
    answerable,
    gold: gold.map(({ articleId, any }) => ({ articleId: articleIdFrom(articleId), any })),
    among: among?.map(articleIdFrom) ?? null,
    kind: kind ?? null,
  };
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new DatelineError(`${place}: this line is not JSON.`, { cause });
  }
}
