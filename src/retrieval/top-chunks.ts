import type { KeywordHit } from './keywords/keyword-index.ts';

/** The best of many chunks, of which only so many are kept. */
export interface TopChunks {
  /** Whether a chunk would be among the best so far: cheap, to be asked before anything that is not. */
  admits(chunk: number, score: number): boolean;
  add(chunk: number, score: number): void;
  /** The lowest score among the best so far; −Infinity while there is room for more. */
  least(): number;
  /** Best first, ties by chunk number. */
  ranked(): readonly KeywordHit[];
}

/** A heap with the worst of the best on top. */
export function createTopChunks(count: number): TopChunks {
  const room = Math.max(0, count);
  const chunks: number[] = [];
  const scores: number[] = [];
  const isWorse = (i: number, j: number): boolean => {
    const [a, b] = [scores[i] ?? 0, scores[j] ?? 0];
    return a < b || (a === b && (chunks[i] ?? 0) > (chunks[j] ?? 0));
  };
  const swap = (i: number, j: number): void => {
    const [chunk, score] = [chunks[i] ?? 0, scores[i] ?? 0];
    chunks[i] = chunks[j] ?? 0;
    scores[i] = scores[j] ?? 0;
    chunks[j] = chunk;
    scores[j] = score;
  };
  const rise = (from: number): void => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >>> 1;
      if (!isWorse(i, parent)) return;
      swap(i, parent);
      i = parent;
    }
  };
  const sink = (): void => {
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      if (left >= chunks.length) return;
      const child = left + 1 < chunks.length && isWorse(left + 1, left) ? left + 1 : left;
      if (!isWorse(child, i)) return;
      swap(i, child);
      i = child;
    }
  };
  return {
    admits(chunk, score) {
      if (chunks.length < room) return true;
      if (room === 0) return false;
      const least = scores[0] ?? 0;
      return score > least || (score === least && chunk < (chunks[0] ?? 0));
    },
    add(chunk, score) {
      if (chunks.length < room) {
        chunks.push(chunk);
        scores.push(score);
        rise(chunks.length - 1);
      } else {
        chunks[0] = chunk;
        scores[0] = score;
        sink();
      }
    },
    least: () => (chunks.length < room ? Number.NEGATIVE_INFINITY : (scores[0] ?? Number.NEGATIVE_INFINITY)),
    ranked: () =>
      chunks
        .map((chunk, i) => ({ chunk, score: scores[i] ?? 0 }))
        .sort((a, b) => b.score - a.score || a.chunk - b.chunk),
  };
}
