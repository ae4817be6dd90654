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
    .map((hit) => {
      const article = kinship.articleOf(hit.chunk);
      const before = passagesOf.get(article) ?? 0;
      passagesOf.set(article, before + 1);
      return { hit, worth: hit.score * furtherPassage ** before };
    })
    .sort((a, b) => b.worth - a.worth || a.hit.chunk - b.hit.chunk)
    .slice(0, Math.max(0, count))
    .map(({ hit }) => hit);
}

/** Fitted by `bench/diversity.ts`; `docs/decisions/0023-one-story-one-place.md` has the figures. */
export const furtherPassageShare = 0.8;

/** Hits that carry one text. */
interface Copies {
  readonly best: FusedHit;
  readonly members: FusedHit[];
}

/** A story is told by the article of its best hit, as far as that has the words: its copies would only take turns. */
function foldCopies(
  hits: readonly FusedHit[],
  { articleOf, storyOf, areCopies }: ChunkKinship,
): readonly DiverseHit[] {
  const tellers = new Map<number, number>();
  const groups: Copies[] = [];
  const ofStory = new Map<number, Copies[]>();
  for (const hit of hits) {
    const own = { best: hit, members: [hit] };
    const story = storyOf(hit.chunk);
    if (story === undefined) {
      groups.push(own);
      continue;
    }
    if (!tellers.has(story)) tellers.set(story, articleOf(hit.chunk));
    const told = ofStory.get(story) ?? [];
    ofStory.set(story, told);
    const group = told.find(({ best }) => areCopies(best.chunk, hit.chunk));
    if (group === undefined) {
      groups.push(own);
      told.push(own);
    } else group.members.push(hit);
  }
  return groups.map(({ best, members }) => {
    if (members.length === 1) return { ...best, copies: [] };
    const teller = tellers.get(storyOf(best.chunk) ?? -1);
    const told = members.find(({ chunk }) => articleOf(chunk) === teller) ?? best;
    const copies = members.filter((member) => member !== told).map(({ chunk }) => chunk);
    return { ...told, score: best.score, copies };
  });
}
