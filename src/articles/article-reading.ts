import type { Article } from './article.ts';
import type { Dropped } from './dropped.ts';
import { oneLine } from './one-line.ts';

/**
 * What one file, or one line of one, gave: an article with the doubts about it, or the reason why there is none. `file` is
 * relative to the corpus, with `:line` where a file holds many; reasons and warnings do not repeat it.
 */
export type ArticleReading =
  | {
      readonly kind: 'article';
      readonly file: string;
      readonly article: Article;
      readonly warnings: readonly string[];
      /** What the file held that is no part of the article, in the order of the file. */
      readonly dropped: readonly Dropped[];
    }
  | SkippedReading;

/** What could not be read as an article; the reason is a clause for the keeper. */
export interface SkippedReading {
  readonly kind: 'skipped';
  readonly file: string;
  readonly reason: string;
}

/** A reason may quote what the file holds, so it is made one line without control characters. */
export function skipped(file: string, reason: string): SkippedReading {
  return { kind: 'skipped', file, reason: oneLine(reason) };
}
