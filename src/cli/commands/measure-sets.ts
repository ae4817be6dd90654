import { setImmediate } from 'node:timers/promises';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { Article } from '../../articles/article.ts';
import { counted } from '../../articles/counted.ts';
import { DatelineError } from '../../dateline-error.ts';
import { evaluateQuestion } from '../../evaluation/evaluate.ts';
import type { Outcome } from '../../evaluation/outcome.ts';
import { createProgressReport } from '../printing/progress-report.ts';
import type { Terminal } from '../terminal.ts';
import type { LabelledFile } from './labelled-files.ts';

/** Asks every question in turn, with a report of progress. Throws a `DatelineError` when it is interrupted: half a set measures nothing. */
export async function measureSets(
  sets: readonly LabelledFile[],
  { desk, articles }: { readonly desk: ReferenceDesk; readonly articles: readonly Article[] },
  {
    terminal,
    clock,
    signal,
  }: { readonly terminal: Terminal; readonly clock: () => number; readonly signal: AbortSignal },
): Promise<readonly Outcome[]> {
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  const asked = sets.flatMap(({ name, questions }) => questions.map((question) => ({ set: name, question })));
  const outcomes: Outcome[] = [];
  const report = createProgressReport(terminal.progress, clock);
  try {
    for (const one of asked) {
      signal.throwIfAborted();
      report.show({ label: 'Asking', done: outcomes.length, total: asked.length, unit: 'questions' });
      outcomes.push(await evaluateQuestion(desk, { ...one, signal }, (id) => languages.get(id) ?? null));
      // Lets Ctrl-C be noticed between two answers.
      await setImmediate();
    }
    return outcomes;
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new DatelineError(
      `Stopped after ${outcomes.length} of ${counted(asked.length, 'question')}; nothing was written.`,
      { cause },
    );
  } finally {
    report.end();
  }
}
