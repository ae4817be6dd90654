import { z } from 'zod';
import { type ArticleId, articleIdFrom } from '../articles/article-id.ts';
import { counted } from '../articles/counted.ts';
import { fieldFlaws, wanting } from '../articles/field-flaws.ts';
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
 * Parses JSON Lines of `{ id, q, answerable, gold?: [{ articleId, any? }], lang?, among?, kind? }`. Throws a `DatelineError` that names the
 * file and each line that is wrong: a set with a broken line measures something else than it says.
 */
export function parseLabelledSet(content: string, file: string): readonly LabelledQuestion[] {
  const lineOf = new Map<string, number>();
  const questions: LabelledQuestion[] = [];
  const flaws: string[] = [];
  for (const [i, line] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const place = `${file}:${i + 1}`;
    const read = parseLine(line);
    if (typeof read === 'string') {
      flaws.push(`${place}: ${read}.`);
      continue;
    }
    const before = lineOf.get(read.id);
    if (before !== undefined) flaws.push(`${place}: "id" is "${read.id}", which line ${before} has already.`);
    lineOf.set(read.id, i + 1);
    questions.push(read);
  }
  if (flaws.length > 0) throw new DatelineError(shownFlaws(flaws, file));
  if (questions.length === 0)
    throw new DatelineError(`${file}: there is no question in it; wanted on each line ${wantedLine}`);
  return questions;
}

/** More would push the first out of sight. */
const flawsShown = 10;

function shownFlaws(flaws: readonly string[], file: string): string {
  const left = flaws.length - flawsShown;
  const more = left <= 0 ? [] : [`… and ${counted(left, 'more line')} of ${file} that cannot be used.`];
  return [...flaws.slice(0, flawsShown), ...more].join('\n');
}

const wantedLine = '{"id": "q1", "q": "Who built the bridge?", "answerable": true, "gold": […]}';
const wantedGold = wanting('a list of {"articleId": "…", "any": ["words of a good quote", …]}');
const wantedArticles = wanting('a list of the ids of articles');

const lineSchema = z.object(
  {
    id: z.union(
      [z.string(), z.number().transform(String)],
      wanting('text or a number that no other line has'),
    ),
    q: z.string(wanting('the question')).refine((q) => q.trim() !== '', 'is empty; wanted the question'),
    lang: z.string(wanting('a tag such as "en"')).nullish().transform(canonicalTag),
    answerable: z.boolean(wanting('true where the archive answers the question, else false')),
    gold: z
      .array(
        z.object(
          {
            articleId: z.string(wanting('the id of an article that answers')),
            any: z
              .array(z.string(wanting('text')), wanting('a list of strings of which a good quote holds one'))
              .default([]),
          },
          wantedGold,
        ),
        wantedGold,
      )
      .default([]),
    among: z.array(z.string(wantedArticles), wantedArticles).nullish(),
    kind: z.string(wanting('text')).nullish(),
  },
  wanting(wantedLine),
);

function canonicalTag(tag: string | null | undefined, context: z.RefinementCtx): string | null {
  const canonical = languageTag(tag ?? '');
  if (typeof tag === 'string' && canonical === null) {
    context.addIssue({ code: 'custom', message: `is "${tag}"; wanted a tag such as "en"` });
  }
  return canonical;
}

/** The question, or what is wrong with the line. */
function parseLine(line: string): LabelledQuestion | string {
  const json = jsonOf(line);
  if (json === undefined) return `the line is not JSON; wanted ${wantedLine}`;
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) return fieldFlaws(parsed.error, 'the line');
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

/** `undefined` where it is not JSON. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
