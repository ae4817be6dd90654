import type { Dropped } from '../dropped.ts';
import type { ArticleBody } from './article-body.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';

/** Why a page is not that of an article, in words for a keeper; `null` where it is one. */
export function noArticle(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  body: ArticleBody,
): string | null {
  const elements = elementsIn(page);
  const words = body.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < shortPage) {
    const headings = elements.filter(({ name }) => name === 'title' || name === 'h1').map(wordsIn);
    if (headings.some((heading) => errorTitle.test(heading))) return 'it is an error page, not an article';
    const asksForPassword = elements.some(
      ({ name, attributes }) => name === 'input' && attributes.get('type')?.toLowerCase() === 'password',
    );
    if (asksForPassword) return 'it is a page to log in on, not an article';
  }
  const noticed = words < fewestWords && page.length < longestNotice && body.dropped.some(isCookieNotice);
  if (noticed || isAboutCookies(body)) return 'it is a cookie notice, not an article';
  if (words < fewestWords) return 'there is no text of an article in it';
  const saysArticle = data.isArticle || meta.first('og:type')?.toLowerCase() === 'article';
  return !saysArticle && isOverview(body) ? 'it is an overview of articles, not one of them' : null;
}

/** Words. Below it a page may be anything; a brief report has more, a password form and an apology less. */
const shortPage = 150;

/** Words. The shortest items of news agencies are single sentences. */
const fewestWords = 12;

const errorTitle =
  /\b(?:404|403|410|500|502|503)\b|not found|access denied|forbidden|page unavailable|nicht gefunden|existiert nicht|zugriff verweigert|niet gevonden|bestaat niet|geen toegang|just a moment|are you (?:a )?(?:robot|human)|attention required|captcha|something went wrong|^(?:error|fehler|fout)\b/i;

function isCookieNotice({ reason }: Dropped): boolean {
  return reason === 'cookie notice';
}

/** Every paragraph of it: an article on cookies has paragraphs on something else. */
function isAboutCookies({ text }: ArticleBody): boolean {
  const paragraphs = text.split('\n\n').filter((paragraph) => paragraph.length >= 80);
  return (
    paragraphs.length > 0 &&
    paragraphs.every((paragraph) => consent.test(paragraph)) &&
    text.length <= longestNotice
  );
}

/** Characters. */
const longestNotice = 3_000;

const consent = /\bcookies?\b|cookie-?\w+/i;

/** Headings that are links, each with no more than a teaser below it. */
function isOverview({ blocks }: ArticleBody): boolean {
  const linkedHeadings = blocks.filter(
    ({ element, linked, text }) => /^h[1-6]$/.test(element.name) && linked * 2 > text.length,
  ).length;
  const longParagraphs = blocks.filter(
    ({ text, linked }) => text.length > longestTeaser && linked * 2 < text.length,
  ).length;
  return linkedHeadings >= fewestTeasers && longParagraphs < linkedHeadings;
}

const fewestTeasers = 4;
const longestTeaser = 300;
