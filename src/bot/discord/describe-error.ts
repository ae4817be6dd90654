/** An error as log fields. */
export interface ErrorFields {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly stack?: string;
  readonly cause?: ErrorFields;
}

const deepestCause = 4;

/**
 * Names, messages and stacks of an error and its causes, without the bot's token. Nothing else of it is taken: discord.js keeps addresses with interaction tokens and
 * whole payloads on its errors.
 */
export function describeError(error: unknown, token: string, depth = 0): ErrorFields {
  const hide = (text: string) => (token === '' ? text : text.replaceAll(token, '[token]'));
  if (!(error instanceof Error)) return { name: typeof error, message: hide(String(error)) };
  const { code, status } = codesOf(error);
  return {
    name: error.name,
    message: hide(error.message),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(error.stack === undefined ? {} : { stack: hide(error.stack) }),
    ...(error.cause === undefined || depth >= deepestCause
      ? {}
      : { cause: describeError(error.cause, token, depth + 1) }),
  };
}

function codesOf(error: object): { readonly code?: string | number; readonly status?: number } {
  const code = 'code' in error ? error.code : undefined;
  const status = 'status' in error ? error.status : undefined;
  return {
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
  };
}
