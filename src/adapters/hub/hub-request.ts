/** Why a hub gave no file. The message fits into brackets: it begins small and has no full stop. */
export class HubError extends Error {
  readonly kind: 'unreachable' | 'missing' | 'broken-off' | 'damaged';

  constructor(kind: HubError['kind'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }
}

/** An answer whose head has arrived. */
export interface HubAnswer {
  readonly response: Response;
  /** The body, piece by piece. Throws a `HubError` when it breaks off or stands still for too long. */
  body(): AsyncIterable<Uint8Array>;
  /** For an answer whose body is not wanted. */
  discard(): Promise<void>;
}

export interface RequestLimits {
  /** How long the head of an answer may take. */
  readonly patienceMs: number;
  /** How long the body may stand still. */
  readonly stallMs: number;
}

/** One HTTP request with time limits. Throws a `HubError` of kind `unreachable` when no answer comes. */
export async function hubRequest(url: string, init: RequestInit, limits: RequestLimits): Promise<HubAnswer> {
  const abort = new AbortController();
  const silence = new Error('time limit');
  const patience = setTimeout(() => abort.abort(silence), limits.patienceMs);
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: abort.signal });
  } catch (error) {
    throw new HubError(
      'unreachable',
      error === silence
        ? `its hub did not answer within ${seconds(limits.patienceMs)}`
        : unreachableBecause(error),
      error,
    );
  } finally {
    clearTimeout(patience);
  }
  return {
    response,
    async *body() {
      const stall = setTimeout(() => abort.abort(silence), limits.stallMs);
      try {
        for await (const piece of response.body ?? []) {
          yield piece;
          stall.refresh();
        }
      } catch (error) {
        const why =
          error === silence
            ? `its hub fell silent for ${seconds(limits.stallMs)}`
            : 'the connection broke off';
        throw new HubError('broken-off', why, error);
      } finally {
        clearTimeout(stall);
      }
    },
    async discard() {
      await response.body?.cancel();
    },
  };
}

/** Node's names for a failed connection, in words; `fetch` hides them one or two causes deep. */
function unreachableBecause(error: unknown): string {
  const code = codeOf(error);
  if (['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'].includes(code))
    return 'no route to its hub';
  if (code === 'ECONNREFUSED') return 'its hub refuses connections';
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return 'its hub broke off the connection';
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'its hub did not answer';
  if (/CERT|SIGNATURE|SSL|TLS/.test(code)) return "its hub's certificate is not trusted here";
  return code === '' ? 'its hub cannot be reached' : `its hub cannot be reached: ${code}`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // A name with several addresses fails with all their errors at once.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
