import { z } from 'zod';
import { DatelineError } from '../dateline-error.ts';
import type { EmbedderSpec } from '../retrieval/embedding/embedder.ts';
import type { IndexFacts } from '../retrieval/indexing/index-facts.ts';
import type { ChunkingSettings } from '../retrieval/indexing/manifest.ts';
import type { MeasuredGroup } from './groups.ts';
import type { Outcome } from './outcome.ts';

/** Raised whenever a saved run changes its form so that older ones cannot be compared. */
export const runFormat = 1;

/** One evaluation, with all that is needed to know what was measured, and every outcome. Plain data. */
export interface Run {
  /** ISO 8601, UTC. */
  readonly measuredAt: string;
  /** Of Dateline. */
  readonly version: string;
  readonly nodeVersion: string;
  readonly index: IndexFacts;
  readonly embedder: EmbedderSpec;
  readonly chunking: ChunkingSettings;
  readonly sets: readonly {
    readonly name: string;
    readonly file: string;
    readonly questions: number;
  }[];
  /** Articles that the sets name and the archive does not hold: with any, the figures are of another archive than was meant. */
  readonly missingArticles: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** The first has all questions. */
  readonly groups: readonly MeasuredGroup[];
}

/** What a comparison needs of a run that was saved. */
export type Baseline = Pick<Run, 'measuredAt' | 'version' | 'index' | 'embedder' | 'outcomes'>;

/** Reads a run as `dateline eval` saves and prints it. Throws a `DatelineError` that names the file when it is not one. */
export function parseBaseline(content: string, file: string): Baseline {
  const parsed = savedRun.safeParse(jsonOf(content, file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    throw new DatelineError(`${file} is not a saved run${where}. ${howToSave}`);
  }
  const { measuredAt, version, index, embedder, questions } = parsed.data;
  return { measuredAt, version, index, embedder, outcomes: questions };
}

const howToSave = 'Save one with: npx dateline eval --save FILE';

function jsonOf(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new DatelineError(
      `${file} is not a saved run: it is not JSON, or only a part of it. ${howToSave}`,
      { cause },
    );
  }
}

const count = z.int().min(0);
const duration = z.number().min(0);

const savedRun = z.object({
  format: z.literal(runFormat, { error: 'of another version of Dateline' }),
  measuredAt: z.string(),
  version: z.string(),
  index: z.object({ id: z.string(), embedder: z.string(), articles: count, passages: count }),
  embedder: z.object({
    model: z.string(),
    revision: z.string(),
    dtype: z.string().nullable(),
    dimensions: count,
    pooling: z.enum(['mean', 'cls', 'last_token', 'none']),
    prefixes: z.object({ query: z.string(), passage: z.string() }),
    maxTokens: count.nullable(),
  }),
  questions: z.array(
    z.object({
      set: z.string(),
      id: z.string(),
      question: z.string(),
      kind: z.string().nullable(),
      languages: z.object({ question: z.string(), articles: z.string().nullable() }),
      answerable: z.boolean(),
      gold: z.array(z.object({ articleId: z.string(), any: z.array(z.string()) })),
      found: z.array(z.string()),
      goldRanks: z.array(z.int().min(1)),
      refusal: z.string().nullable(),
      support: z.number().min(0).max(1).nullable().default(null),
      quotes: z.array(z.object({ articleId: z.string(), text: z.string() })),
      quoteHit: z.boolean().nullable(),
      firstQuoteHit: z.boolean().nullable(),
      searchMs: duration,
      answerMs: duration,
    }),
  ),
});
