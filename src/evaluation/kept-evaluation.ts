import { z } from 'zod';
import { DatelineError } from '../dateline-error.ts';
import type { Measured } from './figures.ts';
import type { Run } from './run.ts';

/** What is kept of the last run over an archive: what was asked in it, of which index, and the figures that tell people what to expect. */
export type KeptEvaluation = z.infer<typeof keptForm>;

/** Where the last run over an archive is kept. */
export interface Evaluations {
  /** In place of what was kept before. Throws a `DatelineError` where it cannot be kept. */
  keep(evaluation: KeptEvaluation): Promise<void>;
  /** `null` where nothing was measured. Throws a `DatelineError` when it cannot be read. */
  last(): Promise<KeptEvaluation | null>;
}

/** What is kept of a run; `null` of one that says nothing of this archive: its questions are about articles of another. */
export function keptEvaluation(run: Run): KeptEvaluation | null {
  const [all] = run.groups;
  if (all === undefined || all.outcomes.length === 0 || run.missingArticles.length > 0) return null;
  const { quoteHit, refusals, falseRefusals } = all.figures;
  return {
    format: 1,
    measuredAt: run.measuredAt,
    indexId: run.index.id,
    sets: run.sets.map(({ name }) => name),
    questions: all.outcomes.length,
    quoteHit: shareOf(quoteHit),
    refusals: shareOf(refusals),
    falseRefusals: shareOf(falseRefusals),
  };
}

/** Reads what was kept. Throws a `DatelineError` that names the file when it is something else. */
export function parseKeptEvaluation(content: string, file: string): KeptEvaluation {
  try {
    return keptForm.parse(JSON.parse(content));
  } catch (cause) {
    throw new DatelineError(`${file} is not what dateline eval keeps. Measure again: npx dateline eval`, {
      cause,
    });
  }
}

function shareOf(measured: Measured | null): KeptEvaluation['quoteHit'] {
  return measured === null ? null : { value: measured.value, of: measured.of };
}

/** Of how many questions, and 0–1 of them; `null` where no question can tell. */
const shareForm = z.object({ value: z.number().min(0).max(1), of: z.int().positive() }).nullable();

const keptForm = z.object({
  format: z.literal(1),
  /** ISO 8601, UTC. */
  measuredAt: z.iso.datetime(),
  indexId: z.string(),
  /** The names of the labelled sets. */
  sets: z.array(z.string()),
  questions: z.int().positive(),
  quoteHit: shareForm,
  refusals: shareForm,
  falseRefusals: shareForm,
});
