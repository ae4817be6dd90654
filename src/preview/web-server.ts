import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { DatelineError } from '../dateline-error.ts';
import { actionForm, type Scene, sceneForm, typingForm } from './actions.ts';
import { channelOptions, renderDialog, renderMessages, renderPage, renderWriting } from './page/page.ts';
import type { Stage } from './stage.ts';

export interface WebServerParts {
  readonly stage: Stage;
  /** Calls `listener` whenever something that the page shows may have changed. */
  watch(listener: () => void): () => void;
  /** 0 is any that is free. */
  readonly port: number;
}

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page on this machine alone. Rejects with a `DatelineError` where the port is not to be had. */
export async function startWebServer({ stage, watch, port }: WebServerParts): Promise<WebServer> {
  const streams = new Set<ServerResponse>();
  const stopWatching = watch(
    gathered(() => {
      for (const stream of streams) stream.write('data: changed\n\n');
    }),
  );
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Pages of other servers may not press buttons here, nor read by a name that leads to this address.
    if (!isLocal(request)) return end(response, 403, 'text/plain', 'Only pages of this address may ask.');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const scene = sceneOf(url);
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /':
        return end(response, 200, 'text/html; charset=utf-8', renderPage(stage, scene));
      case 'GET /view':
        return json(response, {
          messages: String(renderMessages(stage, scene)),
          channels: String(channelOptions(stage, scene.channel)),
          writing: String(renderWriting(stage, scene, url.searchParams.get('command'))),
          dialog: String(renderDialog(stage)),
        });
      case 'GET /events':
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.write('data: hello\n\n');
        streams.add(response);
        response.on('close', () => streams.delete(response));
        return;
      case 'POST /act': {
        const { action, scene: where } = actionForm.parse(await body(request));
        await stage.act(action, where);
        return json(response, {});
      }
      case 'POST /suggest':
        return json(response, await stage.suggest(typingForm.parse(await body(request))));
      case 'GET /client.js':
      case 'GET /client.css':
        return file(response, join(assets, url.pathname));
      default:
        return other(url.pathname, response);
    }
  }

  function other(path: string, response: ServerResponse): Promise<void> | void {
    const [, message, attachment] = /^\/files\/(\d+)\/(\d+)$/.exec(path) ?? [];
    const found = stage.message(message ?? '')?.attachments.find(({ id }) => id === attachment);
    if (found !== undefined) return end(response, 200, 'text/plain; charset=utf-8', found.text);
    const module = moduleFile(path);
    return module === null
      ? end(response, 404, 'text/plain', 'There is no such page.')
      : file(response, module);
  }

  function sceneOf(url: URL): Scene {
    const { channel, locale } = Object.fromEntries(url.searchParams);
    return sceneForm.parse({
      channel: channel === undefined || channel === '' ? (stage.channels()[0]?.id ?? '') : channel,
      locale: locale ?? 'en-GB',
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}/`,
    async close() {
      stopWatching();
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function portError(error: Error, port: number): Error {
  const fault = portFaults.get('code' in error ? error.code : undefined);
  if (fault === undefined) return error;
  return new DatelineError(
    `The page cannot be shown on port ${port}: ${fault}. Name another, or 0 for any that is free: npx dateline preview --port 0`,
    { cause: error },
  );
}

const portFaults = new Map<unknown, string>([
  ['EADDRINUSE', 'another program listens there, maybe a preview that still runs'],
  ['EACCES', 'this account may not listen there'],
]);

/** The page's own script and style; the build puts them beside the compiled files. */
const assets = fileURLToPath(new URL('./page/', import.meta.url));

/** Many notices in a row are sent as one. */
function gathered(tell: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      tell();
    }, 30);
  };
}

function isLocal({ headers }: IncomingMessage): boolean {
  const local = (host: string) => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
  const { host = '', origin } = headers;
  return local(host) && (origin === undefined || local(origin.replace(/^https?:\/\//, '')));
}

const mostBytes = 100_000;

async function body(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    pieces.push(z.instanceof(Buffer).parse(piece));
    bytes += pieces.at(-1)?.length ?? 0;
    if (bytes > mostBytes) throw new Error('That is too much.');
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}

function json(response: ServerResponse, value: unknown): void {
  end(response, 200, 'application/json', JSON.stringify(value));
}

function end(response: ServerResponse, status: number, type: string, content: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Whatever an article holds, the page loads nothing from anywhere else.
    'content-security-policy':
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
  });
  response.end(content);
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

async function file(response: ServerResponse, path: string): Promise<void> {
  const type = types[extname(path)];
  if (type === undefined) return end(response, 404, 'text/plain', 'There is no such page.');
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' });
  await pipeline(createReadStream(path), response);
}

/** Packages that the component library is made of, each with the one that asks for it. */
const modules: ReadonlyMap<string, string> = new Map([
  ['@skyra/discord-components-core', ''],
  ['lit', '@skyra/discord-components-core'],
  ['@lit/context', '@skyra/discord-components-core'],
  ['@lit/reactive-element', 'lit'],
  ['lit-element', 'lit'],
  ['lit-html', 'lit'],
]);

/** The file of `/modules/lit/index.js`; `null` for everything that is not of those packages. */
function moduleFile(path: string): string | null {
  const inside = normalize(path).replace(/^\/modules\//, '');
  const name = [...modules.keys()].find((each) => inside.startsWith(`${each}/`));
  return name === undefined || inside === path ? null : join(packageFolder(name), inside.slice(name.length));
}

function packageFolder(name: string): string {
  const asker = modules.get(name) ?? '';
  const require = createRequire(asker === '' ? import.meta.url : join(packageFolder(asker), 'package.json'));
  const [entry, marker] = [require.resolve(name), join('node_modules', name)];
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length);
}
