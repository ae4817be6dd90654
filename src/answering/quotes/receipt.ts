import { type ArticleId, isArticleId } from '../../articles/article-id.ts';
import { DatelineError } from '../../dateline-error.ts';

declare const receiptBrand: unique symbol;

/**
 * `articleId@hash+start-end`: which words of which article, and of which state of it. At most 97 characters (an id of 64, offsets of ten
 * digits), so that it fits into a Discord button's `custom_id` of 100 with a mark of what the button does.
 */
export type Receipt = string & { readonly [receiptBrand]: never };

export interface ReceiptParts {
  readonly articleId: ArticleId;
  /** The first ten hex digits of the body's SHA-256. */
  readonly hash: string;
  readonly start: number;
  readonly end: number;
}

const hashDigits = 10;

/** `contentHash` in full; offsets are UTF-16 units of the body. */
export function receiptOf(articleId: ArticleId, contentHash: string, start: number, end: number): Receipt {
  return `${articleId}@${contentHash.slice(0, hashDigits)}+${start}-${end}` as Receipt;
}

/** Throws a `DatelineError` that shows the text when it is not a receipt. */
export function parseReceipt(text: string): ReceiptParts {
  const parts = readReceipt(text);
  if (parts !== null) return parts;
  throw new DatelineError(`"${text}" is not a receipt: one reads like ibm-inspur@e3e184e2dd+442-506.`);
}

/** `null` for what is not a receipt. */
export function readReceipt(text: string): ReceiptParts | null {
  const match = /^([^@]+)@([0-9a-f]{10})\+(\d{1,10})-(\d{1,10})$/.exec(text.trim());
  const [, articleId = '', hash = '', start, end] = match ?? [];
  if (match === null || !isArticleId(articleId) || Number(start) >= Number(end)) return null;
  return { articleId, hash, start: Number(start), end: Number(end) };
}
