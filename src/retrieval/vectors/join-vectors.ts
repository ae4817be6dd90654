import { best } from '../top-hits.ts';
import type { VectorHit, VectorIndex } from './vector-index.ts';

/** The vectors of a segment, with the chunk of the archive that each is; −1 for one that is no longer there, which `index` must not find. */
export interface VectorSegment {
  readonly index: VectorIndex;
  readonly places: Int32Array;
}

/** The vectors of several segments as one index of `size` chunks. */
export function joinVectors(segments: readonly VectorSegment[], dimensions: number): VectorIndex {
  const size = segments.reduce((sum, { places }) => sum + places.filter((place) => place >= 0).length, 0);
  const segmentOf = new Uint32Array(size);
  const rowOf = new Uint32Array(size);
  for (const [number, { places }] of segments.entries()) {
    for (const [row, place] of places.entries()) {
      if (place < 0) continue;
      segmentOf[place] = number;
      rowOf[place] = row;
    }
  }
  const merged = (
    count: number,
    hitsOf: (segment: VectorSegment, number: number) => readonly VectorHit[],
  ): readonly VectorHit[] => {
    const hits = segments.flatMap((segment, number) =>
      hitsOf(segment, number).map(({ chunk, similarity }) => ({
        chunk: segment.places[chunk] ?? -1,
        similarity,
      })),
    );
    return best(hits, count, ({ similarity }) => similarity);
  };
  return {
    size,
    dimensions,
    search: (query, count) => merged(count, ({ index }) => index.search(query, count)),
    searchAmong(query, chunks, count) {
      const rows = segments.map((): number[] => []);
      for (const chunk of chunks) rows[segmentOf[chunk] ?? 0]?.push(rowOf[chunk] ?? 0);
      return merged(count, ({ index }, number) => index.searchAmong(query, rows[number] ?? [], count));
    },
  };
}
