/** Where small records survive a crash: JSON values under keys. Other processes may read and change the same ones meanwhile. */
export interface RecordStore {
  /** `undefined` where there is none. */
  get(key: RecordKey): unknown;
  /** All records whose key begins with these parts, in the order of their keys, part by part. */
  list(prefix: RecordKey): readonly StoredRecord[];
  /**
   * Replaces a record by what `change` makes of it (`undefined` where there is none yet); `undefined` removes it. Nobody else changes it
   * between. Resolves when it is on the disk.
   */
  update(key: RecordKey, change: (before: unknown) => object | undefined): Promise<void>;
  /** Finishes what is being written. Nothing may be asked of it afterwards. */
  close(): Promise<void>;
}

/** Short parts of printable ASCII, such as ids and points in time: `['gap', '812…', '2026-08-06T…']`. */
export type RecordKey = readonly [string, ...string[]];

/** A record as it was put. */
export interface StoredRecord {
  readonly key: readonly string[];
  readonly value: unknown;
}
