import { z } from 'zod';
import { DatelineError } from '../dateline-error.ts';
import { sentenceSignalNames } from './choosing/sentence-signals.ts';
import type { OwnFit } from './fit.ts';
import { signalNames } from './support/signals.ts';
import { strictnesses } from './support/strictness.ts';

/** Reads what the fitting scripts have saved. Throws a `DatelineError` that names the file when it is something else. */
export function parseFit(content: string, file: string): OwnFit {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (cause) {
    throw new DatelineError(`${file} is not JSON. Fit again, as docs/fitting.md says.`, { cause });
  }
  const parsed = fitForm.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DatelineError(
    `${file} is not what was fitted for an embedder: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. Fit again, as docs/fitting.md says.`,
  );
}

const share = z.number().min(0).max(1);

const fitForm = z.object({
  format: z.literal(1),
  embedder: z.object({ model: z.string(), dtype: z.string().nullable() }),
  denseWeight: share,
  sentenceWeights: z.record(z.enum(sentenceSignalNames), z.number()),
  leastOfBest: share,
  supportModel: z.object({ bias: z.number(), weights: z.record(z.enum(signalNames), z.number()) }),
  leastSupports: z.record(z.enum(strictnesses), share),
});
