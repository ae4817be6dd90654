import type { Article } from '../../articles/article.ts';
import type { Quote } from '../quotes/quote.ts';

/** A word, or a run of words, of a pasted text held against the archive's nearest words. */
export interface WordDifference {
  readonly text: string;
  /** `missing`: the archive has it and the pasted text has not. `extra`: the other way round. */
  readonly change: 'same' | 'missing' | 'extra';
}

/** What was found for an id, a title, a URL or a pasted quote. */
export type SourceLookup =
  | { readonly kind: 'article'; readonly article: Article }
  /** The pasted words stand in the archive; `quotes` has one per article that holds them, oldest first. */
  | { readonly kind: 'quote'; readonly quotes: readonly [Quote, ...Quote[]] }
  /** They do not, but something close does. `differences` reads in the order of the pasted text. */
  | {
      readonly kind: 'not-verbatim';
      readonly nearest: Quote;
      readonly differences: readonly WordDifference[];
    }
  | { readonly kind: 'not-found'; readonly similarTitles: readonly Article[] };
