import { DatelineError } from '../../dateline-error.ts';
import type { BotParts } from '../bot-parts.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { escapeMarkdownLine } from '../rendering/escape-markdown.ts';
import { notice } from '../rendering/message-blocks.ts';
import { shorten } from '../rendering/shorten.ts';
import type { Words } from '../words/words.ts';
import { NotPossible } from './not-possible.ts';

/** What a piece of work came to. A failure has become the sentence to say, its cause a line in the log. */
export interface Outcome {
  readonly message: BotMessage;
  readonly failed: boolean;
}

/** How long an answer may take; Discord would wait 15 minutes, people do not. */
const usualPatienceMs = 120_000;

/** Does the work, and gives it up when it takes too long or the bot leaves, even if it does not heed its signal. Never throws. */
export async function attempt(
  work: (signal: AbortSignal) => Promise<BotMessage>,
  during: string,
  words: Words,
  {
    failures,
    stopped,
    patienceMs = usualPatienceMs,
  }: Pick<BotParts, 'failures' | 'stopped'> & { readonly patienceMs?: number | undefined },
): Promise<Outcome> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]);
  try {
    return { message: await orAborted(work(signal), signal), failed: false };
  } catch (error) {
    return { message: notice(sentenceFor(error)), failed: true };
  }

  function sentenceFor(error: unknown): string {
    if (error instanceof DatelineError) return shorten(escapeMarkdownLine(error.message), noticeChars);
    if (error instanceof NotPossible) return error.message;
    if (stopped.aborted) return words.restarting;
    const id = failures.report(error, during);
    return isTimeout(error) ? words.tookTooLong(id) : words.failed(id);
  }
}

/** Room for an error message, escaped, in one block. */
const noticeChars = 1500;

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** The work's outcome, or the signal's reason as soon as it is aborted. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
