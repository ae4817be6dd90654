import type { ArticleId } from '../../articles/article-id.ts';

/** A run of whole sentences of one article: the unit that is embedded and searched. */
export interface Chunk {
  readonly articleId: ArticleId;
  /** UTF-16 offset into the article's body. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}
