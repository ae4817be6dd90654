import { setImmediate } from 'node:timers/promises';
import type { Question, ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { DatelineError } from '../../dateline-error.ts';
import { openDesk } from '../archive/open-desk.ts';
import type { Call, ExitCode } from '../commands/command.ts';
import {
  batchOption,
  filtersOf,
  jsonFlag,
  limitOption,
  strictnessOption,
} from '../commands/question-options.ts';
import { failureWords } from '../failure-words.ts';
import { jsonLine } from '../printing/json-line.ts';
import type { Dress } from '../terminal.ts';
import { readBatch } from './batch.ts';
import { keepAnswers } from './keep-answers.ts';

/** What differs between asking and searching. */
export interface QuestionWork<Result> {
  answer(desk: ReferenceDesk, question: Question): Promise<Result>;
  json(id: string | null, result: Result): object;
  render(result: Result, desk: ReferenceDesk, dress: Dress): string;
}

/** Answers the question on the command line, or every line of a batch in order, in one process. */
export async function answerQuestions<Result>(call: Call, work: QuestionWork<Result>): Promise<ExitCode> {
  const batch = call.value(batchOption);
  const asked = call.words.join(' ').trim();
  if ((asked === '') === (batch === undefined)) {
    throw new DatelineError(
      asked === ''
        ? 'There is no question. Put it in quotation marks after the command, or give a file with --batch.'
        : 'Give either a question or --batch, not both.',
      { exitCode: 2 },
    );
  }
  const limits = { filters: filtersOf(call), limit: call.value(limitOption) };
  const app = call.app();
  const opened = await openDesk(app, call.terminal, call.value(strictnessOption));
  const { desk, settled } = keepAnswers(call, app, opened.desk);
  try {
    if (batch !== undefined) return await answerBatch(call, work, desk, batch, limits);
    const { filters, limit } = limits;
    const result = await work.answer(desk, {
      text: asked,
      filters,
      ...(limit === undefined ? {} : { limit }),
    });
    call.terminal.print(
      call.has(jsonFlag) ? jsonLine(work.json(null, result)) : work.render(result, desk, call.terminal),
    );
    return 0;
  } finally {
    await settled();
    await opened.close();
  }
}

/** A line that cannot be used, or a question that fails, is told with its place; the rest goes on and the exit code says so. */
async function answerBatch<Result>(
  { terminal, debug }: Call,
  work: QuestionWork<Result>,
  desk: ReferenceDesk,
  file: string,
  limits: Parameters<typeof readBatch>[2],
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for await (const line of readBatch(file, terminal.input, limits)) {
    try {
      if (line.kind === 'bad') throw new DatelineError(line.reason);
      terminal.print(jsonLine(work.json(line.id, await work.answer(desk, line.question))));
    } catch (error) {
      terminal.note(`${line.place}: ${failureWords(error, debug)}`);
      exitCode = 1;
    }
    // Lets a closed pipe and a slow reader be noticed between two answers.
    await setImmediate();
  }
  return exitCode;
}
