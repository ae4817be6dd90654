import { readFile } from 'node:fs/promises';
import { DatelineError } from '../dateline-error.ts';
import { evaluateQuestion, figuresOf, type Outcome } from '../evaluation/evaluate.ts';
import { parseLabelledSet } from '../evaluation/labelled-set.ts';
import type { Command } from './command.ts';
import { evaluationJson } from './json-contract.ts';
import { openDesk } from './open-desk.ts';
import { jsonFlag } from './question-options.ts';
import { renderEvaluation } from './render-evaluation.ts';

export const evalCommand: Command = {
  name: 'eval',
  argument: {
    syntax: '<file>',
    description: 'labelled questions: JSON lines of {"id","q","answerable","gold"}',
  },
  summary: 'measure retrieval, quotes and refusals on questions whose answers are known',
  options: [jsonFlag],
  examples: ['npx dateline eval test/fixtures/sample-questions.jsonl'],
  async run(call) {
    const [file = ''] = call.words;
    const questions = parseLabelledSet(await contentOf(file), file);
    const { desk, close } = await openDesk(call.app(), call.terminal);
    try {
      const outcomes: Outcome[] = [];
      for (const question of questions) outcomes.push(await evaluateQuestion(desk, question));
      const groups = [{ name: 'all', outcomes }, ...byKind(outcomes)].map((group) => ({
        name: group.name,
        figures: figuresOf(group.outcomes),
      }));
      call.terminal.print(
        call.has(jsonFlag)
          ? JSON.stringify(evaluationJson(file, desk.index, groups))
          : renderEvaluation(groups),
      );
      return 0;
    } finally {
      await close();
    }
  },
};

/** One group for each kind of question that the set names, in the order of the set. */
function byKind(
  outcomes: readonly Outcome[],
): readonly { readonly name: string; readonly outcomes: readonly Outcome[] }[] {
  const kinds = new Set(outcomes.flatMap(({ question }) => question.kind ?? []));
  return [...kinds].map((kind) => ({
    name: kind,
    outcomes: outcomes.filter(({ question }) => question.kind === kind),
  }));
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new DatelineError(
      `${file} cannot be read. Give a file of labelled questions, one JSON object a line.`,
      {
        cause,
      },
    );
  }
}
