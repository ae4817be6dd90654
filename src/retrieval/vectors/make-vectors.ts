import { type Embedder, sameEmbedder, type Vector } from '../embedding/embedder.ts';
import type { PreviousIndex, PreviousSegment } from '../indexing/index-store.ts';
import type { Turns } from '../indexing/turns.ts';

/** Where each chunk's vector comes from. */
export interface VectorPlan {
  /** What is embedded of each chunk. */
  readonly texts: readonly string[];
  /** Per chunk: where its vector is stored, or `null` where the text has to be embedded. */
  readonly reuse: readonly (StoredVector | null)[];
  readonly toEmbed: number;
}

interface StoredVector {
  readonly segment: PreviousSegment;
  /** Its number in that segment. */
  readonly chunk: number;
}

/** Reuses a vector where the same embedder read the same text before. */
export async function planVectors(
  content: { readonly texts: readonly string[]; readonly textHashes: readonly string[] },
  embedder: Embedder,
  previous: PreviousIndex | null,
): Promise<VectorPlan> {
  const stored = new Map<string, StoredVector>();
  if (previous !== null && sameEmbedder(previous.manifest.embedder, embedder.spec)) {
    const needed = new Set(content.textHashes);
    for (const segment of needed.size === 0 ? [] : previous.segments) {
      for (const [hash, chunk] of await segment.findTexts(needed)) stored.set(hash, { segment, chunk });
    }
  }
  const reuse = content.textHashes.map((hash) => stored.get(hash) ?? null);
  const toEmbed = reuse.filter((vector) => vector === null).length;
  return { texts: content.texts, reuse, toEmbed };
}

/** Passages in memory as vectors at one time: enough for an embedder to sort by length, few enough to stop soon when told to. */
const blockSize = 256;

/** Carries a plan out, block by block, in the order of the chunks. `onProgress` hears how many of `toEmbed` are done. */
export async function* makeVectors(
  plan: VectorPlan,
  embedder: Embedder,
  turns: Turns,
  onProgress?: (done: number) => void,
): AsyncGenerator<readonly Vector[]> {
  let done = 0;
  for (let start = 0; start < plan.texts.length; start += blockSize) {
    const texts = plan.texts.slice(start, start + blockSize);
    const reuse = plan.reuse.slice(start, start + blockSize);
    const missing = texts.filter((_, i) => reuse[i] === null);
    const report = (count: number) => onProgress?.(done + count);
    const made = missing.length === 0 ? [] : await embedder.embedPassages(missing, report);
    done += missing.length;
    yield inOrder(reuse, await readVectors(reuse), made);
    await turns.next();
  }
}

/** The stored vectors of each segment, in the order in which they are named. */
async function readVectors(
  reuse: VectorPlan['reuse'],
): Promise<ReadonlyMap<PreviousSegment, readonly Vector[]>> {
  const chunks = new Map<PreviousSegment, number[]>();
  for (const vector of reuse) {
    if (vector === null) continue;
    const list = chunks.get(vector.segment) ?? [];
    chunks.set(vector.segment, list);
    list.push(vector.chunk);
  }
  const vectors = new Map<PreviousSegment, readonly Vector[]>();
  for (const [segment, list] of chunks) vectors.set(segment, await segment.vectors(list));
  return vectors;
}

function inOrder(
  reuse: VectorPlan['reuse'],
  stored: ReadonlyMap<PreviousSegment, readonly Vector[]>,
  made: readonly Vector[],
): readonly Vector[] {
  const newOnes = made.values();
  const oldOnes = new Map([...stored].map(([segment, vectors]) => [segment, vectors.values()]));
  return reuse.map((vector) => {
    const value = vector === null ? newOnes.next().value : oldOnes.get(vector.segment)?.next().value;
    if (value === undefined) throw new Error('There are fewer vectors than passages.');
    return value;
  });
}
