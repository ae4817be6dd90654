import type { Platform } from './platform.ts';
import type { UploadedFile } from './request-body.ts';

/** A request that found its route. */
export interface Call {
  /** The parts of the path that stand for something: `:channel` → `param('channel')`. */
  param(name: string): string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Reply {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** After `/api/v10`: `/channels/:channel/messages`. */
  readonly path: string;
  /** Routes with a token in their path need no `Authorization`. */
  readonly open?: true;
  handle(call: Call): Reply;
}

/** A group of routes over the same platform. */
export type Routes = (platform: Platform) => readonly Route[];

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const noContent: Reply = { status: 204 };

/** The values of a path's parts, or `null` when the path is another. */
export function match(pattern: string, path: string): ReadonlyMap<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), value);
    else if (part !== value) return null;
  }
  return params;
}
