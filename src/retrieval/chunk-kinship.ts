import type { Archive } from './archive.ts';
import type { ChunkKinship } from './diversify.ts';
import type { SearchableArticles } from './searchable-articles.ts';
import { overlap, sketchOf, type TextSketch } from './words/text-sketch.ts';

/** Which chunks say the same: those of articles that carry one text (see `linkStories`), where their own words overlap as well. */
export function createChunkKinship(
  { articles, chunks, stories }: Pick<Archive, 'articles' | 'chunks' | 'stories'>,
  { articleOf }: Pick<SearchableArticles, 'articleOf'>,
): ChunkKinship {
  const storyOfId = new Map(stories.flatMap((ids, story) => ids.map((id) => [id, story] as const)));
  const storyOf = articles.map(({ id }) => storyOfId.get(id));
  const sketch = (number: number): TextSketch => {
    const chunk = chunks[number];
    const body = articles[articleOf(number)]?.body ?? '';
    return sketchOf(body.slice(chunk?.start, chunk?.end));
  };
  return {
    articleOf,
    storyOf: (chunk) => storyOf[articleOf(chunk)],
    areCopies(a, b) {
      const [mine, theirs] = [articleOf(a), articleOf(b)];
      const story = storyOf[mine];
      if (mine === theirs || story === undefined || story !== storyOf[theirs]) return false;
      return overlap(sketch(a), sketch(b)).containment >= leastContainment;
    },
  };
}

/** Chunks of a copy may be cut elsewhere; nearly all of the shorter one stands in the other. */
const leastContainment = 0.8;
