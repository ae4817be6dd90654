import type { Article } from '../../articles/article.ts';
import { contentHash } from '../../articles/content-hash.ts';
import { DatelineError } from '../../dateline-error.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import { createFindAll } from '../finding/find-all.ts';
import { nearestWords } from '../finding/nearest-words.ts';
import { wordDifferences } from '../finding/word-differences.ts';
import { Quote, spanFlaw } from './quote.ts';
import { parseReceipt, type ReceiptParts } from './receipt.ts';
import type { Verification } from './verification.ts';

/**
 * Re-proves a shown quote against the archive as it is now; `words` are what was shown, where that is known. Throws a `DatelineError` when
 * the text is no receipt that a quote can have had.
 */
export type VerifyReceipt = (receipt: string, words?: string) => Verification;

/** Each article is hashed once, when the first receipt of it is checked. */
export function createVerifyReceipt(articles: readonly Article[]): VerifyReceipt {
  let byId: ReadonlyMap<string, Article> | undefined;
  const hashes = new Map<string, string>();
  const hashOf = (article: Article): string => {
    const hash = hashes.get(article.id) ?? contentHash(article);
    hashes.set(article.id, hash);
    return hash;
  };

  return (text, words) => {
    const receipt = parseReceipt(text);
    byId ??= new Map(articles.map((article) => [article.id, article]));
    const article = byId.get(receipt.articleId);
    if (article === undefined) {
      return { kind: 'gone', receipt, elsewhere: words === undefined ? null : standing(words, articles) };
    }
    if (!hashOf(article).startsWith(receipt.hash)) return changed(receipt, article, words);
    const flaw = spanFlaw(article.body, receipt.start, receipt.end);
    if (flaw !== null) {
      throw new DatelineError(
        `"${text}" is the receipt of no quote, although the article is the same: ${flaw}.`,
      );
    }
    const quote = Quote.cut(article, receipt.start, receipt.end);
    return words === undefined || words === quote.text
      ? { kind: 'exact', receipt, quote }
      : { kind: 'misquoted', receipt, quote, differences: wordDifferences(words, quote.text) };
  };
}

function changed(receipt: ReceiptParts, article: Article, words: string | undefined): Verification {
  const found = { kind: 'changed', receipt, article } as const;
  if (words === undefined) {
    return { ...found, words: 'unknown', now: sentencesAt(article, receipt), differences: [] };
  }
  const same = standing(words, [article]);
  if (same !== null) return { ...found, words: 'stand', now: same, differences: [] };
  const now = nearestWords(words, [{ article, start: 0, end: article.body.length }]);
  const differences = now === null ? [] : wordDifferences(words, now.text);
  return { ...found, words: 'differ', now, differences };
}

/** The first place where the words stand to the letter, and cut no other. */
function standing(words: string, articles: readonly Article[]): Quote | null {
  if (words === '') return null;
  const findAll = createFindAll(words);
  for (const article of articles) {
    for (const at of findAll(article.body)) {
      const end = at + words.length;
      if (spanFlaw(article.body, at, end) === null) return Quote.cut(article, at, end);
    }
  }
  return null;
}

/** More would be a passage, not what took the quote's place. */
const mostSentences = 3;

/** The sentences that stand now where the quote was cut. */
function sentencesAt(article: Article, { start, end }: ReceiptParts): Quote | null {
  const { body, language } = article;
  const there = splitSentences(body, language)
    .filter((sentence) => sentence.end > start && sentence.start < end)
    .slice(0, mostSentences);
  const [from, to] = [there[0]?.start, there.at(-1)?.end];
  if (from === undefined || to === undefined || spanFlaw(body, from, to) !== null) return null;
  return Quote.cut(article, from, to);
}
