import type { FusedHit } from './fuse-ranks.ts';
import { best } from './top-hits.ts';
import type { AreVersions } from './versions.ts';

/** What is known of the chunks. */
export interface OwnVersionParts {
  articleOf(chunk: number): number;
  /** Whether the chunk is written in the asker's language. */
  isOwn(chunk: number): boolean;
  readonly areVersions: AreVersions;
}

/**
 * Where a report is found in another language than the asker's ahead of its own version, the own one goes before it. All others keep
 * their places: where the asker's language has no version, nothing is lost. Returns the hits best first.
 */
export function preferOwnVersion(
  hits: readonly FusedHit[],
  { articleOf, isOwn, areVersions }: OwnVersionParts,
): readonly FusedHit[] {
  const ranked = best(hits, hits.length, scoreOf);
  const own = ranked.filter(({ chunk }) => isOwn(chunk));
  if (own.length === 0 || own.length === ranked.length) return ranked;
  const raised = new Map<number, number>();
  const seen = new Set<number>();
  for (const { chunk, score } of ranked) {
    if (seen.size >= mostArticles) break;
    const article = articleOf(chunk);
    if (seen.has(article)) continue;
    seen.add(article);
    if (isOwn(chunk)) continue;
    const version = versionOf(article, score);
    if (version === undefined) continue;
    seen.add(articleOf(version.chunk));
    raised.set(version.chunk, justAhead * score);
  }
  if (raised.size === 0) return ranked;
  const preferred = hits.map((hit) => ({ ...hit, score: raised.get(hit.chunk) ?? hit.score }));
  return best(preferred, hits.length, scoreOf);

  /** The best own version, not seen yet, of an article whose passage has this score. */
  function versionOf(article: number, score: number): FusedHit | undefined {
    for (const other of own) {
      if (other.score > score) continue;
      if (other.score < leastOfForeign * score) return undefined;
      const otherArticle = articleOf(other.chunk);
      if (!seen.has(otherArticle) && areVersions(article, otherArticle)) return other;
    }
    return undefined;
  }
}

/** So many articles from the top are looked at: further down nobody reads. */
const mostArticles = 10;
/** An own version that answers the question less than half as well is another text of the same days. */
const leastOfForeign = 0.5;
const justAhead = 1.0001;

function scoreOf({ score }: FusedHit): number {
  return score;
}
