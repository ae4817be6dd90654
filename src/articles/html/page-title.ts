import { oneLine } from '../one-line.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';
import type { SiteNames } from './site-names.ts';

/** A page's headline without the name of its site, or `null` where nothing on it is one. */
export function pageTitle(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  site: SiteNames,
): string | null {
  const headings = headlines(page);
  const element = elementsIn(page).find(({ name, parent }) => name === 'title' && parent?.name !== 'svg');
  const written = [
    data.headline,
    ...meta.all('og:title'),
    ...itemHeadlines(page),
    ...headings,
    ...meta.all('twitter:title'),
    ...meta.all('parsely-title'),
    ...meta.all('citation_title'),
    ...meta.all('dc.title'),
    ...meta.all('title'),
    element === undefined ? null : wordsIn(element),
  ].flatMap((words) => words ?? []);
  const titles = written
    .map((words) => withoutSite(oneLine(words), site, headings))
    .filter((words) => isTitle(words, site));
  const first = titles[0];
  if (first === undefined) return null;
  return headings.find((heading) => isCutShort(first, heading)) ?? first;
}

/** The first headings of the first rank outside menus and side columns; of the second where there is none. */
function headlines(page: PageElement): readonly string[] {
  const headings = elementsIn(page).filter(
    (element) =>
      /^h[12]$/.test(element.name) &&
      !lineageOf(element).some(({ name, attributes }) => {
        const hidden = attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
        return hidden || /^(?:nav|aside|footer|dialog)$/.test(name);
      }),
  );
  const top = headings.filter(({ name }) => name === 'h1');
  return (top.length > 0 ? top : headings.slice(0, 1)).map(wordsIn).filter((words) => words !== '');
}

function itemHeadlines(page: PageElement): readonly string[] {
  return elementsIn(page)
    .filter(({ name, attributes }) => name !== 'meta' && attributes.get('itemprop') === 'headline')
    .slice(0, 1)
    .map(wordsIn);
}

/** Parts of a title are set off by these; a hyphen or colon only where spaces show that it is one. */
const separator = /\s+[|–—\-·•»«:/]+\s+|\s*[|»]\s*|\s::\s|:\s+/;

/**
 * "Maker sells its servers | The Register" without the site, at either end and more than once. A part is the site's only when it is
 * known to be, or when the rest is a heading of the page: what looks like a suffix may be half of the headline.
 */
function withoutSite(title: string, site: SiteNames, headings: readonly string[]): string {
  const heading = headings.find(
    (words) =>
      words.length >= shortestHeading &&
      words.length < title.length &&
      (startsAs(title, words) || endsAs(title, words)) &&
      !site.includes(words),
  );
  if (heading !== undefined) return heading;
  let rest = title;
  for (let cut = shorter(rest, site); cut !== null; cut = shorter(rest, site)) rest = cut;
  return rest;
}

const shortestHeading = 12;

function startsAs(title: string, words: string): boolean {
  return title.startsWith(words) && /^\s*[|–—\-·•»:]/.test(title.slice(words.length));
}

function endsAs(title: string, words: string): boolean {
  return title.endsWith(words) && /[|–—\-·•»:]\s*$/.test(title.slice(0, -words.length));
}

function shorter(title: string, site: SiteNames): string | null {
  const parts = [...title.matchAll(new RegExp(separator, 'g'))];
  for (const part of parts) {
    if (site.includes(title.slice(0, part.index))) return title.slice(part.index + part[0].length);
    if (site.includes(title.slice(part.index + part[0].length))) return title.slice(0, part.index);
  }
  return null;
}

function isTitle(words: string, site: SiteNames): boolean {
  return /\p{L}|\p{N}{2}/u.test(words) && !site.includes(words) && !noTitle.test(words);
}

/** "Maker sells its serv…" beside a heading that has the whole of it. */
function isCutShort(title: string, heading: string): boolean {
  const beginning = title.replace(/\s*(?:…|\.\.\.)$/, '');
  return beginning !== title && heading.startsWith(beginning);
}

/** What pages write above what is not their headline, and what error pages and templates are called. */
const noTitle =
  /^(?:advert(?:isement|orial)?|anzeige|werbung|advertentie|reclame|subscribe.*|abonnieren|abonneren|newsletter|nieuwsbrief|home(?:page)?|startseite|voorpagina|menu|menü|navigation|search|suche|zoeken|news|nachrichten|nieuws|untitled(?: document)?|ohne titel|article|artikel|log ?in|sign in|anmelden|inloggen|loading|cookies?|null|undefined|no title)\W*$/i;
