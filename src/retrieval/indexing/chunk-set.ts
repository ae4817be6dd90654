/** Some chunks of an index, by number, in ascending order. A `Set` filled in that order is one. */
export interface ChunkSet extends Iterable<number> {
  readonly size: number;
  has(chunk: number): boolean;
}
