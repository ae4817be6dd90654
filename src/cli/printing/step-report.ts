import type { BuildProgress } from '../../retrieval/indexing/rebuild.ts';
import type { ProgressReport, ProgressStep } from './progress-report.ts';

/** Tells a program of progress: the beginning of a step at once, then how far it came a few times a second, and its end. */
export function createStepReport(
  tell: (progress: BuildProgress) => void,
  clock: () => number,
): ProgressReport {
  let current: BuildProgress['step'] | null = null;
  let nextAt = 0;
  return {
    show({ unit, done, total }) {
      const step = stepOf(unit);
      const now = clock();
      if (step === current && now < nextAt && done !== total) return;
      current = step;
      nextAt = now + toldEveryMs;
      tell({ step, done, total });
    },
    end() {},
  };
}

const toldEveryMs = 250;

function stepOf(unit: ProgressStep['unit']): BuildProgress['step'] {
  if (unit === 'MB') return 'fetch';
  return unit === 'files' ? 'read' : 'embed';
}
