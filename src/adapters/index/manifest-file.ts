import { createHash } from 'node:crypto';
import { readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DatelineError } from '../../dateline-error.ts';
import { formatVersion, type Manifest } from '../../retrieval/indexing/manifest.ts';
import { syncFolder, writeDurably } from '../files/durable-files.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';

/** Reads a manifest; `null` where there is no such file. Throws a `DatelineError` when it is damaged, of another format version, or out of reach. */
export async function readManifestFile(path: string): Promise<Manifest | null> {
  const text = await textOf(path);
  if (text === null) return null;
  const content = parsed(path, text);
  const version = z.object({ formatVersion: z.number() }).safeParse(content).data?.formatVersion;
  if (version !== undefined && version !== formatVersion) {
    throw new DatelineError(
      `${path} is of format version ${version}, and this program reads version ${formatVersion}. ${mend}`,
    );
  }
  const sealed = sealedSchema.safeParse(content);
  if (!sealed.success) throw damaged(path, formFlaw(sealed.error), sealed.error);
  const { checksum, ...rest } = z.looseObject({}).parse(content);
  if (checksum !== checksumOf(rest)) throw damaged(path, 'its checksum does not fit what it says');
  const { checksum: _, ...manifest } = sealed.data;
  return manifest;
}

/** Differs after each replacement, which makes another file; `null` where there is none, or where that is not known. */
export async function manifestStamp(path: string): Promise<string | null> {
  try {
    const { ino, mtimeMs, size } = await stat(path);
    return [ino, mtimeMs, size].join(' ');
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** Replaces a manifest in one step: whoever reads sees the old one or this one. */
export async function replaceManifestFile(path: string, manifest: Manifest): Promise<void> {
  const sealed = { ...manifest, checksum: checksumOf(manifest) };
  const next = nextManifestPath(path);
  await writeDurably(next, [new TextEncoder().encode(`${JSON.stringify(sealed, null, 2)}\n`)]);
  await rename(next, path);
  await syncFolder(dirname(path));
}

/** Where the new manifest is written before it replaces the old one. */
export function nextManifestPath(path: string): string {
  return `${path}.next`;
}

/** What to do about an index that cannot be read, as the end of a message. */
export const mend = 'Rebuild the index with: npx dateline index --full';

/** A hash of the rest of the file, since nothing else vouches for the manifest itself. */
function checksumOf(manifest: object): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const sealedSchema = z.object({
  formatVersion: z.literal(formatVersion),
  id: z.string().regex(/^[0-9a-f]{12}$/),
  builtAt: z.iso.datetime(),
  embedder: z.object({
    model: z.string(),
    revision: z.string(),
    dtype: z.string().nullable(),
    dimensions: z.int().positive(),
    pooling: z.enum(['mean', 'cls', 'last_token', 'none']),
    prefixes: z.object({ query: z.string(), passage: z.string() }),
    maxTokens: z.int().positive().nullable(),
  }),
  chunking: z.object({ version: z.int(), targetChars: z.int(), overlapSentences: z.int() }),
  words: z.object({ version: z.int(), glossary: z.string() }),
  articles: z.record(z.string(), sha256),
  passages: z.int().nonnegative(),
  segments: z
    .array(
      z.object({
        folder: z.string().regex(/^builds\/[0-9a-z-]+$/),
        files: z.record(z.string().regex(/^[0-9a-z.-]+$/), sha256),
        searchWidth: z.int().positive().nullable(),
      }),
    )
    .min(1),
  checksum: sha256,
});

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    if (cause.code === 'ENOENT') return null;
    if (cause.code === 'EISDIR') throw damaged(path, 'it is a folder', cause);
    const [what, remedy] =
      cause.code === 'ENOTDIR'
        ? ['a file stands where a folder should be', 'Remove it']
        : [faultOf(cause), 'See that you may read it'];
    throw new DatelineError(
      `${path} cannot be read: ${what}. ${remedy}, or choose another folder with --index.`,
      {
        cause,
      },
    );
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw damaged(path, 'it is not JSON', cause);
    throw cause;
  }
}

/** One place is enough: whatever else is wrong with the file, what mends it is the same. */
function formFlaw({ issues: [issue] }: z.ZodError): string {
  return issue === undefined || issue.path.length === 0
    ? 'it is not a manifest'
    : `its "${issue.path.join('.')}" is missing or is not what a manifest has there`;
}

function damaged(path: string, why: string, cause?: unknown): DatelineError {
  return new DatelineError(`${path} is damaged: ${why}. ${mend}`, { cause });
}
