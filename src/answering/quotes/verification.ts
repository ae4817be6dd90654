import type { Article } from '../../articles/article.ts';
import type { WordDifference } from '../finding/source-lookup.ts';
import type { Quote } from './quote.ts';
import type { ReceiptParts } from './receipt.ts';

/**
 * What became of a quote whose receipt was shown earlier. A receipt holds no words, so that what they were is known only where they are
 * given with it, as an answer log has them; `differences` then holds them against the archive's, in the order of the given words.
 */
export type Verification =
  | { readonly kind: 'exact'; readonly receipt: ReceiptParts; readonly quote: Quote }
  /** The article is as it was, but the words given with the receipt are not those that it stands for. */
  | {
      readonly kind: 'misquoted';
      readonly receipt: ReceiptParts;
      readonly quote: Quote;
      readonly differences: readonly WordDifference[];
    }
  /** The article is there, its text is another than the one quoted from. */
  | {
      readonly kind: 'changed';
      readonly receipt: ReceiptParts;
      readonly article: Article;
      /** Whether the quoted words still stand in it to the letter; `unknown` where they are not given. */
      readonly words: 'stand' | 'differ' | 'unknown';
      /** The words where they stand now; else what is nearest to them, or stands at their old place where they are not known. */
      readonly now: Quote | null;
      readonly differences: readonly WordDifference[];
    }
  /** `elsewhere`: the same words to the letter in another article. */
  | { readonly kind: 'gone'; readonly receipt: ReceiptParts; readonly elsewhere: Quote | null };
