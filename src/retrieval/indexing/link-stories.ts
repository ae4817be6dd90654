import type { ArticleId } from '../../articles/article-id.ts';
import { overlap, type TextSketch } from '../words/text-sketch.ts';

/** An article with the sketch of its body. */
export interface Sketched {
  readonly id: ArticleId;
  readonly sketch: TextSketch;
}

/** Articles that carry one text, for instance an agency's: two or more ids, in order. */
export type Story = readonly ArticleId[];

/**
 * Finds the articles that are copies of one text, cut or edited: one story is one source, however many papers print it. Candidates
 * share one of their smallest hashes, so the work grows with the archive and not with its square. Two reports of one event in their own words
 * are two stories. Stories come in the order of their first ids.
 */
export function linkStories(articles: readonly Sketched[]): readonly Story[] {
  const ordered = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const leaders = ordered.map((_, i) => i);
  const leaderOf = (i: number): number => {
    let leader = i;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    leaders[i] = leader;
    return leader;
  };
  for (const holders of sharedHashes(ordered)) {
    for (let place = 1; place < holders.length; place += 1) {
      const i = holders[place] ?? 0;
      for (let earlier = 0; earlier < Math.min(place, mostHolders); earlier += 1) {
        const other = holders[earlier] ?? 0;
        const mine = leaderOf(i);
        const theirs = leaderOf(other);
        if (mine !== theirs && sameText(ordered[i]?.sketch, ordered[other]?.sketch)) {
          leaders[Math.max(mine, theirs)] = Math.min(mine, theirs);
        }
      }
    }
  }
  const stories = new Map<number, ArticleId[]>();
  ordered.forEach(({ id }, i) => {
    const leader = leaderOf(i);
    const story = stories.get(leader);
    if (story === undefined) stories.set(leader, [id]);
    else story.push(id);
  });
  return [...stories.values()].filter((ids) => ids.length > 1);
}

/** For each hash that is among the smallest of several articles: their numbers, ascending. */
function* sharedHashes(articles: readonly Sketched[]): Generator<Float64Array> {
  // Hash and article in one number, so that sorting brings together what has one hash.
  const room = 2 ** Math.ceil(Math.log2(Math.max(2, articles.length)));
  const keys = Float64Array.from(keysOf(articles, room)).sort();
  const numbers = keys.map((key) => key % room);
  let first = 0;
  for (let i = 1; i <= keys.length; i += 1) {
    const goesOn = i < keys.length && hashOf(keys[i]) === hashOf(keys[first]);
    if (goesOn) continue;
    if (i - first > 1) yield numbers.subarray(first, i);
    first = i;
  }

  function hashOf(key = 0): number {
    return Math.floor(key / room);
  }
}

function* keysOf(articles: readonly Sketched[], room: number): Generator<number> {
  for (const [number, { sketch }] of articles.entries()) {
    if (sketch.shingles < fewestShingles) continue;
    for (const hash of sketch.smallest.subarray(0, keysPerArticle)) yield hash * room + number;
  }
}

/** A text of a few lines may be the same by chance: a correction, a price list. */
const fewestShingles = 20;
/** Two texts of which half is shared agree on at least one of so many smallest hashes in all but 1 of 10,000 cases. */
const keysPerArticle = 16;
/** A passage that very many articles hold is a paper's standing text; comparing all of them with each other would be quadratic. */
const mostHolders = 32;
const leastResemblance = 0.5;
/** Of a shortened copy: nearly all of it stands in the longer text. */
const leastContainment = 0.8;

function sameText(a: TextSketch | undefined, b: TextSketch | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  // The resemblance of two texts of which the longer holds just so much of the shorter one.
  const both = leastContainment * Math.min(a.shingles, b.shingles);
  const ofContained = both / (a.shingles + b.shingles - both);
  const { resemblance, containment } = overlap(a, b, Math.min(leastResemblance, ofContained));
  return resemblance >= leastResemblance || containment >= leastContainment;
}
