import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Question } from '../../answering/desk/reference-desk.ts';
import { publicationDate } from '../../articles/dates/publication-date.ts';
import { fieldFlaws, wanting } from '../../articles/field-flaws.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Filters } from '../../retrieval/filters.ts';
import { checkedLanguage, definedFilters, highestLimit } from '../commands/question-options.ts';
import { readPlacedLines } from './read-lines.ts';

/** One line of a batch: a question, or why there is none. */
export type BatchLine =
  | {
      readonly kind: 'question';
      readonly place: string;
      readonly id: string | null;
      readonly question: Question;
    }
  | { readonly kind: 'bad'; readonly place: string; readonly reason: string };

/**
 * Reads a file of JSON lines, `-` being standard input, one line at a time. A line has `q`, may have `id`, and may have `from`,
 * `to`, `asOf`, `publisher`, `language` and `limit`, which stand in for those of the command line; `conversation` holds the
 * questions before it, oldest first. Other keys are left alone: in
 * labelled sets `lang` is the language of the question, not a limit.
 * Blank lines are passed over. Throws a `DatelineError` when the file cannot be read.
 */
export async function* readBatch(
  file: string,
  input: Readable,
  defaults: { readonly filters: Filters; readonly limit: number | undefined },
): AsyncGenerator<BatchLine> {
  for await (const { line, place } of readPlacedLines(file, input)) yield batchLine(line, place, defaults);
}

function batchLine(
  line: string,
  place: string,
  defaults: { readonly filters: Filters; readonly limit: number | undefined },
): BatchLine {
  try {
    const { id, q, conversation, limit, ...given } = lineShape.parse(JSON.parse(line));
    const filters = definedFilters({ ...defaults.filters, ...definedFilters(given) });
    const most = limit ?? defaults.limit;
    const question = {
      text: q,
      ...(conversation === undefined ? {} : { conversation }),
      filters,
      ...(most === undefined ? {} : { limit: most }),
    };
    return { kind: 'question', place, id, question };
  } catch (error) {
    return { kind: 'bad', place, reason: badness(error) };
  }
}

/** `null` counts as not given, as it does in the objects that `--json` prints. */
function optional<Value extends z.ZodType>(value: Value) {
  return value.nullish().transform((given) => given ?? undefined);
}

const date = optional(
  z.string(wanting('text such as "2014-08-23", "2014-08" or "2014"')).transform(publicationDate),
);

const wantedLine = '{"id": "q1", "q": "Who built the bridge?"}';
const wantedLimit = wanting(`a whole number from 1 to ${highestLimit}`);
const wantedQuestions = wanting('a list of at most 100 questions, the oldest first');
const earlierQuestions = z
  .array(z.string(wantedQuestions), wantedQuestions)
  .max(100, wantedQuestions)
  .transform((questions) => questions.map((question) => ({ question, quotes: [] })));

const lineShape = z.object(
  {
    id: z
      .union([z.string(), z.number().transform(String)], wanting('text or a number'))
      .nullish()
      .transform((id) => id ?? null),
    q: z
      .string(wanting(`the question: ${wantedLine}`))
      .refine((q) => q.trim() !== '', `is empty; wanted the question: ${wantedLine}`),
    conversation: optional(earlierQuestions),
    from: date,
    to: date,
    asOf: date,
    publisher: optional(z.string(wanting("the publisher's name"))),
    language: optional(z.string(wanting('a tag such as "en"')).transform(checkedLanguage)),
    limit: optional(z.int(wantedLimit).min(1, wantedLimit).max(highestLimit, wantedLimit)),
  },
  wanting(wantedLine),
);

function badness(error: unknown): string {
  if (error instanceof SyntaxError) return `the line is not JSON; wanted ${wantedLine}`;
  if (error instanceof DatelineError) return error.message;
  if (error instanceof z.ZodError) return fieldFlaws(error, 'the line');
  throw error;
}
