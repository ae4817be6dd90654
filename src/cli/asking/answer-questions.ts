import { setImmediate } from 'node:timers/promises';
import type { Question, ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Filters } from '../../retrieval/filters.ts';
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
import { emptyArchive } from '../printing/empty-archive.ts';
import { jsonLine } from '../printing/json-line.ts';
import { indented } from '../printing/wrap-text.ts';
import type { Dress } from '../terminal.ts';
import { readBatch } from './batch.ts';
import { keepAnswers } from './keep-answers.ts';
import { readLines } from './read-lines.ts';
import { unknownLimits } from './unknown-limits.ts';

/** What differs between asking and searching. */
export interface QuestionWork<Result> {
  /** What is asked for: a question, a topic, a text. */
  readonly wanted: string;
  answer(desk: ReferenceDesk, question: Question): Promise<Result>;
  json(id: string | null, result: Result): object;
  /** The archive has articles. */
  render(result: Result, asked: Asked): string;
}

/** What a result was asked of, and within which limits. */
export interface Asked {
  readonly desk: ReferenceDesk;
  readonly filters: Filters;
  readonly dress: Dress;
}

/** Answers the question on the command line, or every line of a batch in order, in one process. */
export async function answerQuestions<Result>(call: Call, work: QuestionWork<Result>): Promise<ExitCode> {
  const batch = call.value(batchOption);
  const asked = await wordsOrInput(call);
  if ((asked === '') === (batch === undefined)) {
    throw new DatelineError(
      asked === ''
        ? `There is no ${work.wanted}. Put it in quotation marks after the command, write - to give it on standard input, or give a file with --batch.`
        : `Give either a ${work.wanted} or --batch, not both.`,
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
    for (const note of unknownLimits(filters, desk)) call.terminal.note(note);
    const result = await work.answer(desk, {
      text: asked,
      filters,
      ...(limit === undefined ? {} : { limit }),
    });
    const dress = call.terminal;
    if (call.has(jsonFlag)) dress.print(jsonLine(work.json(null, result)));
    else if (desk.index.articles === 0)
      dress.print(indented(call.advised(emptyArchive), '  ', dress.columns));
    else dress.print(work.render(result, { desk, filters, dress }));
    return 0;
  } finally {
    await settled();
    await opened.close();
  }
}

/** A line that cannot be used, or a question that fails, is reported with its place; the rest goes on and the exit code says so. */
async function answerBatch<Result>(
  { terminal, debug }: Call,
  work: QuestionWork<Result>,
  desk: ReferenceDesk,
  file: string,
  limits: Parameters<typeof readBatch>[2],
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  let lines = 0;
  for await (const line of readBatch(file, terminal.input, limits)) {
    try {
      if (line.kind === 'bad') throw new DatelineError(line.reason);
      for (const note of unknownLimits(line.question.filters ?? {}, desk))
        terminal.note(`${line.place}: ${note}`);
      terminal.print(jsonLine(work.json(line.id, await work.answer(desk, line.question))));
    } catch (error) {
      terminal.note(`${line.place}: ${failureWords(error, debug)}`);
      exitCode = 1;
    }
    // Lets a closed pipe and a slow reader be noticed between two answers.
    await setImmediate();
    lines += 1;
  }
  if (lines === 0) terminal.note(`${file === '-' ? 'Standard input' : file} holds no line to answer.`);
  return exitCode;
}

/** The words of the command line; where they are `-` alone, what standard input holds. */
async function wordsOrInput({ words, terminal }: Call): Promise<string> {
  const given = words.join(' ').trim();
  if (given !== '-') return given;
  const lines: string[] = [];
  for await (const line of readLines(terminal.input)) lines.push(line);
  return lines.join('\n').trim();
}
