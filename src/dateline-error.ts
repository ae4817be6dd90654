/**
 * The only error whose message may be shown to people. It says what happened, to what, and what to do.
 * Everything else that is thrown is logged with its cause and shown as one plain sentence.
 */
export class DatelineError extends Error {
  override readonly name = 'DatelineError';

  constructor(message: string, options: { readonly cause?: unknown; readonly exitCode?: 1 | 2 } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.exitCode = options.exitCode ?? 1;
  }

  /** 1: the work failed. 2: the command was used wrongly, or a setting is wrong. */
  readonly exitCode: 1 | 2;
}
