import type { Article } from '../../articles/article.ts';
import type { ArticleId } from '../../articles/article-id.ts';
import type { ArticleOutline, PreviousIndex, PreviousSegment } from './index-store.ts';
import { liveArticles } from './live-articles.ts';
import type { SegmentSize } from './plan-segments.ts';

/** What a segment of the index before holds of the next one. */
export interface UnchangedPart extends SegmentSize {
  /** Of the articles that are in the next index as they stand here. */
  readonly outlines: readonly ArticleOutline[];
  /** Keywords of the segment. */
  terms(): Promise<readonly string[]>;
  /** These articles. */
  articles(): Promise<readonly Article[]>;
}

/** Per segment of an index: what of it stays. `records` are the record hashes of the next one. */
export async function unchangedArticles(
  { manifest, segments }: PreviousIndex,
  records: ReadonlyMap<ArticleId, string>,
): Promise<readonly UnchangedPart[]> {
  const outlines: (readonly ArticleOutline[])[] = [];
  for (const segment of segments) outlines.push(await segment.outlines());
  const live = liveArticles(
    manifest.articles,
    outlines.map((list) => list.map(({ id }) => id)),
  );
  const before = new Map(Object.entries(manifest.articles));
  return segments.map((segment, number) =>
    partOf(
      segment,
      outlines[number] ?? [],
      (id) => live.get(id) === number && before.get(id) === records.get(id),
    ),
  );
}

function partOf(
  segment: PreviousSegment,
  outlines: readonly ArticleOutline[],
  stays: (id: ArticleId) => boolean,
): UnchangedPart {
  const staying = outlines.filter(({ id }) => stays(id));
  return {
    stored: passagesOf(outlines),
    live: passagesOf(staying),
    outlines: staying,
    terms: () => segment.terms(),
    articles: async () => (await segment.articles()).filter(({ id }) => stays(id)),
  };
}

function passagesOf(outlines: readonly ArticleOutline[]): number {
  return outlines.reduce((sum, { passages }) => sum + passages, 0);
}
