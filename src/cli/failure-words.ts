import { inspect } from 'node:util';
import { DatelineError } from '../dateline-error.ts';
import { plainText } from './printing/plain-text.ts';

/**
 * What is said of something that was thrown: a `DatelineError` speaks for itself, anything else is a fault of the program or the
 * machine and is named in one sentence. With `debug`, the stack and the causes follow.
 */
export function failureWords(error: unknown, debug: boolean): string {
  const words = error instanceof DatelineError ? error.message : faultWords(error);
  return plainText(debug ? `${words}\n${inspect(error)}` : words);
}

function faultWords(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `Dateline failed unexpectedly: ${what.replace(/[\s.]+$/, '')}. To see where, set DATELINE_DEBUG=1 and run it again.`;
}
