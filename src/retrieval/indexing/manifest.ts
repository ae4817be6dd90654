import type { EmbedderSpec } from '../embedding/embedder.ts';

/** Raised whenever a file of the index changes its layout; an index of another version is rebuilt, never read. */
export const formatVersion = 3;

/** What an index is and what it was built from. Written last: it is the commit of a build. */
export interface Manifest {
  readonly formatVersion: number;
  /** 12 hex digits: a hash of everything the index was built from. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly builtAt: string;
  readonly embedder: EmbedderSpec;
  readonly chunking: ChunkingSettings;
  readonly words: WordSettings;
  /** Record hash per article id. */
  readonly articles: Readonly<Record<string, string>>;
  readonly passages: number;
  /**
   * What the builds since the last that wrote everything have added, oldest first. An article counts as it stands in the newest
   * segment that holds it; one that `articles` does not name is gone, whichever segment holds it.
   */
  readonly segments: readonly SegmentFiles[];
}

/** Articles with all that is searched of them, as one build wrote them; never changed after that. */
export interface SegmentFiles {
  /** Relative to the index. */
  readonly folder: string;
  /** SHA-256 per file name in that folder. */
  readonly files: Readonly<Record<string, string>>;
  /** How widely the graph over its vectors has to be searched; `null` where there is no graph. */
  readonly searchWidth: number | null;
}

/** What the keyword index was made with. */
export interface WordSettings {
  /** Version of the rules that turn words into terms. */
  readonly version: number;
  /** Hash of the glossary's rows, the keeper's own included. */
  readonly glossary: string;
}

export interface ChunkingSettings {
  /** Version of the sentence splitter and chunker; a change re-chunks everything. */
  readonly version: number;
  readonly targetChars: number;
  readonly overlapSentences: number;
}

export function sameWords(a: WordSettings, b: WordSettings): boolean {
  return a.version === b.version && a.glossary === b.glossary;
}

export function sameChunking(a: ChunkingSettings, b: ChunkingSettings): boolean {
  return (
    a.version === b.version && a.targetChars === b.targetChars && a.overlapSentences === b.overlapSentences
  );
}
