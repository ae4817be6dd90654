import type { Article } from '../article.ts';
import type { ArticleId } from '../article-id.ts';

/** A file, or a line of one, that gave no article. `file` is relative to the corpus and carries `:line` where there is one. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export interface CorpusReading {
  /** Ordered by id; ids are unique. */
  readonly articles: readonly Article[];
  /** The file that each comes from, relative to the corpus, with `:line` where a file holds many. */
  readonly files: ReadonlyMap<ArticleId, string>;
  readonly skipped: readonly Skipped[];
  /** What was understood with a doubt, one sentence each: file first, then what, then what to do. */
  readonly warnings: readonly string[];
}

/** What a corpus holds, with the articles themselves left where they are until they are asked for. */
export interface CorpusSurvey {
  /** Record hash per article. */
  readonly articles: ReadonlyMap<ArticleId, string>;
  readonly skipped: CorpusReading['skipped'];
  readonly warnings: CorpusReading['warnings'];
  /** These articles, in the order asked for. Throws a `DatelineError` when the corpus changed since the survey. */
  take(ids: readonly ArticleId[]): Promise<readonly Article[]>;
  /** For the next survey; `null` where there is nothing that would spare it work. */
  readonly notes: Uint8Array | null;
}

/** Where articles come from. */
export interface Corpus {
  /** Reads everything; one broken file never stops the rest. Throws only when the corpus itself cannot be reached. */
  read(): Promise<CorpusReading>;
  /**
   * The same, but reads again only what changed since the survey that made `notes`. Notes that cannot be used, for instance of another
   * corpus or program, count as none.
   */
  survey(notes: Uint8Array | null): Promise<CorpusSurvey>;
}
