import type { Article } from '../articles/article.ts';

/** A chunk that was found for a question, with the article it lies in and how it was found. */
export interface Passage {
  readonly id: string;
  readonly article: Article;
  readonly start: number;
  readonly end: number;
  /** `article.body.slice(start, end)`. */
  readonly text: string;
  /** Fused score, 0–1; comparable within one search only. A further passage of an article may rank below one that scores a little less. */
  readonly score: number;
  /** Rank in each leg, from 1; `null` where that leg did not find it. */
  readonly ranks: { readonly dense: number | null; readonly keyword: number | null };
  /** Other articles that carry the same text, best first: they take no place of their own. */
  readonly copies: readonly Article[];
}
