import type { Article } from '../articles/article.ts';
import type { Quote } from './quote.ts';
import type { ReceiptParts } from './receipt.ts';

/** What became of a quote whose receipt was shown earlier. */
export type Verification =
  | { readonly kind: 'exact'; readonly receipt: ReceiptParts; readonly quote: Quote }
  /** The article is there, its text is another than the one quoted from. */
  | { readonly kind: 'changed'; readonly receipt: ReceiptParts; readonly article: Article }
  | { readonly kind: 'gone'; readonly receipt: ReceiptParts };
