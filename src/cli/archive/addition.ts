import type { ArticleReading } from '../../articles/article-reading.ts';
import type { Placement } from '../../articles/collecting/place-article.ts';

/** An article that was brought, with what became of it. */
export interface Addition {
  readonly reading: Extract<ArticleReading, { readonly kind: 'article' }>;
  readonly placement: Placement;
}
