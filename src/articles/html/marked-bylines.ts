import { stampedDate } from '../dates/text-date.ts';
import { isBareName, isByline } from '../scraped/byline.ts';
import { creditedIn } from '../scraped/credit-line.ts';
import { aroundHeadline } from './around-headline.ts';
import { standsInArticle } from './article-element.ts';
import { authorNames, isInstitution, isWholeName } from './author-names.ts';
import { elementAfter, elementsIn, lineageOf, linesIn, type PageElement, wordsIn } from './page-tree.ts';
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
    marked(isAuthorProperty).flatMap((element) => namesOf(element, site)),
    marked(isAuthorLink)
      .slice(0, 1)
      .flatMap((first) => bylineAround(first, elements, site)),
    ...marked((element) => element.length <= longestByline && bylineMark.test(marksOf(element)))
      .slice(0, mostBylines)
      .map((element) => namesOf(element, site)),
    marked(isPosting).slice(0, 1).map(posterIn),
    marked((element) => isAuthorPage(element) && around.has(element)).map(wordsIn),
    ...definedAuthors(elements),
    ...labelledLines(elements, site),
    besidePortraits(elements),
    marked((element) => isAccount(element) && standsInArticle(element))
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
  /^(?:posted|written|submitted|geschrieben|verfasst|eingestellt|geschreven|gepost|geplaatst|ingezonden) (?:by|von|door)\s/i;

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
    .flatMap((term) => {
      const value = elementAfter(term);
      if (value === null || value.length > longestByline) return [];
      const [label, words] = [wordsIn(term), wordsIn(value)];
      return authorTerm.test(label) || (senderTerm.test(label) && isInstitution(words)) ? [[words]] : [];
    })
    .slice(0, 1);
}

const longestTerm = 40;
const authorTerm =
  /^(?:authors?|written by|by|text|autor(?:in|innen|en)?|verfasst von|auteurs?|geschreven door|tekst|door)\s*:?$/i;

/** A name and nothing else in one row with a day and with a picture that is called like it, as blogs show who wrote a post. */
function besidePortraits(elements: readonly PageElement[]): readonly string[] {
  const near = aroundHeadline(elements);
  const portraits = new Set(
    near.flatMap(({ name, attributes }) => (name === 'img' ? (attributes.get('alt') ?? []) : [])),
  );
  return near
    .filter(
      (element) => element.hasWords && element.length <= longestByline && portraits.has(wordsIn(element)),
    )
    .filter((element) => isBareName(wordsIn(element)) && standsInDatedRow(element))
    .slice(0, 1)
    .map(wordsIn);
}

function standsInDatedRow(element: PageElement): boolean {
  const row = lineageOf(element).findLast(({ length }) => length <= longestRow);
  return row !== undefined && elementsIn(row).some((piece) => stampedDate(wordsIn(piece)) !== null);
}

/** Characters of a name, a post, a day and a reading time. */
const longestRow = 250;

/** Whom an office's page is from; a train is from somewhere too. */
const senderTerm = /^(?:from|issued by|published by|herausgeber|absender|von|afzender|van)\s*:?$/i;

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
      if (creditedIn(words) !== null) return isByline(words);
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
  return /(?:^|[\s_-])(?:post|entry|article)[_-]+(?:footer|foot)/i.test(label) || standsInArticle(footer);
}

/** Who made an article, and not who took a picture: "Story by …, illustrations by …". */
function isCredits(element: PageElement): boolean {
  if (element.name === 'figcaption') return false;
  const words = wordsIn(element).slice(0, longestByline);
  return wordsCredit.test(words) || creditedIn(words) !== null;
}

const wordsCredit =
  /^(?:story|words|text|tekst|written|geschreven|by|von|door|authors?|autor(?:in|innen|en)?|auteurs?)\b/i;

const mostAuthors = 20;

/** The marked names in an element, else the one link in it where it names nobody besides, else all of its words. */
function namesOf(element: PageElement, site: SiteNames): readonly string[] {
  const inner = elementsIn(element);
  const named = inner.filter(({ attributes }) => attributes.get('itemprop') === 'name');
  if (named.length > 0) return named.slice(0, mostAuthors).map(written);
  const called = inner.find(({ attributes }) =>
    /(?:^|[_-])name(?:$|\s)|(?:^|\s)fn(?:$|\s)/i.test(attributes.get('class') ?? ''),
  );
  if (called !== undefined) return [written(called)];
  const [link, ...others] = inner.filter(({ name, length }) => name === 'a' && length > 1);
  if (link === undefined) return [written(element)];
  if (others.length > 0) {
    const linked = [link, ...others].map(written);
    return linked.every(isWholeName) ? linked.slice(0, mostAuthors) : [written(element)];
  }
  return [namesMoreThan(link, written(element), site) ? written(element) : written(link)];
}

/** "By Jane Doe, John Roe" of whom one is linked, and "By Jane Doe, University of Oslo" of which the university is. */
function namesMoreThan(link: PageElement, byline: string, site: SiteNames): boolean {
  const names = authorNames(byline, site);
  if (names.length === 0 || !names.every(isWholeName)) return false;
  const linked = written(link);
  if (!names.some((name) => name.includes(linked))) return startsAsByline.test(byline);
  const rest = names.reduce((words, name) => words.replace(name, ' '), byline);
  return names.includes(linked) && /^\W*(?:(?:by|von|door|par|and|und|en|et)\b\W*)*$/i.test(rest);
}

/** By microdata or RDFa. */
function isAuthorProperty({ name, attributes }: PageElement): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/.test(attributes.get('itemprop') ?? '') ||
    (name !== 'meta' &&
      /(?:^|\s)(?:schema:author|dc:creator|sioc:has_creator)(?:\s|$)/.test(
        `${attributes.get('property') ?? ''} ${attributes.get('rel') ?? ''}`,
      ))
  );
}

/** Lines of an author's element are parted by commas where the first is a name of its own: a paper or a post stands below it. */
function written(element: PageElement): string {
  const content = element.attributes.get('content');
  if (content !== undefined) return content;
  const [first = '', ...rest] = piecesIn(element);
  return [first, ...rest].join(
    rest.length > 0 && isWholeName(first.replace(startsAsByline, '').trim()) ? ', ' : ' ',
  );
}

/** The lines of an element; where it is a row of pieces with no words between them, these. */
function piecesIn(element: PageElement): readonly string[] {
  const pieces = element.children.filter((child) => typeof child !== 'string' && child.hasWords);
  if (element.hasWords || pieces.length < 2) return linesIn(element, isBesideName);
  return element.children.flatMap((child) =>
    typeof child === 'string' || isBesideName(child) ? [] : linesIn(child, isBesideName),
  );
}

/** What templates put into the element of an author besides the name. */
function isBesideName({ name, attributes }: PageElement): boolean {
  return name === 'time' || name === 'sup' || besideName.test(attributes.get('class') ?? '');
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

/** "By …", "Kolumne von …", "Een essay door …". */
const startsAsByline =
  /^(?:(?:(?:ein|eine|een|an?) )?(?:kolumne|kommentar|glosse|essay|gastbeitrag|reportage|analyse|leitartikel|rezension|portr[aä]t|column|opinie|recensie|analysis|opinion|review|comment(?:ary)?|feature|report) )?(?:by|von|door|van onze?)[\s:]/i;

/** What an element is called: its classes, its id, and what tests and scripts find it by. */
function marksOf({ attributes }: PageElement): string {
  return ['class', 'id', 'data-test', 'data-testid', 'data-component']
    .map((key) => attributes.get(key) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
}

const bylineMark =
  /(?:^|[\s_-])(?:by-?line(?:[_-]*names?)?|(?:text|article)?-?authors?(?:[_-]*(?:names?|list))?|autor(?:en)?|auteurs?|writers?|by|signature|verfasser)(?:$|\s)/i;
const longestByline = 120;
