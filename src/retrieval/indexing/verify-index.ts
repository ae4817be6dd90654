import type { Article } from '../../articles/article.ts';
import { recordHash } from '../../articles/content-hash.ts';
import { DatelineError } from '../../dateline-error.ts';
import { keywordsOf } from '../open-archive.ts';
import type { Chunk } from './chunk.ts';
import { type IndexFacts, indexFacts } from './index-facts.ts';
import type { IndexStore, StoredIndex } from './index-store.ts';
import { atOnce } from './turns.ts';

/** What checking every file of an index came to. */
export type IndexReport =
  /** Every file is what was written, and they fit together. `files` were held against their checksums. */
  | { readonly kind: 'sound'; readonly index: IndexFacts; readonly files: number }
  /** One sentence for each thing that is wrong, with what to do. */
  | { readonly kind: 'damaged'; readonly problems: readonly [string, ...string[]] };

/** Proves the index on disk: checksums, articles against their hashes, chunks inside their articles, and counts that agree. */
export async function verifyIndex(store: IndexStore): Promise<IndexReport> {
  try {
    const stored = await store.load();
    atOnce(keywordsOf(stored));
    const [first, ...more] = [...articleProblems(stored), ...chunkProblems(stored)];
    if (first !== undefined) return { kind: 'damaged', problems: [first, ...more] };
    const { manifest } = stored;
    const files = manifest.segments.reduce((sum, segment) => sum + Object.keys(segment.files).length, 0);
    return { kind: 'sound', index: indexFacts(manifest), files };
  } catch (error) {
    if (error instanceof DatelineError) return { kind: 'damaged', problems: [error.message] };
    throw error;
  }
}

const mend = 'Rebuild it with: npx dateline index --full';

function* articleProblems({ manifest, articles }: StoredIndex): Generator<string> {
  const hashes = new Map(Object.entries(manifest.articles));
  for (const article of articles) {
    if (hashes.get(article.id) !== recordHash(article)) {
      yield `The stored article ${article.id} is not the one that was indexed. ${mend}`;
    }
    hashes.delete(article.id);
  }
  for (const id of hashes.keys()) yield `The article ${id} is missing from the index. ${mend}`;
}

function* chunkProblems({ articles, chunks }: StoredIndex): Generator<string> {
  const bodies = new Map(articles.map((article): [Article['id'], string] => [article.id, article.body]));
  let before: Chunk | null = null;
  for (const chunk of chunks) {
    const span = `The passage ${chunk.articleId} [${chunk.start}, ${chunk.end})`;
    const body = bodies.get(chunk.articleId);
    if (body === undefined) yield `${span} belongs to no article. ${mend}`;
    else if (chunk.start < 0 || chunk.start >= chunk.end || chunk.end > body.length) {
      yield `${span} lies outside its article. ${mend}`;
    } else if (before !== null && !inOrder(before, chunk)) yield `${span} is out of order. ${mend}`;
    before = chunk;
  }
}

function inOrder(a: Chunk, b: Chunk): boolean {
  return a.articleId === b.articleId ? a.start < b.start : a.articleId < b.articleId;
}
