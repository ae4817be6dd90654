import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { HubError, hubRequest, type RequestLimits } from './hub-request.ts';

/** What a hub says of a file without sending it. */
export interface RemoteFile {
  readonly name: string;
  readonly url: string;
  /** `null` where the hub does not say. */
  readonly bytes: number | null;
  /** 64 hex digits; huggingface.co gives it for large files only. */
  readonly sha256: string | null;
  /** Names the content, so that a broken download of it can go on; `null` where the hub gives none. */
  readonly etag: string | null;
  /** The commit that the revision stands for at present. */
  readonly commit: string | null;
}

/** A host that serves models as huggingface.co does: `{model}/resolve/{revision}/{file}`. Everything throws `HubError`s. */
export interface Hub {
  describe(model: string, revision: string, name: string): Promise<RemoteFile>;
  /**
   * Fetches a file to `path`, going on where an earlier try on the same path broke off, and checks it against the announced length and
   * hash. After an error `path` holds what can be gone on with, or nothing.
   */
  download(remote: RemoteFile, path: string, onBytes: (done: number) => void): Promise<Received>;
}

export interface Received {
  readonly bytes: number;
  readonly sha256: string;
}

export interface HubSettings extends RequestLimits {
  /** `https://huggingface.co`, or a mirror of it. */
  readonly address: string;
  /** Sent to the hub and nowhere else, for private models. */
  readonly token: string | null;
}

export function createHub({ address, token, ...limits }: HubSettings): Hub {
  const { origin } = new URL(address);

  function headersFor(url: string): Record<string, string> {
    // Compressed answers would have a length that is not the file's.
    const plain = { 'accept-encoding': 'identity', 'user-agent': 'dateline' };
    return token !== null && new URL(url).origin === origin
      ? { ...plain, authorization: `Bearer ${token}` }
      : plain;
  }

  return {
    async describe(model, revision, name) {
      const url = `${address.replace(/\/+$/, '')}/${model}/resolve/${encodeURIComponent(revision)}/${name}`;
      let told: Told = { bytes: null, sha256: null, etag: null, commit: null };
      let at = url;
      for (let hop = 0; hop < mostRedirects; hop += 1) {
        const answer = await hubRequest(
          at,
          { method: 'HEAD', redirect: 'manual', headers: headersFor(at) },
          limits,
        );
        await answer.discard();
        refuseErrors(answer.response, revision, name);
        told = merge(told, toldBy(answer.response));
        const next = answer.response.headers.get('location');
        // Of a large file the hub itself tells all; the storage that it points to need not be asked.
        if (next === null || told.sha256 !== null) break;
        at = new URL(next, at).href;
      }
      return { ...told, name, url };
    },

    async download(remote, path, onBytes) {
      const before = remote.etag === null ? 0 : await bytesAt(path);
      if (before > 0 && before === remote.bytes) return verified(remote, path, before, await hashOf(path));
      const headers = { ...headersFor(remote.url), ...(before > 0 ? { range: `bytes=${before}-` } : {}) };
      const answer = await hubRequest(remote.url, { headers }, limits);
      if (answer.response.status === 416) {
        await answer.discard();
        return damaged(remote, path, 'is shorter than what is here of it');
      }
      refuseErrors(answer.response, null, remote.name);
      const goesOn = answer.response.status === 206;
      const hash = goesOn ? await hashOf(path) : createHash('sha256');
      const file = await open(path, goesOn ? 'a' : 'w');
      let done = goesOn ? before : 0;
      try {
        onBytes(done);
        for await (const piece of answer.body()) {
          await file.writeFile(piece);
          hash.update(piece);
          done += piece.length;
          onBytes(done);
        }
        await file.sync();
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        const total = remote.bytes === null ? '' : ` of ${megabytes(remote.bytes)}`;
        throw new HubError(
          'broken-off',
          `${error.message} after ${megabytes(done)}${total} of ${remote.name}`,
          error,
        );
      } finally {
        await file.close();
      }
      return verified(remote, path, done, hash);
    },
  };
}

/** The hub's own storage is two redirects away at most; a mirror may add some. */
const mostRedirects = 6;

type Told = Pick<RemoteFile, 'bytes' | 'sha256' | 'etag' | 'commit'>;

/** The headers of huggingface.co: `x-linked-*` describe the file behind a redirect, the plain ones the answer itself. */
function toldBy({ headers, status }: Response): Told {
  const final = status < 300;
  const etag = headers.get('x-linked-etag') ?? (final ? headers.get('etag') : null);
  const bare = etag?.replace(/^W\//, '').replaceAll('"', '') ?? null;
  const bytes = headers.get('x-linked-size') ?? (final ? headers.get('content-length') : null);
  return {
    bytes: bytes === null || !/^\d+$/.test(bytes) ? null : Number(bytes),
    sha256: bare !== null && /^[0-9a-f]{64}$/.test(bare) ? bare : null,
    etag: bare,
    commit: headers.get('x-repo-commit'),
  };
}

function merge(first: Told, second: Told): Told {
  return {
    bytes: first.bytes ?? second.bytes,
    sha256: first.sha256 ?? second.sha256,
    etag: first.etag ?? second.etag,
    commit: first.commit ?? second.commit,
  };
}

function refuseErrors({ status, headers }: Response, revision: string | null, name: string): void {
  if (status < 400) return;
  const code = headers.get('x-error-code');
  if (code === 'RevisionNotFound')
    throw new HubError('missing', `the model has no revision ${revision ?? ''}`.trimEnd());
  if (code === 'GatedRepo' || status === 403) {
    throw new HubError('missing', 'its owners grant access on request only');
  }
  if (code === 'RepoNotFound' || status === 401) {
    throw new HubError('missing', 'its hub has no such model, or a private one');
  }
  if (status === 404) throw new HubError('missing', `the model has no file ${name}`);
  throw new HubError('unreachable', `its hub answered HTTP ${status}`);
}

async function verified(remote: RemoteFile, path: string, bytes: number, hash: Hash): Promise<Received> {
  if (remote.bytes !== null && bytes !== remote.bytes) {
    return damaged(remote, path, `has ${bytes} bytes where its hub announced ${remote.bytes}`);
  }
  const sha256 = hash.digest('hex');
  if (remote.sha256 !== null && sha256 !== remote.sha256) {
    return damaged(remote, path, 'does not have the SHA-256 that its hub announced');
  }
  return { bytes, sha256 };
}

async function damaged(remote: RemoteFile, path: string, how: string): Promise<never> {
  await rm(path, { force: true });
  throw new HubError('damaged', `${remote.name} ${how}`);
}

async function bytesAt(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** Still open: what follows can be added. */
async function hashOf(path: string): Promise<Hash> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
