import type { ArticleId } from '../../articles/article-id.ts';
import type { Manifest } from './manifest.ts';

/** The number of the segment in which each article of an index counts: the newest that holds it. `segments` are the ids that each holds. */
export function liveArticles(
  articles: Manifest['articles'],
  segments: readonly Iterable<ArticleId>[],
): ReadonlyMap<ArticleId, number> {
  const live = new Map<ArticleId, number>();
  for (const [number, ids] of segments.entries()) {
    for (const id of ids) if (Object.hasOwn(articles, id)) live.set(id, number);
  }
  return live;
}
