import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import type { ArchiveWindow } from '../answer.ts';
import type { Quote } from '../quotes/quote.ts';

/** A text whose claims were looked for in the archive. */
export interface CheckedText {
  /** In the order of the text. */
  readonly claims: readonly CheckedClaim[];
  /** How many sentences were not checked: no claims, or more of them than are checked of one text. */
  readonly unchecked: number;
  readonly window: ArchiveWindow;
  readonly index: IndexFacts;
}

/** One sentence of the text, as it is written there, and what the archive says to it. */
export type CheckedClaim = { readonly text: string } & (
  | {
      /** A quote says all that the claim says. */
      readonly verdict: 'supported';
      readonly quote: Quote;
    }
  | {
      /** A quote about the same thing cannot be right where the claim is. */
      readonly verdict: 'contradicted';
      readonly quote: Quote;
      readonly contradiction: Contradiction;
    }
  | {
      /** One quote supports it and another contradicts it. */
      readonly verdict: 'disputed';
      readonly quotes: readonly [supporting: Quote, contradicting: Quote];
      readonly contradiction: Contradiction;
    }
  | {
      /** Neither: the archive may not hold it, or hold it in other words. `nearest` proves nothing. */
      readonly verdict: 'not-found';
      readonly nearest: Quote | null;
    }
);

/** What a claim and a quote cannot both be right about. */
export interface Contradiction {
  readonly about: 'quantity' | 'date' | 'name' | 'negation';
  /** As they are written, the claim's first; `null` where one denies what the other says. */
  readonly figures: readonly [string, string] | null;
}
