import type { Article } from '../articles/article.ts';
import { contentHash } from '../articles/content-hash.ts';
import { DatelineError } from '../dateline-error.ts';
import { Quote, spanFlaw } from './quote.ts';
import { parseReceipt } from './receipt.ts';
import type { Verification } from './verification.ts';

/** Re-proves a shown quote against the archive as it is now. Throws a `DatelineError` when the text is no receipt that a quote can have had. */
export function verifyReceipt(articles: readonly Article[], text: string): Verification {
  const receipt = parseReceipt(text);
  const article = articles.find(({ id }) => id === receipt.articleId);
  if (article === undefined) return { kind: 'gone', receipt };
  if (!contentHash(article).startsWith(receipt.hash)) return { kind: 'changed', receipt, article };
  const flaw = spanFlaw(article.body, receipt.start, receipt.end);
  if (flaw !== null) {
    throw new DatelineError(
      `"${text}" is the receipt of no quote, although the article is the same: ${flaw}.`,
    );
  }
  return { kind: 'exact', receipt, quote: Quote.cut(article, receipt.start, receipt.end) };
}
