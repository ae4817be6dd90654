import type { Article } from '../../articles/article.ts';
import type { ArticleId } from '../../articles/article-id.ts';
import type { Vector } from '../embedding/embedder.ts';
import type { GlossaryRow } from '../glossary/parse-glossary.ts';
import type { KeywordSegment } from '../keywords/build-keyword-index.ts';
import type { VectorIndex } from '../vectors/vector-index.ts';
import type { TextSketch } from '../words/text-sketch.ts';
import type { Chunk } from './chunk.ts';
import type { Story } from './link-stories.ts';
import type { Manifest } from './manifest.ts';

/**
 * Where the index is kept. A reader sees a whole build or the one before it, never a mixture. Whatever is missing, damaged or of
 * another format version is a `DatelineError` that names the file and the command that mends it.
 */
export interface IndexStore {
  /** What is there now; `null` where nothing was built yet. */
  manifest(): Promise<Manifest | null>;
  /** Cheap to ask again and again: differs from what it was before whenever a build was committed; `null` where there is none. */
  stamp(): Promise<string | null>;
  /** The whole index, every file held against its checksum first. Throws a `DatelineError` where there is none. */
  load(): Promise<StoredIndex>;
  /** What was noted of the corpus when it was last surveyed; `null` where nothing was. It is a help, and no part of the index. */
  notes(): Promise<Uint8Array | null>;
  /** Takes the lock that keeps two builds apart, or throws a `DatelineError` that says who holds it. Readers need no lock. */
  startBuild(): Promise<IndexBuild>;
}

/** An index as it was stored, in memory, its segments joined. Everything that numbers chunks counts by their place in `chunks`. */
export interface StoredIndex {
  readonly manifest: Manifest;
  /** Ordered by id. */
  readonly articles: readonly Article[];
  /** Ordered by article, then start. */
  readonly chunks: readonly Chunk[];
  readonly stories: readonly Story[];
  readonly vectors: VectorIndex;
  /** For `readKeywordIndex`. */
  readonly keywords: readonly KeywordSegment[];
  /** The keeper's own rows. */
  readonly glossary: readonly GlossaryRow[];
  readonly embedderState: Uint8Array | null;
}

/** A build under way. `end` must be called, whatever happened. */
export interface IndexBuild {
  /** The index that is being updated, none of its files missing; `null` where there is none. */
  previous(): Promise<PreviousIndex | null>;
  /** For `notes` of the store. */
  keepNotes(notes: Uint8Array): Promise<void>;
  /** Writes everything aside and makes it the index in one step. Throws, and leaves the old index as it was, if anything fails. */
  commit(next: NextIndex): Promise<void>;
  /** Gives the lock back and removes what was not committed. */
  end(): Promise<void>;
}

/** What a build can keep or reuse of the one before it. Each file is held against its checksum when it is first read. */
export interface PreviousIndex {
  readonly manifest: Manifest;
  embedderState(): Promise<Uint8Array | null>;
  /** As many as `manifest.segments`, in their order. */
  readonly segments: readonly PreviousSegment[];
}

export interface PreviousSegment {
  outlines(): Promise<readonly ArticleOutline[]>;
  /** In the order of `outlines`. */
  articles(): Promise<readonly Article[]>;
  /** What its keywords are. */
  terms(): Promise<readonly string[]>;
  /** Which of these (as `NextSegment.textHashes`) it has, with the number of a stored chunk. */
  findTexts(hashes: ReadonlySet<string>): Promise<ReadonlyMap<string, number>>;
  /** The exact vectors of these stored chunks, in the order asked for. */
  vectors(chunks: readonly number[]): Promise<readonly Vector[]>;
}

/** What is known of a stored article without reading it. */
export interface ArticleOutline {
  readonly id: ArticleId;
  /** How many chunks it has. */
  readonly passages: number;
  readonly sketch: TextSketch;
}

export interface NextIndex {
  readonly manifest: Omit<Manifest, 'segments'>;
  /** How many segments of the index before stay, from the oldest on. */
  readonly keep: number;
  readonly segment: NextSegment;
  readonly stories: readonly Story[];
  /** The keeper's own rows. */
  readonly glossary: readonly GlossaryRow[];
  /** Stored with the oldest segment, so only looked at where none is kept. */
  readonly embedderState: Uint8Array | null;
}

/** Articles with all that is searched of them. */
export interface NextSegment {
  /** Ordered by id. */
  readonly articles: readonly Article[];
  /** One per article, in their order. */
  readonly outlines: readonly ArticleOutline[];
  /** Ordered by article, then start. */
  readonly chunks: readonly Chunk[];
  /** 32 hex digits per chunk: chunks with the same one have the same vector under the same embedder. */
  readonly textHashes: readonly string[];
  /** One per chunk, in their order, in blocks of any size: no more than a block need be in memory. */
  readonly vectors: AsyncIterable<readonly Vector[]>;
  /** Vectors of questions that the articles might be asked, to which the search for vectors is fitted. */
  probes(): Promise<readonly Vector[]>;
  /** As `writePostings` gives them. */
  readonly keywords: Uint8Array;
}
