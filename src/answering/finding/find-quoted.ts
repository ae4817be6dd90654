import type { Article } from '../../articles/article.ts';
import { Quote, spanFlaw } from '../quotes/quote.ts';
import { createFindAll } from './find-all.ts';
import { type Folded, foldTypography } from './fold-typography.ts';

/**
 * The place in an article where pasted words stand, or `null`. Only typography is folded to find them: a changed, missing
 * or added word is no match, and neither is a place that would cut a word or a number ("2 million" does not stand in "1.2 million").
 */
export function findQuoted(article: Article, pasted: string): Quote | null {
  const { body } = article;
  for (const at of createFindAll(pasted)(body)) {
    if (spanFlaw(body, at, at + pasted.length) === null) return Quote.cut(article, at, at + pasted.length);
  }
  const needle = foldTypography(pasted).text;
  const folded = foldTypography(body);
  for (const at of createFindAll(needle)(folded.text)) {
    const place = placeOf(folded, at, at + needle.length);
    if (place !== null && spanFlaw(body, ...place) === null) return Quote.cut(article, ...place);
  }
  return null;
}

/** The original's offsets for a span of the folded text; `null` where it begins or ends inside one character, as one dot of "…". */
function placeOf({ starts, ends }: Folded, from: number, to: number): readonly [number, number] | null {
  const [start = 0, end = 0] = [starts[from], ends[to - 1]];
  return start === starts[from - 1] || end === ends[to] ? null : [start, end];
}

/** What people paste around a quote: quotation marks, the bar of a Markdown block quote, dots where they left something out. */
export function unwrapPasted(pasted: string): string {
  const unquoted = stripMarks(pasted.replace(/^[^\S\n]*(?:>[^\S\n]?)+/gm, ''));
  return stripMarks(unquoted.replace(/^(?:…|\.{3}|\[…\]|\[\.{3}\])|(?:…|\.{3}|\[…\]|\[\.{3}\])$/gu, ''));
}

function stripMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && around.test(text[start] ?? '')) start += 1;
  while (end > start && around.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

const around = /[\s"“”„‟«»‘’‚'❝❞]/u;
