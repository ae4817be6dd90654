import type { FusedHit } from './fuse-ranks.ts';

/** A hit that stands for its copies in other articles. */
export interface DiverseHit extends FusedHit {
  /** Chunks of other articles that carry the same text, best first. */
  readonly copies: readonly number[];
}

/** What is known of the chunks. */
export interface ChunkKinship {
  articleOf(chunk: number): number;
  /** The story that the chunk's article carries; `undefined` where no other article carries it. */
  storyOf(chunk: number): number | undefined;
  /** Whether two chunks of one story carry one text, as a wire copy does; no two of one article do. */
  areCopies(a: number, b: number): boolean;
}

/**
 * The best hits without repetition, best first. Copies of one text take one place. Each further passage of an article counts
 * for less than the one before, so that another article that tells it too is heard as well; the scores stay as they were found.
 */
export function diversify(
  hits: readonly FusedHit[],
  count: number,
  kinship: ChunkKinship,
  furtherPassage = furtherPassageShare,
): readonly DiverseHit[] {
  const passagesOf = new Map<number, number>();
  return foldCopies(hits, kinship)
    .map((copies) => {
      const article = kinship.articleOf(copies.told.chunk);
      const before = passagesOf.get(article) ?? 0;
      passagesOf.set(article, before + 1);
      return { copies, worth: copies.best.score * furtherPassage ** before };
    })
    .sort((a, b) => b.worth - a.worth || a.copies.told.chunk - b.copies.told.chunk)
    .slice(0, Math.max(0, count))
    .map(({ copies: { best, told, members } }) => ({
      ...told,
      score: best.score,
      copies: members.filter((member) => member !== told).map(({ chunk }) => chunk),
    }));
}

/** Fitted by `bench/diversity.ts`; `docs/decisions/0023-one-story-one-place.md` has the figures. */
const furtherPassageShare = 0.8;

/** Hits that carry one text, best first. */
interface Copies {
  readonly best: FusedHit;
  /** The one that is shown. */
  readonly told: FusedHit;
  readonly members: readonly FusedHit[];
}

/** A story is told by the article of its best hit, as far as that has the words: its copies would only take turns. */
function foldCopies(
  hits: readonly FusedHit[],
  { articleOf, storyOf, areCopies }: ChunkKinship,
): readonly Copies[] {
  const tellers = new Map<number, number>();
  const groups: FusedHit[][] = [];
  const ofStory = new Map<number, FusedHit[][]>();
  for (const hit of hits) {
    const story = storyOf(hit.chunk);
    const told = story === undefined ? [] : (ofStory.get(story) ?? []);
    const group = told.find(([best]) => best !== undefined && areCopies(best.chunk, hit.chunk));
    if (group !== undefined) {
      group.push(hit);
      continue;
    }
    const own = [hit];
    groups.push(own);
    if (story === undefined) continue;
    if (!tellers.has(story)) tellers.set(story, articleOf(hit.chunk));
    told.push(own);
    ofStory.set(story, told);
  }
  return groups.flatMap((members) => {
    const [best] = members;
    if (best === undefined) return [];
    const teller = members.length === 1 ? undefined : tellers.get(storyOf(best.chunk) ?? -1);
    const told = members.find(({ chunk }) => articleOf(chunk) === teller) ?? best;
    return [{ best, told, members }];
  });
}
