import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApiError, refusal } from './api-error.ts';
import type { LoggedRequest, Refusal } from './discord-double.ts';
import type { Fault, FaultQueue } from './faults.ts';
import { linesOf } from './form-errors.ts';
import type { Platform } from './platform.ts';
import { createRateLimit } from './rate-limit.ts';
import { readBody } from './request-body.ts';
import { match, type Reply, type Route } from './route.ts';

const base = /^\/api\/v(\d+)(\/.*)$/;

export interface HttpApi {
  readonly listener: RequestListener;
  readonly requests: readonly LoggedRequest[];
  readonly refusals: readonly Refusal[];
}

/** The HTTP door: reads requests, checks who asks and how often, finds the route, answers, and keeps a log. */
export function createHttpApi(platform: Platform, routes: readonly Route[], faults: FaultQueue): HttpApi {
  const { settings, notice } = platform;
  const requests: { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] }[] = [];
  const refusals: Refusal[] = [];
  const rateLimit = createRateLimit(settings.requestsPerSecond, settings.now);

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const pathname = decodeURIComponent(url.pathname);
    const method = request.method ?? 'GET';
    const [, version, path = pathname] = base.exec(pathname) ?? [];
    const entry = {
      method,
      path,
      query: Object.fromEntries(url.searchParams),
      body: null,
      files: [],
      status: null,
    };
    const log: (typeof requests)[number] = entry;
    requests.push(log);
    const headers: Record<string, string> = {};
    try {
      const body = await readBody(request);
      log.body = body.json;
      log.files = body.files.map(({ name }) => name);
      notice.notify();
      const fault = faults.take(method, path);
      await meet(fault);
      if (version === undefined) throw refusal.notFound();
      if (version !== '10') throw refusal.invalidVersion();
      const { route, params } = find(routes, method, path);
      if (route.open !== true && request.headers.authorization !== `Bot ${settings.token}`)
        throw refusal.unauthorized();
      const { headers: limits, retryAfterMs } = rateLimit.count(method, path);
      Object.assign(headers, limits);
      if (retryAfterMs !== null) throw new RateLimited(retryAfterMs, false);
      const reply = route.handle({
        ...body,
        body: body.json,
        query: url.searchParams,
        param: (name) => params.get(name) ?? '',
      });
      if (fault?.kind === 'lost') throw refusal.serverError();
      log.status = reply.status;
      send(response, reply.status, reply, headers);
    } catch (error) {
      const refused = error instanceof ApiError ? error : bug(error);
      log.status = refused.status;
      refusals.push({
        method,
        path,
        status: refused.status,
        code: refused.code,
        message: refused.message,
        reasons: refused.errors === null ? [] : linesOf(refused.errors),
        body: log.body,
      });
      const limited = refused instanceof RateLimited ? refused : null;
      send(
        response,
        refused.status,
        { body: limited?.body ?? bodyOf(refused) },
        { ...headers, ...limited?.headers },
      );
    }
    notice.notify();
  };

  return { listener: (request, response) => void serve(request, response), requests, refusals };
}

/** A 429, which alone has a body and headers of its own. */
class RateLimited extends ApiError {
  constructor(
    readonly retryAfterMs: number,
    readonly global: boolean,
  ) {
    super(429, 0, 'You are being rate limited.');
  }

  get body() {
    return { message: this.message, retry_after: this.retryAfterMs / 1000, global: this.global };
  }

  get headers(): Record<string, string> {
    return {
      'retry-after': String(this.retryAfterMs / 1000),
      'x-ratelimit-scope': this.global ? 'global' : 'user',
      ...(this.global ? { 'x-ratelimit-global': 'true' } : {}),
    };
  }
}

async function meet(fault: Fault | null): Promise<void> {
  switch (fault?.kind) {
    case undefined:
    case 'lost':
      return;
    case 'error':
      throw fault.error;
    case 'rate-limit':
      throw new RateLimited(fault.retryAfterMs, fault.global);
    case 'stall':
      return fault.released;
  }
}

function find(routes: readonly Route[], method: string, path: string) {
  let isPath = false;
  for (const route of routes) {
    const params = match(route.path, path);
    if (params === null) continue;
    if (route.method === method) return { route, params };
    isPath = true;
  }
  throw isPath ? refusal.methodNotAllowed() : refusal.notFound();
}

function bodyOf({ code, message, errors }: ApiError) {
  return { message, code, ...(errors === null ? {} : { errors }) };
}

/** A mistake in this double: a 500 whose message tells it from one on order. */
function bug(error: unknown): ApiError {
  return new ApiError(
    500,
    0,
    `The Discord double failed: ${error instanceof Error ? error.stack : String(error)}`,
  );
}

function send(
  response: ServerResponse,
  status: number,
  { body }: Pick<Reply, 'body'>,
  headers: Record<string, string>,
): void {
  if (response.destroyed) return;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
