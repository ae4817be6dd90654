import type { LanguagePair } from './language-pair.ts';

/** What became of one labelled question: what was wanted, what came, how long it took. Plain data, as a saved run holds it. */
export interface Outcome {
  /** The set that the question comes from. */
  readonly set: string;
  readonly id: string;
  readonly question: string;
  readonly kind: string | null;
  readonly languages: LanguagePair;
  /** Whether the archive answers it. */
  readonly answerable: boolean;
  readonly gold: readonly { readonly articleId: string; readonly any: readonly string[] }[];
  /** The articles found, best first, the first few. */
  readonly found: readonly string[];
  /** Ranks, from 1, of the gold articles among all articles found, ascending. */
  readonly goldRanks: readonly number[];
  /** Why there is no answer; `null` where there is one. */
  readonly refusal: string | null;
  /** How likely the archive seemed to answer, 0–1; `null` where a chat model judged, or an older run did not say. */
  readonly support: number | null;
  /** The quotes shown, in their order. */
  readonly quotes: readonly { readonly articleId: string; readonly text: string }[];
  /** Whether a shown quote holds a gold string; `null` where there is none to hold. */
  readonly quoteHit: boolean | null;
  /** The same for the first quote alone. */
  readonly firstQuoteHit: boolean | null;
  /** Milliseconds until the passages were found, the question's embedding included. */
  readonly searchMs: number;
  /** Milliseconds until the answer was there, the search included. */
  readonly answerMs: number;
}

/** Rank from 1 of the first gold article; `null` where none was found. */
export function rankOf({ goldRanks }: Outcome): number | null {
  return goldRanks[0] ?? null;
}

export function distinctArticles({ gold }: Pick<Outcome, 'gold'>): readonly string[] {
  return [...new Set(gold.map(({ articleId }) => articleId))];
}
