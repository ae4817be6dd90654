import type { BuildSummary } from './build-index.ts';

/** How far a step of a build has come. */
export interface BuildProgress {
  /** `fetch`: the embedding model, in megabytes. `read`: the corpus, in files. `embed`: passages. */
  readonly step: 'fetch' | 'read' | 'embed';
  readonly done: number;
  /** `null` where the end is not known yet. */
  readonly total: number | null;
}

/** What a rebuild made of the index, for those who need not know how. */
export type RebuildSummary = Omit<BuildSummary, 'written' | 'embedded'>;

export interface RebuildOptions {
  /** Hears of each step a few times a second at most. */
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Stops the rebuild; the index is as it was before then. */
  readonly signal?: AbortSignal;
}

/** Brings the index up to its corpus while questions are answered. Throws a `DatelineError` when it cannot, and while another build runs. */
export type Rebuild = (options?: RebuildOptions) => Promise<RebuildSummary>;
