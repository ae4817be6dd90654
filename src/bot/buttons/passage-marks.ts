import { parseReceipt } from '../../answering/quotes/receipt.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { hashText } from '../../retrieval/words/hash-text.ts';

/** What stands for a passage in the id of a button: four hex digits, enough to tell apart what one search finds. */
const markChars = 4;

/** The marks of the passages that some quotes lie in, at least partly. `receipts` are those of the quotes. */
export function marksOfQuoted(passages: readonly Passage[], receipts: readonly string[]): string {
  const quoted = receipts.map(parseReceipt);
  return passages
    .filter(({ article, start, end }) =>
      quoted.some((quote) => quote.articleId === article.id && quote.start < end && quote.end > start),
    )
    .map(markOf)
    .join('');
}

/** The passages that bear none of the marks. */
export function withoutMarked(passages: readonly Passage[], marks: string): readonly Passage[] {
  const marked = new Set(marks.match(new RegExp(`.{${markChars}}`, 'g')) ?? []);
  return passages.filter((passage) => !marked.has(markOf(passage)));
}

function markOf({ id }: Passage): string {
  return hashText(id).toString(16).padStart(8, '0').slice(0, markChars);
}
