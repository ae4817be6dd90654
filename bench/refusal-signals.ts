import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Signals, signalNames } from '../src/answering/support/signals.ts';
import { parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { withArchive } from './archive-of.ts';
import type { FitTarget } from './fit-target.ts';
import { createReadAsAsked, type ReadAsAsked } from './read-as-asked.ts';

/** What speaks for the archive answering a question of known answerability. */
export interface MeasuredQuestion {
  /** Set and direction: the row of the table that it belongs to. */
  readonly row: string;
  readonly id: string;
  readonly answerable: boolean;
  /** `null` where nothing has to do with the question. */
  readonly signals: Signals | null;
}

/** All questions of both sets, and those of the sample archive; from the file where it has been written before, and its signals are the present ones. */
export async function measuredQuestions(
  root: string,
  file: string | undefined,
  { embedders, fit }: Pick<FitTarget, 'embedders' | 'fit'>,
): Promise<readonly MeasuredQuestion[]> {
  if (file !== undefined && existsSync(file)) {
    const kept: { names: readonly string[]; questions: readonly MeasuredQuestion[] } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    if (kept.names.join() === signalNames.join()) return kept.questions;
  }
  const questions: MeasuredQuestion[] = [];
  const add = (row: string, corpus: string, questionsFile: string): Promise<void> =>
    withArchive(
      [corpus],
      async (archive) => {
        questions.push(...(await measure(createReadAsAsked(archive, fit), archive, row, questionsFile)));
      },
      embedders,
    );
  for (const [set, asked, articles] of directions) {
    const row = `${set.replace('-dev', '')} ${asked} → ${articles}`;
    const questionsFile = join(root, set, `questions.${asked}-${articles}.jsonl`);
    await add(row, join(root, set, `corpus-${articles}`), questionsFile);
  }
  await add('sample archive', 'corpus', 'test/fixtures/sample-questions.jsonl');
  if (file !== undefined) writeFileSync(file, JSON.stringify({ names: signalNames, questions }));
  return questions;
}

const directions = [
  ['xquad-dev', 'en', 'en'],
  ['xquad-dev', 'de', 'de'],
  ['xquad-dev', 'en', 'de'],
  ['xquad-dev', 'de', 'en'],
  ['nomiracl-dev', 'en', 'en'],
  ['nomiracl-dev', 'de', 'de'],
] as const;

async function measure(
  read: ReadAsAsked,
  archive: Archive,
  row: string,
  file: string,
): Promise<readonly MeasuredQuestion[]> {
  const ids = archive.articles.map(({ id }) => id);
  const measured: MeasuredQuestion[] = [];
  for (const { id, text, answerable, among, gold } of parseLabelledSet(readFileSync(file, 'utf8'), file)) {
    const goldIds = new Set(gold.map(({ articleId }) => articleId));
    const asked = [{ row, answerable, filters: among === null ? {} : { articles: among } }];
    if (goldIds.size > 0) {
      const others = ids.filter((article) => !goldIds.has(article));
      asked.push({ row: `${row}, left out`, answerable: false, filters: { articles: others } });
    }
    for (const { filters, ...one } of asked) {
      const { signals } = await read(text, filters);
      measured.push({ ...one, id, signals });
    }
  }
  return measured;
}
