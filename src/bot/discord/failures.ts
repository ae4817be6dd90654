import type { Log } from '../../log.ts';
import { describeError } from './describe-error.ts';

/** Where everything that goes wrong is written down, with its cause and without the token. */
export interface Failures {
  /** A bug or an outage that a person has to be told of. Returns the id to show; the log line carries the same. */
  report(error: unknown, during: string): string;
  /** Something that went wrong and that nobody waits for. */
  note(error: unknown, during: string): void;
}

export function createFailures(parts: {
  readonly log: Log;
  readonly newErrorId: () => string;
  readonly token: string;
}): Failures {
  const { log, newErrorId, token } = parts;
  return {
    report(error, during) {
      const errorId = newErrorId();
      log.error({ errorId, error: describeError(error, token) }, during);
      return errorId;
    },
    note(error, during) {
      log.warn({ error: describeError(error, token) }, during);
    },
  };
}
