import { byDate } from '../../articles/dates/publication-date.ts';
import type { NonEmpty, Statement } from '../answer.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Conflict } from './conflict.ts';

/** A statement as it is shown: quotes that disagree right behind each other, the earlier published first. */
export interface ShownStatement {
  readonly text: string | null;
  readonly quotes: NonEmpty<ShownQuote>;
}

/** A quote as it is shown: alone, or right after one that it disagrees with. */
export interface ShownQuote {
  readonly quote: Quote;
  /** How it stands to a quote right before it, to be said before it; `null` where it stands for itself. */
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
  const placed = new Set<Quote>();
  return statements.flatMap(({ text, quotes, translation }): readonly ShownStatement[] => {
    const shown = quotes.flatMap((quote, i): readonly ShownQuote[] => {
      if (placed.has(quote) && text === null) return [];
      const translationOf = (other: Quote): string | null =>
        other === quote && i === 0 ? translation : null;
      const untold = conflicts.filter((one) => !one.quotes.some((other) => placed.has(other)));
      const together = inOrder(quote, untold);
      for (const other of together.length > 1 ? together : []) placed.add(other);
      return together.map((other, at) => {
        const before = together.slice(0, at).toReversed();
        const [against] = before.flatMap((earlier) => untold.filter(isBetween(earlier, other)));
        return { quote: other, against: against ?? null, translation: translationOf(other) };
      });
    });
    const [first, ...others] = shown;
    return first === undefined ? [] : [{ text, quotes: [first, ...others] }];
  });
}

function isBetween(a: Quote, b: Quote): (conflict: Conflict) => boolean {
  return ({ quotes }) => quotes.includes(a) && quotes.includes(b);
}

/** A quote with all that disagrees with it, and with these, by publication. */
function inOrder(quote: Quote, conflicts: readonly Conflict[]): readonly Quote[] {
  const together = [quote];
  for (const one of together) {
    for (const { quotes } of conflicts) {
      if (quotes.includes(one)) together.push(...quotes.filter((other) => !together.includes(other)));
    }
  }
  const [only] = conflicts.filter(({ quotes }) => quotes.includes(quote));
  if (together.length === 2 && only !== undefined) return only.quotes;
  return together.toSorted((a, b) => byDate(a.article.date, b.article.date));
}
