import type { Article } from '../articles/article.ts';
import type { Chunk } from './chunk.ts';
import type { Vector } from './embedder.ts';
import type { GlossaryRow } from './glossary/parse-glossary.ts';
import type { Story } from './link-stories.ts';
import type { Manifest } from './manifest.ts';
import type { VectorIndex } from './vector-index.ts';

/**
 * Where the index is kept. A reader sees a whole build or the one before it, never a mixture. Whatever is missing, damaged or of
 * another format version is a `DatelineError` that names the file and the command that mends it.
 */
export interface IndexStore {
  /** What is there now; `null` where nothing was built yet. */
  manifest(): Promise<Manifest | null>;
  /** The whole index, every file held against its checksum first. Throws a `DatelineError` where there is none. */
  load(): Promise<StoredIndex>;
  /** Takes the lock that keeps two builds apart, or throws a `DatelineError` that says who holds it. Readers need no lock. */
  startBuild(): Promise<IndexBuild>;
}

/** An index as it was stored, in memory. Everything that numbers chunks counts by their place in `chunks`. */
export interface StoredIndex {
  readonly manifest: Manifest;
  /** Ordered by id. */
  readonly articles: readonly Article[];
  /** Ordered by article, then start. */
  readonly chunks: readonly Chunk[];
  readonly stories: readonly Story[];
  readonly vectors: VectorIndex;
  /** For `readKeywordIndex`. */
  readonly keywords: Uint8Array;
  /** The keeper's own rows. */
  readonly glossary: readonly GlossaryRow[];
  readonly embedderState: Uint8Array | null;
}

/** A build under way. `end` must be called, whatever happened. */
export interface IndexBuild {
  /** The index that is being updated, every file held against its checksum; `null` where there is none. */
  previous(): Promise<PreviousIndex | null>;
  /** Writes everything aside and makes it the index in one step. Throws, and leaves the old index as it was, if anything fails. */
  commit(next: NextIndex): Promise<void>;
  /** Gives the lock back and removes what was not committed. */
  end(): Promise<void>;
}

/** What a build can reuse of the one before it. */
export interface PreviousIndex {
  readonly manifest: Manifest;
  /** Hash of the embedded text per chunk, as `NextIndex.textHashes`. */
  readonly textHashes: readonly string[];
  readonly embedderState: Uint8Array | null;
  /** The exact vectors of these chunks, in the order asked for. */
  vectors(chunks: readonly number[]): Promise<readonly Vector[]>;
}

export interface NextIndex {
  readonly manifest: Omit<Manifest, 'folder' | 'files'>;
  /** Ordered by id. */
  readonly articles: readonly Article[];
  /** Ordered by article, then start. */
  readonly chunks: readonly Chunk[];
  readonly stories: readonly Story[];
  /** 32 hex digits per chunk: chunks with the same one have the same vector under the same embedder. */
  readonly textHashes: readonly string[];
  /** One per chunk, in their order, in blocks of any size: no more than a block need be in memory. */
  readonly vectors: AsyncIterable<readonly Vector[]>;
  readonly keywords: Uint8Array;
  /** The keeper's own rows. */
  readonly glossary: readonly GlossaryRow[];
  readonly embedderState: Uint8Array | null;
}
