import { oneLine } from '../one-line.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';
import type { SiteNames } from './site-names.ts';

/**
 * A page's headline without the name of its site, or `null` where nothing on it is one: what its data states, else the heading that
 * it is called by in its tags too, else OpenGraph, which is often worded for social networks, else the first heading.
 */
export function pageTitle(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  furniture: ReadonlyMap<PageElement, string>,
  site: SiteNames,
): string | null {
  const headings = headlines(page, furniture);
  const element = elementsIn(page).find(({ name }) => name === 'title');
  const titleElement = element === undefined ? null : wordsIn(element);
  const social = [...meta.all('og:title'), ...meta.all('twitter:title')];
  const tagged = [
    ...social,
    ...meta.all('parsely-title'),
    ...meta.all('citation_title'),
    ...meta.all('dc.title'),
  ];
  const confirmed = headings.filter((heading) =>
    [titleElement ?? '', ...tagged].some((title) => isPartOf(heading, title)),
  );
  const written = [
    data.headline,
    ...itemHeadlines(page),
    ...confirmed,
    ...tagged,
    ...meta.all('title'),
    ...headings.slice(0, 1),
    titleElement,
    ...headings,
    ...lesserHeading(page, furniture),
  ].flatMap((words) => words ?? []);
  const candidates = headings.length > 0 ? headings : titleLines(page, furniture, titleElement ?? '');
  const titles = written
    .map((words) => withoutSite(oneLine(words.slice(0, longestRead)), site, candidates))
    .filter((words) => isTitle(words, site));
  const first = titles[0];
  if (first === undefined) return null;
  return headings.find((heading) => isCutShort(first, heading)) ?? first;
}

const longestRead = 1_000;

/** The headings of the first rank outside the furniture, and the first of the second, which is the headline under a large logo. */
function headlines(page: PageElement, furniture: ReadonlyMap<PageElement, string>): readonly string[] {
  const headings = elementsIn(page, (element) => furniture.has(element)).filter(({ name }) =>
    /^h[12]$/.test(name),
  );
  const first = headings.filter(({ name }) => name === 'h1').slice(0, mostHeadings);
  const second = headings.filter(({ name }) => name === 'h2').slice(0, 1);
  return [...first, ...second].map(wordsIn).filter((words) => words !== '' && words.length <= longestRead);
}

const mostHeadings = 10;

/** The first heading of a lower rank, where no paragraph stands above it: the headline on pages whose site has the higher ranks. */
function lesserHeading(page: PageElement, furniture: ReadonlyMap<PageElement, string>): readonly string[] {
  const elements = elementsIn(page, (element) => furniture.has(element));
  const first = elements.find(
    ({ name, length }) => /^h[3-6]$/.test(name) || (name === 'p' && length >= shortestParagraph),
  );
  return first === undefined || first.name === 'p' || first.length > longestRead ? [] : [wordsIn(first)];
}

const shortestParagraph = 80;

/** On pages without headings, the lines in large or bold type that the title ends or begins with, the longest first. */
function titleLines(
  page: PageElement,
  furniture: ReadonlyMap<PageElement, string>,
  title: string,
): readonly string[] {
  return elementsIn(page, (element) => furniture.has(element) || /^(?:a|title)$/.test(element.name))
    .filter(({ length }) => length >= shortestHeading && length <= title.length + longestPadding)
    .map(wordsIn)
    .filter((words) => isPartOf(words, title))
    .sort((a, b) => b.length - a.length)
    .slice(0, mostHeadings);
}

/** Characters of white space around the words of an element. */
const longestPadding = 40;

function itemHeadlines(page: PageElement): readonly string[] {
  return elementsIn(page)
    .filter(({ name, attributes }) => name !== 'meta' && attributes.get('itemprop') === 'headline')
    .slice(0, 1)
    .map(wordsIn);
}

/** Whether a heading is a title, or a part that is set off in it. */
function isPartOf(heading: string, title: string): boolean {
  return (
    heading === title ||
    startsAs(title, heading) ||
    endsAs(title, heading) ||
    (heading.length >= shortestHeading && title.split(separator).includes(heading))
  );
}

/** Parts of a title are set off by these; a hyphen or colon only where spaces show that it is one. */
const separator = /\s+[|–—\-·•»«:/]+\s+|\s*[|»]\s*|\s::\s|:\s+/g;

/**
 * "Maker sells its servers | The Register" without the site, at either end and more than once. A part is the site's only when it is
 * known to be, or when the rest is a heading of the page: what looks like a suffix may be half of the headline.
 */
function withoutSite(title: string, site: SiteNames, headings: readonly string[]): string {
  const heading = headings.find(
    (words) =>
      words.length >= shortestHeading &&
      words.length < title.length &&
      isPartOf(words, title) &&
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
  for (const part of title.matchAll(separator)) {
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
  /^(?:advert(?:isement|orial)?|anzeige|werbung|advertentie|reclame|subscribe(?: now)?|abonnieren|abonneren|newsletter|nieuwsbrief|home(?: ?page)?|startseite|voorpagina|menu|menü|navigation|search|suche|zoeken|news|nachrichten|nieuws|untitled(?: document)?|ohne titel|article|artikel|log ?in|sign in|anmelden|inloggen|loading|cookies?|null|undefined|no title)\W*$/i;
