import type { NonEmpty, Statement } from '../answer.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Conflict } from './conflict.ts';

/** A statement as it is shown: each quote that disagrees with another right before or after that one, the earlier published first. */
export interface ShownStatement {
  readonly text: string | null;
  readonly quotes: NonEmpty<ShownQuote>;
}

export interface ShownQuote {
  readonly quote: Quote;
  /** How it stands to the quote right before it, to be said between the two; `null` where it stands for itself. */
  readonly against: Conflict | null;
  /** To be shown under it. */
  readonly translation: string | null;
}

/**
 * The statements with the other side of each conflict beside the quote it belongs to. A statement of quotes alone that are all shown that
 * way already is left out; one with a sentence of its own keeps its quotes.
 */
export function sideBySide(
  statements: readonly Statement[],
  conflicts: readonly Conflict[],
): readonly ShownStatement[] {
  const told = new Set<Conflict>();
  const placed = new Set<Quote>();
  return statements.flatMap(({ text, quotes, translation }): readonly ShownStatement[] => {
    const shown = quotes.flatMap((quote, i): readonly ShownQuote[] => {
      if (placed.has(quote) && text === null) return [];
      const translationOf = (other: Quote): string | null =>
        other === quote && i === 0 ? translation : null;
      const conflict = conflicts.find((one) => one.quotes.includes(quote) && !told.has(one));
      if (conflict === undefined) return [{ quote, against: null, translation: translationOf(quote) }];
      told.add(conflict);
      return conflict.quotes.map((other, side) => {
        placed.add(other);
        return { quote: other, against: side === 0 ? null : conflict, translation: translationOf(other) };
      });
    });
    const [first, ...others] = shown;
    return first === undefined ? [] : [{ text, quotes: [first, ...others] }];
  });
}
