import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listen } from './listen.ts';

/** What goes wrong with one file. `cut` sends half and hangs up, `stall` sends half and falls silent, `flip` damages a byte. */
export type Fault =
  | 'cut'
  | 'stall'
  | 'flip'
  | 'login-page'
  | { readonly status: number }
  | { readonly announced: number };

export interface LoopbackHub {
  readonly address: string;
  /** What was asked for, as `GET onnx/model.onnx`, in order; a range follows the name. */
  readonly requests: string[];
  /** What goes wrong, per file; may be changed between requests. */
  readonly faults: Map<string, Fault>;
  /** The commit that `main` stands for at present. Any commit is served, with the same files. */
  commit: string;
}

/**
 * A hub on loopback that serves the folder of one model, `owner/tiny`, the way huggingface.co does: weights lie on a storage of their
 * own, and the redirect to it tells their size and SHA-256; of other files some come at once and some by way of a redirect that tells nothing.
 */
export async function loopbackHub(folder: string): Promise<LoopbackHub> {
  const hub: LoopbackHub = {
    address: await listen(createServer((request, response) => answer(request, response))),
    requests: [],
    faults: new Map(),
    commit: 'c'.repeat(40),
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const [, kind = '', name = ''] =
      /^\/(owner\/tiny\/resolve\/[^/]+|storage)\/(.*)$/.exec(request.url ?? '') ?? [];
    const fault = hub.faults.get(name);
    if (kind !== 'storage') {
      hub.requests.push(
        `${request.method} ${name}${request.headers.range ? ` ${request.headers.range}` : ''}`,
      );
    }
    if (kind === '') {
      end(response, 401, 'RepoNotFound');
      return;
    }
    if (typeof fault === 'object' && 'status' in fault) {
      end(response, fault.status);
      return;
    }
    const revision = kind.split('/').at(-1) ?? '';
    const commit = revision === 'main' ? hub.commit : revision;
    if (kind !== 'storage' && !/^[0-9a-f]{40}$/.test(commit)) {
      end(response, 404, 'RevisionNotFound');
      return;
    }
    if (kind !== 'storage') response.setHeader('x-repo-commit', commit);
    if (!existsSync(join(folder, name))) {
      end(response, 404, 'EntryNotFound');
      return;
    }
    const content =
      fault === 'login-page' ? Buffer.from('<html>Log in</html>') : readFileSync(join(folder, name));
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (name.startsWith('onnx/') && kind !== 'storage') {
      response.setHeader('x-linked-etag', `"${sha256}"`);
      response.setHeader('x-linked-size', typeof fault === 'object' ? fault.announced : content.length);
      response.setHeader('location', `/storage/${name}`);
      end(response, 302);
      return;
    }
    if (name === 'tokenizer_config.json' && kind !== 'storage') {
      response.setHeader('location', `/storage/${name}`);
      end(response, 307);
      return;
    }
    if (kind !== 'storage') response.setHeader('etag', `"${sha256.slice(0, 40)}"`);
    send(request, response, content, fault);
  }
  return hub;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  fault: Fault | undefined,
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const body = Buffer.from(content.subarray(from));
  if (fault === 'flip') body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
  response.writeHead(from > 0 ? 206 : 200, {
    'content-length': body.length,
    ...(from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else if (fault === 'cut') hangUpLater(response, body.subarray(0, body.length >> 1));
  else if (fault === 'stall') response.write(body.subarray(0, body.length >> 1));
  else response.end(body);
}

/** What has been sent must have been read, or the hanging up would take it back. */
function hangUpLater(response: ServerResponse, half: Buffer): void {
  response.write(half, () => setTimeout(() => response.destroy(), 150));
}

function end(response: ServerResponse, status: number, errorCode?: string): void {
  if (errorCode !== undefined) response.setHeader('x-error-code', errorCode);
  response.writeHead(status).end();
}
