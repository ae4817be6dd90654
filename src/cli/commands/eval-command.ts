import { stat } from 'node:fs/promises';
import { fitNotice } from '../../answering/fit.ts';
import { counted } from '../../articles/counted.ts';
import { DatelineError } from '../../dateline-error.ts';
import { type Comparison, compareRuns, regressionsOf } from '../../evaluation/compare-runs.ts';
import { measuredGroups } from '../../evaluation/groups.ts';
import { keptEvaluation } from '../../evaluation/kept-evaluation.ts';
import { type Baseline, parseBaseline, type Run } from '../../evaluation/run.ts';
import type { App } from '../app-port.ts';
import { type OpenDesk, openDesk } from '../archive/open-desk.ts';
import { evaluationJson } from '../json/evaluation-json.ts';
import { jsonLine } from '../printing/json-line.ts';
import { plainLine } from '../printing/plain-text.ts';
import { regressionLines, renderComparison } from '../printing/render-comparison.ts';
import { renderEvaluation } from '../printing/render-evaluation.ts';
import type { Call, Command } from './command.ts';
import {
  contentOf,
  type LabelledFile,
  missingArticles,
  readLabelledFiles,
  unquotable,
} from './labelled-files.ts';
import { measureSets } from './measure-sets.ts';
import { type Option, text } from './option.ts';
import { jsonFlag, strictnessOption } from './question-options.ts';

const saveOption: Option<string> = {
  flags: '--save <file>',
  description: 'write the run, with every answer, as JSON: for --baseline later',
  parse: text,
};
const reportOption: Option<string> = {
  flags: '--report <file>',
  description: 'write a report with plots and every question that went wrong, as one HTML page',
  parse: text,
};
const baselineOption: Option<string> = {
  flags: '--baseline <file>',
  description: 'compare with a saved run, and end with 1 where a figure got worse by more than the margin',
  parse: text,
};
const marginOption = {
  flags: '--margin <share>',
  description: 'how much worse a figure may be than in the baseline, 0–1 (default .02)',
  parse: margin,
} satisfies Option<number>;

/** With a hundred questions that is two of them. */
const defaultMargin = 0.02;

export const evalCommand: Command = {
  name: 'eval',
  argument: {
    syntax: '[file...]',
    description:
      'labelled questions: JSON lines of {"id","q","answerable","gold"}; without a file, those over the sample archive',
  },
  summary: 'measure retrieval, quotes and refusals on questions whose answers are known',
  options: [reportOption, saveOption, baselineOption, marginOption, strictnessOption, jsonFlag],
  examples: [
    'npx dateline eval',
    'npx dateline eval --report report.html',
    'npx dateline eval questions.en.jsonl questions.de.jsonl --save before.json',
    'npx dateline eval questions.en.jsonl questions.de.jsonl --baseline before.json --margin 0.01',
  ],
  async run(call) {
    const { terminal } = call;
    const app = call.app();
    const baseline = await baselineOf(call);
    const [save, report] = [call.value(saveOption), call.value(reportOption)];
    for (const file of [save, report]) if (file !== undefined) await notAFolder(file);
    const given = await readLabelledFiles(call.words);
    const open = await openDesk(app, terminal, call.value(strictnessOption));
    const notice = fitNotice(open.manifest.embedder, await app.ownFit());
    if (notice !== null) terminal.note(plainLine(notice));
    try {
      const sets = given.length > 0 ? given : await sampleSet(app, open);
      const signal = call.interruption();
      const missing = tellMissing(sets, open, call);
      tellUnquotable(sets, open, call);
      const outcomes = await measureSets(sets, open, {
        terminal,
        clock: app.clock,
        signal,
      });
      const run: Run = {
        measuredAt: new Date(app.clock()).toISOString(),
        version: call.version,
        nodeVersion: call.nodeVersion,
        index: open.desk.index,
        embedder: open.manifest.embedder,
        chunking: open.manifest.chunking,
        sets: sets.map(({ name, file, questions }) => ({ name, file, questions: questions.length })),
        missingArticles: missing,
        outcomes,
        groups: measuredGroups(outcomes),
      };
      const comparison =
        baseline === null ? null : compareRuns(baseline, run, call.value(marginOption) ?? defaultMargin);
      await keep(call, app, run);
      tell(call, run, comparison);
      if (save !== undefined) await app.writeFile(save, `${jsonLine(evaluationJson(run, comparison))}\n`);
      if (report !== undefined) {
        const { renderReport } = await import('../../evaluation/report/render-report.ts');
        const titles = new Map<string, string>(open.articles.map(({ id, title }) => [id, title]));
        await app.writeFile(
          report,
          renderReport(run, comparison, (id) => titles.get(id) ?? null),
        );
      }
      return comparison !== null && regressionsOf(comparison).length > 0 ? 1 : 0;
    } finally {
      await open.close();
    }
  },
};

/** For `/about`, where these are the archive's own figures: answered as the bot answers, on questions about its articles. */
async function keep(call: Call, { config, evaluations }: App, run: Run): Promise<void> {
  const kept = keptEvaluation(run);
  if (kept === null || (call.value(strictnessOption) ?? config.strictness) !== config.strictness) return;
  try {
    await evaluations.keep(kept);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    call.terminal.note(`${error.message} /about will not show these figures.`);
  }
}

function tell(call: Call, run: Run, comparison: Comparison | null): void {
  const { terminal } = call;
  if (call.has(jsonFlag)) {
    terminal.print(jsonLine(evaluationJson(run, comparison)));
    if (comparison !== null) for (const line of regressionLines(comparison)) terminal.note(line);
    return;
  }
  terminal.print(renderEvaluation(run, terminal));
  if (comparison !== null) terminal.print(`\n${renderComparison(comparison, run, terminal)}`);
}

async function baselineOf(call: Call): Promise<Baseline | null> {
  const file = call.value(baselineOption);
  if (file === undefined) {
    if (call.value(marginOption) === undefined) return null;
    throw new DatelineError(
      '--margin needs a --baseline: it says how much worse than that a figure may be.',
      {
        exitCode: 2,
      },
    );
  }
  return parseBaseline(await contentOf(file, 'Save a run first with: npx dateline eval --save FILE'), file);
}

/** The set that ships, where it is about this archive. */
async function sampleSet(app: App, open: OpenDesk): Promise<readonly LabelledFile[]> {
  const sets = await readLabelledFiles([app.sampleQuestions]);
  const { missing } = missingArticles(sets, open.articles);
  if (missing.length === 0) return sets;
  throw new DatelineError(
    'Name a file of labelled questions about your articles, one JSON object a line: {"id","q","answerable","gold"}. ' +
      'The questions that come with Dateline are about its sample archive, which this is not.',
    { exitCode: 2 },
  );
}

/** More would say no more. */
const missingNamed = 3;

function tellMissing(
  sets: readonly LabelledFile[],
  { articles }: OpenDesk,
  { terminal }: Call,
): readonly string[] {
  const { missing, named } = missingArticles(sets, articles);
  if (missing.length > 0) {
    const examples = missing.slice(0, missingNamed).join(', ');
    terminal.note(
      `${missing.length} of the ${counted(named, 'article')} that the questions name ${missing.length === 1 ? 'is' : 'are'} not in this archive ` +
        `(${examples}${missing.length > missingNamed ? ' …' : ''}): the figures below are of another archive than was meant. ` +
        'Give the right --index, or build it from the corpus of the set.',
    );
  }
  return missing;
}

function tellUnquotable(sets: readonly LabelledFile[], { articles }: OpenDesk, { terminal }: Call): void {
  const found = unquotable(sets, articles);
  if (found.length === 0) return;
  const examples = found.slice(0, missingNamed).map(({ file, id }) => `${id} of ${file}`);
  terminal.note(
    `${counted(found.length, 'question')} can have no good quote, since the articles named hold none of the words under "any" to the letter ` +
      `(${examples.join(', ')}${found.length > missingNamed ? ' …' : ''}).`,
  );
}

async function notAFolder(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true)
    throw new DatelineError(`${file} is a folder: name a file to write.`, { exitCode: 2 });
}

function margin(share: string): number {
  if (!/^(?:0|1|[01]?\.\d+)$/.test(share) || Number(share) > 1)
    throw new DatelineError(`"${share}" is not a margin: write a share from 0 to 1, such as 0.02.`);
  return Number(share);
}
