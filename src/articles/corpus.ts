import type { Article } from './article.ts';
import type { ArticleId } from './article-id.ts';

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

/** Where articles come from. */
export interface Corpus {
  /** Reads everything; one broken file never stops the rest. Throws only when the corpus itself cannot be reached. */
  read(): Promise<CorpusReading>;
}
