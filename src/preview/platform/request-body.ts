import type { IncomingMessage } from 'node:http';
import { refusal } from './api-error.ts';

export interface UploadedFile {
  /** The `n` of `files[n]`. */
  readonly number: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly text: string;
}

export interface RequestBody {
  /** `null` when there was none. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Discord takes requests of up to 25 MiB. */
const maxRequestBytes = 25 * 1024 * 1024;

/** Reads JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxRequestBytes) throw refusal.entityTooLarge();
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { json: null, files: [] };
  const type = request.headers['content-type'] ?? '';
  return type.startsWith('multipart/form-data')
    ? readMultipart(bytes, type)
    : { json: parse(bytes.toString()), files: [] };
}

async function readMultipart(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw refusal.notJson();
  });
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    files.push({
      number,
      name: value.name,
      contentType: value.type,
      bytes: value.size,
      text: await value.text(),
    });
  }
  return { json: typeof payload === 'string' ? parse(payload) : null, files };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refusal.notJson();
  }
}
