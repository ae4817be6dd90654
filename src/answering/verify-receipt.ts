import type { Article } from '../articles/article.ts';
import { contentHash } from '../articles/content-hash.ts';
import { Quote, spanFlaw } from './quote.ts';
import { parseReceipt } from './receipt.ts';
import type { Verification } from './verification.ts';

/** Re-proves a shown quote against the archive as it is now. Throws a `DatelineError` when the text is not a receipt. */
export function verifyReceipt(articles: readonly Article[], text: string): Verification {
  const receipt = parseReceipt(text);
  const article = articles.find(({ id }) => id === receipt.articleId);
  if (article === undefined) return { kind: 'gone', receipt };
  const same = contentHash(article).startsWith(receipt.hash);
  if (!same || spanFlaw(article.body, receipt.start, receipt.end) !== null) {
    return { kind: 'changed', receipt, article };
  }
  return { kind: 'exact', receipt, quote: Quote.cut(article, receipt.start, receipt.end) };
}
