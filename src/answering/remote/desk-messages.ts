import { z } from 'zod';
import { publicationDate } from '../../articles/dates/publication-date.ts';
import { indexFactsForm } from '../../retrieval/indexing/index-facts.ts';
import type { BuildProgress, RebuildSummary } from '../../retrieval/indexing/rebuild.ts';
import type { Answer } from '../answer.ts';
import type { CheckedText } from '../checking/checked-text.ts';
import type { DeskWork } from '../desk/desk-with.ts';
import type { Question, ReferenceDesk, SearchResult } from '../desk/reference-desk.ts';
import type { SourceLookup } from '../finding/source-lookup.ts';
import type { Verification } from '../quotes/verification.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** A question as it travels; that it was given up is said in a message of its own. */
export type SentQuestion = Omit<Question, 'signal'>;

/** What a desk says of its archive. */
export type DeskFacts = Omit<ReferenceDesk, keyof DeskWork>;

export type DeskCall = z.infer<typeof callForm>;
export type ToDesk = z.infer<typeof toDeskForm>;
export type FromDesk = z.infer<typeof fromDeskForm>;

/** A message about a desk, under a name of its own, since others travel on the same line. `null` for one of those. */
export function readToDesk(message: unknown): ToDesk | null {
  const envelope = z.looseObject({ toDesk: z.unknown() }).safeParse(message);
  return envelope.success && envelope.data.toDesk !== undefined
    ? toDeskForm.parse(envelope.data.toDesk)
    : null;
}

/** `null` for a message that is about something else; throws where one of ours has another form than it should. */
export function readFromDesk(message: unknown): FromDesk | null {
  const envelope = z.looseObject({ fromDesk: z.unknown() }).safeParse(message);
  return envelope.success && envelope.data.fromDesk !== undefined
    ? fromDeskForm.parse(envelope.data.fromDesk)
    : null;
}

const date = z.string().refine((text) => publicationDate(text) === text);

const questionShape = z.strictObject({
  text: z.string(),
  conversation: z
    .array(
      z.strictObject({
        question: z.string(),
        quotes: z.array(z.strictObject({ text: z.string(), language: z.string() })),
      }),
    )
    .optional(),
  filters: z
    .strictObject({
      from: date.optional(),
      to: date.optional(),
      asOf: date.optional(),
      publisher: z.string().optional(),
      language: z.string().optional(),
      articles: z.array(z.string()).optional(),
    })
    .optional(),
  limit: z.int().positive().optional(),
});

const question = z.custom<SentQuestion>((value) => questionShape.safeParse(value).success);

const callForm = z.discriminatedUnion('work', [
  z.object({ work: z.literal('ask'), question }),
  z.object({ work: z.literal('search'), question }),
  z.object({ work: z.literal('timeline'), question }),
  z.object({ work: z.literal('check'), question }),
  z.object({ work: z.literal('source'), text: z.string() }),
  z.object({ work: z.literal('verify'), receipt: z.string() }),
  z.object({ work: z.literal('suggestTitles'), typed: z.string(), count: z.int().nonnegative() }),
  z.object({ work: z.literal('rebuild') }),
]);

const id = z.int().nonnegative();

const toDeskForm = z.discriminatedUnion('kind', [
  /** Whoever is there first hears what the desk says of its archive. */
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('call'), id, call: callForm }),
  z.object({ kind: z.literal('cancel'), id }),
]);

const progress = z.object({
  step: z.enum(['fetch', 'read', 'embed']),
  done: z.number(),
  total: z.number().nullable(),
}) satisfies z.ZodType<BuildProgress>;

const factsShape = z.object({
  builtAt: z.string(),
  index: indexFactsForm,
  window: z.object({
    oldest: date.nullable(),
    newest: date.nullable(),
    asOf: date.nullable(),
    undated: z.number(),
  }),
  languages: z.array(z.string()),
  publishers: z.array(z.string()),
});

const fromDeskForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('facts'),
    facts: z.custom<DeskFacts>((value) => factsShape.safeParse(value).success),
  }),
  z.object({ kind: z.literal('result'), id, packed: z.unknown() }),
  z.object({
    kind: z.literal('failed'),
    id,
    /** `forPeople`: a `DatelineError`, whose message may be shown. */
    failure: z.object({
      forPeople: z.boolean(),
      name: z.string(),
      message: z.string(),
      stack: z.string().optional(),
    }),
  }),
  z.object({ kind: z.literal('progress'), id, progress }),
]);

/** What each piece of work gives. Both ends are of one version, so it is the kind that is looked at. */
export const resultForms = {
  ask: z.custom<Answer>(ofKind('answered', 'refused')),
  search: z.custom<SearchResult>(
    (value) => z.looseObject({ passages: z.array(z.unknown()) }).safeParse(value).success,
  ),
  timeline: z.custom<Timeline>(ofKind('timeline', 'refused')),
  check: z.custom<CheckedText>(
    (value) => z.looseObject({ claims: z.array(z.unknown()) }).safeParse(value).success,
  ),
  source: z.custom<SourceLookup>(ofKind('article', 'quote', 'not-verbatim', 'not-found')),
  verify: z.custom<Verification>(ofKind('exact', 'misquoted', 'changed', 'gone')),
  suggestTitles: z.custom<Awaited<ReturnType<ReferenceDesk['suggestTitles']>>>(Array.isArray),
  rebuild: z.custom<RebuildSummary>(
    (value) => z.looseObject({ index: indexFactsForm }).safeParse(value).success,
  ),
};

function ofKind(...kinds: readonly string[]): (value: unknown) => boolean {
  const form = z.looseObject({ kind: z.enum(kinds) });
  return (value) => form.safeParse(value).success;
}
