import { isBareName } from '../scraped/byline.ts';
import { aroundHeadline } from './around-headline.ts';
import { authorNames, isWholeName } from './author-names.ts';
import { elementsIn, lineageOf, type PageElement, wordsBeside, wordsIn } from './page-tree.ts';
import type { SiteNames } from './site-names.ts';

/**
 * What a page marks as its author or begins as a byline, the surest mark first, each as it is written there; not in teasers, comments
 * and columns.
 */
export function markedBylines(
  page: PageElement,
  furniture: ReadonlyMap<PageElement, string>,
  site: SiteNames,
): readonly (readonly string[])[] {
  const elements = elementsIn(page, (element) => {
    const reason = furniture.get(element);
    const inArticle =
      (reason === 'footer' && isOfArticle(element)) || (reason === 'photo caption' && isCredits(element));
    return reason !== undefined && !inArticle && reason !== 'byline' && reason !== 'about the author';
  });
  const around = new Set(aroundHeadline(elements));
  const marked = (holds: (element: PageElement) => boolean) => elements.filter(holds).slice(0, mostAuthors);
  return [
    marked(({ attributes }) => /(?:^|\s)author(?:\s|$)/.test(attributes.get('itemprop') ?? '')).flatMap(
      namesOf,
    ),
    marked(isAuthorLink)
      .slice(0, 1)
      .flatMap((first) => bylineAround(first, elements, site)),
    ...marked((element) => element.length <= longestByline && bylineMark.test(marksOf(element)))
      .slice(0, mostBylines)
      .map(namesOf),
    marked(isPosting).slice(0, 1).map(posterIn),
    marked((element) => isAuthorPage(element) && around.has(element)).map(wordsIn),
    ...definedAuthors(elements),
    ...labelledLines(elements, site),
    marked((element) => isAccount(element) && lineageOf(element).some(({ name }) => name === 'article'))
      .slice(0, 1)
      .map(wordsIn),
  ];
}

/** "Geschrieben von … in … um …": the foot of a post. Its first link is to the author, where there is one. */
function isPosting(element: PageElement): boolean {
  return element.hasWords && element.length <= longestPosting && postingLabel.test(wordsIn(element));
}

const longestPosting = 200;
const postingLabel =
  /^(?:posted|written|geschrieben|verfasst|eingestellt|geschreven|gepost|geplaatst) (?:by|von|door)\s/i;

function posterIn(posting: PageElement): string {
  return wordsIn(elementsIn(posting).find(({ name }) => name === 'a') ?? posting);
}

/** A link from beside the headline to the page of somebody whose name it is. */
function isAuthorPage(element: PageElement): boolean {
  return (
    element.name === 'a' &&
    element.length <= longestByline &&
    authorPath.test(element.attributes.get('href') ?? '') &&
    isBareName(wordsIn(element))
  );
}

const authorPath =
  /\/(?:authors?|autor(?:en|in)?|auteurs?|redaktion|redactie|journalists?|contributors?|by|profiles?|profil)\/[^/]/i;

/** What stands in a list of terms or a table beside "Author". */
function definedAuthors(elements: readonly PageElement[]): readonly (readonly string[])[] {
  return elements
    .filter(({ name, length }) => (name === 'dt' || name === 'th') && length <= longestTerm)
    .filter((term) => authorTerm.test(wordsIn(term)))
    .flatMap((term) => {
      const beside = term.parent?.children.filter((child) => typeof child !== 'string') ?? [];
      const value = beside[beside.indexOf(term) + 1];
      return value === undefined || value.length > longestByline ? [] : [[wordsIn(value)]];
    })
    .slice(0, 1);
}

const longestTerm = 40;
const authorTerm =
  /^(?:authors?|written by|by|text|autor(?:in|innen|en)?|verfasst von|auteurs?|geschreven door|tekst|door)\s*:?$/i;

/**
 * Lines that begin as bylines and name nobody but by whole names: around the headline "By …" and "Von unserem Redakteur …", anywhere
 * "Author: …". Of a sentence that begins so the rest is no name.
 */
function labelledLines(elements: readonly PageElement[], site: SiteNames): readonly (readonly string[])[] {
  const near = new Set(aroundHeadline(elements));
  return elements
    .filter((element) => element.hasWords && element.length <= longestByline)
    .filter((element) => {
      const words = wordsIn(element);
      if (!authorLabel.test(words) && !(near.has(element) && startsAsByline.test(words))) return false;
      const names = authorNames(words, site);
      return !/[.!?]$/.test(words) && names.length > 0 && names.every(isWholeName);
    })
    .slice(0, 1)
    .map((element) => [wordsIn(element)]);
}

const authorLabel = /^(?:authors?|autor(?:in|innen|en)?|auteurs?|text|tekst|words)\s*:/i;

function isAuthorLink({ attributes }: PageElement): boolean {
  return /(?:^|\s)author(?:\s|$)/.test(attributes.get('rel') ?? '');
}

/** The first of them may be no more than a label. */
const mostBylines = 3;

/** What systems with members call whoever wrote a post, or a comment below it. */
function isAccount({ attributes, length }: PageElement): boolean {
  return (
    length <= longestByline &&
    /(?:^|\s)(?:user-?name|display-?name)(?:$|\s)/i.test(attributes.get('class') ?? '')
  );
}

/** The foot of one post and not of the page: inside an article, or marked as such. */
function isOfArticle(footer: PageElement): boolean {
  const label = marksOf(footer);
  return (
    /(?:^|[\s_-])(?:post|entry|article)[_-]+(?:footer|foot)/i.test(label) ||
    lineageOf(footer).some(({ name }) => name === 'article')
  );
}

/** Who made an article, and not who took a picture: "Story by …, illustrations by …". */
function isCredits(element: PageElement): boolean {
  return element.name !== 'figcaption' && wordsCredit.test(wordsIn(element).slice(0, longestByline));
}

const wordsCredit =
  /^(?:story|words|text|tekst|written|geschreven|by|von|door|authors?|autor(?:in|innen|en)?|auteurs?)\b/i;

const mostAuthors = 20;

/** The marked names in an element, else the one link in it, else all of its words. */
function namesOf(element: PageElement): readonly string[] {
  const inner = elementsIn(element);
  const named = inner.filter(({ attributes }) => attributes.get('itemprop') === 'name');
  if (named.length > 0) return named.slice(0, mostAuthors).map(written);
  const links = inner.filter(({ name, length }) => name === 'a' && length > 1);
  const called = inner.find(({ attributes }) =>
    /(?:^|[_-])name(?:$|\s)|(?:^|\s)fn(?:$|\s)/i.test(attributes.get('class') ?? ''),
  );
  return [written(called ?? (links.length === 1 ? links[0] : undefined) ?? element)];
}

function written(element: PageElement): string {
  return element.attributes.get('content') ?? wordsBeside(element, isBesideName);
}

/** What templates put into the element of an author besides the name. */
function isBesideName({ name, attributes }: PageElement): boolean {
  return name === 'time' || besideName.test(attributes.get('class') ?? '');
}

const besideName =
  /(?:^|[\s_-])(?:title|role|position|job|funktion|functie|bio|date|time|social|twitter|avatar|extra)(?:$|[\s_-])/i;

/** The links to authors that stand side by side, or the whole byline around them where it names more people than are linked. */
function bylineAround(
  first: PageElement,
  elements: readonly PageElement[],
  site: SiteNames,
): readonly string[] {
  const linked = elements
    .filter((element) => isAuthorLink(element) && element.parent === first.parent)
    .map(wordsIn);
  const around = lineageOf(first)
    .slice(1)
    .filter(({ length }) => length <= longestByline)
    .map(wordsIn)
    .filter((words) => startsAsByline.test(words))
    .find((words) => {
      const names = authorNames(words, site);
      const others = names.filter((name) => !linked.includes(name));
      return others.length === names.length - linked.length && others.every((name) => name.includes(' '));
    });
  return around === undefined ? linked : [around];
}

const startsAsByline = /^(?:by|von|door|van onze?)[\s:]/i;

/** What an element is called: its classes, its id, and what tests and scripts find it by. */
function marksOf({ attributes }: PageElement): string {
  return ['class', 'id', 'data-testid', 'data-component']
    .map((key) => attributes.get(key) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
}

const bylineMark =
  /(?:^|[\s_-])(?:by-?line(?:[_-]*names?)?|(?:text|article)?-?authors?(?:[_-]*names?)?|autor(?:en)?|auteurs?|writers?|by|signature|verfasser)(?:$|\s)/i;
const longestByline = 120;
