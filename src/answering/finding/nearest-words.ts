import type { Article } from '../../articles/article.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { Quote, spanFlaw } from '../quotes/quote.ts';

/** A part of an article, in UTF-16 offsets. */
export interface Region {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
}

/** Fewer words than this stand in too many articles to tell where they were quoted from. */
export const fewestQuotedWords = 3;
/** A sentence that shares less than this with the given words (Dice's coefficient over words) is not "nearest". */
const leastAlike = 0.5;

/** The run of one to three sentences most alike to the given words, or `null` where none is like them. */
export function nearestWords(given: string, regions: readonly Region[]): Quote | null {
  const words = wordSet(given);
  if (words.size < fewestQuotedWords) return null;
  let nearest: Region | null = null;
  let highest = leastAlike;
  for (const { article, start: from, end: to } of regions) {
    const sentences = splitSentences(article.body.slice(from, to), article.language).map((sentence) => {
      const [start, end] = [from + sentence.start, from + sentence.end];
      return { start, end, words: wordSet(article.body.slice(start, end)) };
    });
    for (const [first, { start }] of sentences.entries()) {
      const run = new Set<string>();
      for (const { end, words: more } of sentences.slice(first, first + 3)) {
        for (const word of more) run.add(word);
        const alike = dice(words, run);
        if (alike <= highest || spanFlaw(article.body, start, end) !== null) continue;
        highest = alike;
        nearest = { article, start, end };
      }
    }
  }
  return nearest === null ? null : Quote.cut(nearest.article, nearest.start, nearest.end);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map((word) => word.text));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
