import type { IndexFacts } from './index-facts.ts';

/** How far a step of a build has come. */
export interface BuildProgress {
  /** `fetch`: the embedding model, in megabytes. `read`: the corpus, in files. `embed`: passages. */
  readonly step: 'fetch' | 'read' | 'embed';
  readonly done: number;
  /** `null` where the end is not known yet. */
  readonly total: number | null;
}

/** What a rebuild made of the index. */
export interface RebuildSummary {
  readonly index: IndexFacts;
  /** Articles. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Files of the corpus that were not read, with the reason in words. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly warnings: readonly string[];
  readonly seconds: number;
}

export interface RebuildOptions {
  /** Hears of each step a few times a second at most. */
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Stops the rebuild; the index is as it was before then. */
  readonly signal?: AbortSignal;
}

/** Brings the index up to its corpus while questions are answered. Throws a `DatelineError` when it cannot, and while another build runs. */
export type Rebuild = (options?: RebuildOptions) => Promise<RebuildSummary>;
