import type { Article } from '../../articles/article.ts';
import type { Chunk } from './chunk.ts';
import { liveArticles } from './live-articles.ts';
import type { Manifest } from './manifest.ts';

/** What a segment holds, in the order in which it is stored: articles by id, chunks by article. */
export interface SegmentContents {
  readonly articles: readonly Article[];
  readonly chunks: readonly Chunk[];
}

/** The segments of an index as the one archive that they are. */
export interface JoinedSegments extends SegmentContents {
  /** Per segment: the place in `chunks` of each of its chunks, −1 for one that is no longer in the archive. */
  readonly places: readonly Int32Array[];
}

/** Puts every article that counts where it belongs in the order of ids, as if all had been stored at once. */
export function joinSegments(
  manifest: Pick<Manifest, 'articles'>,
  segments: readonly SegmentContents[],
): JoinedSegments {
  const live = liveArticles(
    manifest.articles,
    segments.map(({ articles }) => articles.map(({ id }) => id)),
  );
  const held = segments.flatMap(({ articles }, segment) =>
    articles.filter(({ id }) => live.get(id) === segment).map((article) => ({ article, segment })),
  );
  held.sort(({ article: a }, { article: b }) => (a.id < b.id ? -1 : 1));
  const places = segments.map(({ chunks }) => new Int32Array(chunks.length).fill(-1));
  const firsts = segments.map(firstChunks);
  const chunks: Chunk[] = [];
  for (const { article, segment } of held) {
    const stored = segments[segment]?.chunks ?? [];
    for (let at = firsts[segment]?.get(article.id) ?? stored.length; ; at += 1) {
      const chunk = stored[at];
      if (chunk?.articleId !== article.id) break;
      places[segment]?.fill(chunks.length, at, at + 1);
      chunks.push(chunk);
    }
  }
  return { articles: held.map(({ article }) => article), chunks, places };
}

function firstChunks({ chunks }: SegmentContents): ReadonlyMap<Article['id'], number> {
  const firsts = new Map<Article['id'], number>();
  for (const [at, { articleId }] of chunks.entries()) if (!firsts.has(articleId)) firsts.set(articleId, at);
  return firsts;
}
