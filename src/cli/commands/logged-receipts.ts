import type { Readable } from 'node:stream';
import { z } from 'zod';
import { readPlacedLines } from '../asking/read-lines.ts';
import type { GivenReceipt } from './checked-receipt.ts';

/** A line of an answer log: the quotes that it says were shown, none for a refusal; or why it cannot be read. */
export type LoggedLine =
  | { readonly kind: 'answer'; readonly receipts: readonly GivenReceipt[] }
  | { readonly kind: 'bad'; readonly place: string; readonly reason: string };

/** Reads an answer log, or what `ask --json` printed, line by line; `-` is standard input. Throws a `DatelineError` when it cannot be read. */
export async function* readLoggedLines(file: string, input: Readable): AsyncGenerator<LoggedLine> {
  for await (const { line, place } of readPlacedLines(file, input)) yield loggedLine(line, place);
}

const lineShape = z.object({
  statements: z.array(
    z.object({ quotes: z.array(z.object({ receipt: z.string(), text: z.string().min(1) })) }),
  ),
});

function loggedLine(line: string, place: string): LoggedLine {
  try {
    const read = lineShape.safeParse(JSON.parse(line));
    if (!read.success) return { kind: 'bad', place, reason: 'it is no line of an answer log' };
    const quotes = read.data.statements.flatMap((statement) => statement.quotes);
    return {
      kind: 'answer',
      receipts: quotes.map(({ receipt, text }) => ({ text: receipt, words: text, place })),
    };
  } catch (error) {
    if (error instanceof SyntaxError)
      return { kind: 'bad', place, reason: `it is not JSON (${error.message})` };
    throw error;
  }
}
