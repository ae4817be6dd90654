import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { DatelineError } from '../../dateline-error.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { ServiceFacts } from './service-facts.ts';

/** Health and metrics over HTTP, open until `close`. */
export interface StatusServer {
  readonly observer: Metrics['observer'];
  /** `http://127.0.0.1:9464` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Answers `/healthz` (200 while Discord delivers events, else 503) and `/metrics` (Prometheus), and nothing else. Port 0 takes a free one.
 * Throws a `DatelineError` when it cannot listen there.
 */
export async function openStatusServer(settings: {
  readonly host: string;
  readonly port: number;
  readonly facts: () => ServiceFacts;
}): Promise<StatusServer> {
  const { host, port, facts } = settings;
  const metrics = createMetrics(facts);
  const server = createServer((request, response) => {
    answer(request, response, metrics, facts).catch(() => response.destroy());
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    const fault = faults.get(cause.code) ?? faultOf(cause);
    throw new DatelineError(
      `Health and metrics cannot be served on ${host} port ${port}: ${fault}. Set DATELINE_HTTP_PORT (and DATELINE_HTTP_HOST) to what is free, or leave it unset.`,
      { cause },
    );
  }
  return {
    observer: metrics.observer,
    address: addressOf(server.address(), host),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const faults = new Map([
  ['EADDRINUSE', 'another program listens there'],
  ['EADDRNOTAVAIL', 'this machine has no such address'],
  ['ENOTFOUND', 'this machine knows no such host'],
]);

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  metrics: Metrics,
  facts: () => ServiceFacts,
): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  const send = (status: number, type: string, body: string) =>
    response
      .writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
      .end(request.method === 'HEAD' ? undefined : body);
  if (path !== '/healthz' && path !== '/metrics') {
    send(404, plain, 'There are /healthz and /metrics.\n');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    send(405, plain, 'Ask by GET.\n');
  } else if (path === '/metrics') {
    send(200, metrics.contentType, await metrics.text());
  } else {
    const { index, bot } = facts();
    const health = { status: bot.ready ? 'ok' : 'unavailable', ...bot, index };
    send(bot.ready ? 200 : 503, 'application/json; charset=utf-8', `${JSON.stringify(health)}\n`);
  }
}

const plain = 'text/plain; charset=utf-8';

function addressOf(address: string | { readonly port: number } | null, host: string): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
