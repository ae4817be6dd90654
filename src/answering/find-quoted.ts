import type { Article } from '../articles/article.ts';
import { foldTypography } from './fold-typography.ts';
import { Quote, spanFlaw } from './quote.ts';

/**
 * The place in an article where pasted words stand, or `null`. Only typography is folded to find them: a changed, missing
 * or added word is no match, and neither is a place that would cut a word or a number ("2 million" does not stand in "1.2 million").
 */
export function findQuoted(article: Article, pasted: string): Quote | null {
  const { body } = article;
  for (let at = body.indexOf(pasted); at !== -1 && pasted !== ''; at = body.indexOf(pasted, at + 1)) {
    if (spanFlaw(body, at, at + pasted.length) === null) return Quote.cut(article, at, at + pasted.length);
  }
  const needle = foldTypography(pasted).text;
  const { text, offsets } = foldTypography(body);
  for (let at = text.indexOf(needle); at !== -1 && needle !== ''; at = text.indexOf(needle, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + needle.length - 1] ?? 0) + 1;
    if (spanFlaw(body, start, end) === null) return Quote.cut(article, start, end);
  }
  return null;
}

/** What people paste around a quote: quotation marks, the bar of a Markdown block quote, dots where they left something out. */
export function unwrapPasted(pasted: string): string {
  return pasted
    .replace(/^\s*>+ ?/gm, '')
    .replace(/^[\s"“”„‟«»‘’‚'❝❞]+|[\s"“”„‟«»‘’‚'❝❞]+$/gu, '')
    .replace(/^(?:…|\.{3}|\[…\]|\[\.{3}\])\s*|\s*(?:…|\.{3}|\[…\]|\[\.{3}\])$/gu, '')
    .trim();
}
