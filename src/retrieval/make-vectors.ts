import { type Embedder, sameEmbedder, type Vector } from './embedder.ts';
import type { PreviousIndex } from './index-store.ts';
import type { Turns } from './turns.ts';

/** Where each chunk's vector comes from. */
export interface VectorPlan {
  /** What is embedded of each chunk. */
  readonly texts: readonly string[];
  readonly previous: PreviousIndex | null;
  /** Per chunk: the chunk of `previous` that has its vector, or `null` where the text has to be embedded. */
  readonly reuse: readonly (number | null)[];
  readonly toEmbed: number;
}

/** Reuses a vector where the same embedder read the same text before. */
export function planVectors(
  content: { readonly texts: readonly string[]; readonly textHashes: readonly string[] },
  embedder: Embedder,
  previous: PreviousIndex | null,
): VectorPlan {
  const known = new Map<string, number>();
  if (previous !== null && sameEmbedder(previous.manifest.embedder, embedder.spec)) {
    for (const [chunk, hash] of previous.textHashes.entries()) known.set(hash, chunk);
  }
  const reuse = content.textHashes.map((hash) => known.get(hash) ?? null);
  const toEmbed = reuse.filter((chunk) => chunk === null).length;
  return { texts: content.texts, previous, reuse, toEmbed };
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
    const kept = (await plan.previous?.vectors(reuse.filter((chunk) => chunk !== null))) ?? [];
    yield inOrder(reuse, kept, made);
    await turns.next();
  }
}

function inOrder(
  reuse: readonly (number | null)[],
  kept: readonly Vector[],
  made: readonly Vector[],
): readonly Vector[] {
  const [oldOnes, newOnes] = [kept.values(), made.values()];
  return reuse.map((chunk) => {
    const { value } = chunk === null ? newOnes.next() : oldOnes.next();
    if (value === undefined) throw new Error('There are fewer vectors than passages.');
    return value;
  });
}
