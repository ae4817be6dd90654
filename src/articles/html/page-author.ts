import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';
import type { SiteNames } from './site-names.ts';

/** Who wrote a page, several parted by commas, as its data, its tags or its byline name them; `null` where nothing does. */
export function pageAuthor(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  furniture: ReadonlyMap<PageElement, string>,
  site: SiteNames,
): string | null {
  const stated = [
    data.authors,
    ...[
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'dc.creator',
      'dcterms.creator',
    ].map(meta.all),
    meta.all('citation_author'),
    ...bylines(page, furniture),
  ];
  for (const written of stated) {
    const names = written
      .flatMap((words) => (data.organizations.includes(words) ? [words] : namesIn(words)))
      .filter((name) => isPerson(name, site))
      .filter((name, index) => index === 0 || !office.test(name));
    if (names.length > 0) return [...new Set(names)].join(', ');
  }
  return null;
}

/** What the page marks as its author, the surest mark first; not in teasers, comments and columns. */
function bylines(
  page: PageElement,
  furniture: ReadonlyMap<PageElement, string>,
): readonly (readonly string[])[] {
  const elements = elementsIn(page, (element) => {
    const reason = furniture.get(element);
    const inArticle = reason === 'footer' && isOfArticle(element);
    return reason !== undefined && !inArticle && reason !== 'byline' && reason !== 'about the author';
  });
  const marked = (holds: (element: PageElement) => boolean) => elements.filter(holds).slice(0, mostAuthors);
  return [
    marked(({ attributes }) => attributes.get('itemprop') === 'author').map(nameIn),
    marked(({ attributes }) => /(?:^|\s)author(?:\s|$)/.test(attributes.get('rel') ?? ''))
      .slice(0, 1)
      .flatMap((first) => linksBeside(first, elements)),
    marked(
      ({ attributes, length }) => length <= longestByline && bylineClass.test(attributes.get('class') ?? ''),
    )
      .slice(0, 1)
      .map(nameIn),
    marked((element) => isAccount(element) && lineageOf(element).some(({ name }) => name === 'article'))
      .slice(0, 1)
      .map(wordsIn),
  ];
}

/** What systems with members call whoever wrote a post, or a comment below it. */
function isAccount({ attributes, length }: PageElement): boolean {
  return (
    length <= longestByline &&
    /(?:^|\s)(?:user-?name|display-?name)(?:$|\s)/i.test(attributes.get('class') ?? '')
  );
}

/** The foot of one post and not of the page: inside an article, or marked as such. */
function isOfArticle(footer: PageElement): boolean {
  const label = footer.attributes.get('class') ?? '';
  return (
    /(?:^|[\s_-])(?:post|entry|article)[_-]+(?:footer|foot)/i.test(label) ||
    lineageOf(footer).some(({ name }) => name === 'article')
  );
}

const mostAuthors = 20;

/** The marked name in an element, else the one link in it, else all of its words. */
function nameIn(element: PageElement): string {
  const inner = elementsIn(element);
  const named = inner.find(({ attributes }) => attributes.get('itemprop') === 'name');
  const links = inner.filter(({ name, length }) => name === 'a' && length > 1);
  const called = inner.find(({ attributes }) =>
    /(?:^|[_-])name(?:$|\s)/i.test(attributes.get('class') ?? ''),
  );
  const only = named ?? called ?? (links.length === 1 ? links[0] : undefined) ?? element;
  return only.attributes.get('content') ?? wordsIn(only);
}

/** The links to authors that stand in one byline. */
function linksBeside(first: PageElement, elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter(
      ({ attributes, parent }) =>
        /(?:^|\s)author(?:\s|$)/.test(attributes.get('rel') ?? '') && parent === first.parent,
    )
    .map(wordsIn);
}

const bylineClass =
  /(?:^|[\s_-])(?:byline(?:-?names?)?|author-?names?|authors?|autor(?:en)?|auteur|article-author|by-author|writer|by|signature)(?:$|\s)/i;
const longestByline = 120;

/** "By Jane Doe and John Roe, Technology Editor" is two names. */
function namesIn(written: string): readonly string[] {
  if (/:\/\/|^www\.|^\S+@\S+$/.test(written)) return [];
  return written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(byPrefix, '')
    .split(/\s*(?:[|•·;/]|\s[–—-]\s|\s(?:and|und|en|&)\s)\s*/i)
    .flatMap((part, index, parts) => commaNames(part, parts.length === 1 && index === 0))
    .map((name) => name.replace(byPrefix, '').replace(/^[\s,]+|[\s,:]+$|\s*\([^)]*\)\s*$/g, ''));
}

/** What stands behind a comma is another name, or what the first one does. */
function commaNames(part: string, whole: boolean): readonly string[] {
  const pieces = part.split(/\s*,\s*/);
  const reversed =
    whole && pieces.length === 2 && pieces.every((piece) => /^\p{Lu}[\p{Ll}.-]+$/u.test(piece));
  return reversed ? [pieces.toReversed().join(' ')] : pieces;
}

const byPrefix =
  /^(?:(?:geschrieben|verfasst|ein (?:artikel|beitrag|bericht)|text|story|words|report|reported|written|posted|published|geschreven|gepubliceerd|tekst|eine analyse|ein kommentar|een artikel)\s+(?:by|von|door)|(?:words|text) and (?:pictures|photos|photographs|photography) by|by|von|door|par|text|tekst|autor(?:in|en)?|auteurs?|authors?|words|redaktion|redactie)(?:\s*:\s*|\s+)/i;

function isPerson(name: string, site: SiteNames): boolean {
  return (
    /\p{L}{2}/u.test(name) &&
    name.length <= longestPersonName &&
    !/https?:|www\.|@|\d{4}|\d:\d/.test(name) &&
    !nobody.test(name) &&
    !accountName.test(name) &&
    !site.includes(name)
  );
}

const longestPersonName = 60;

/** What systems fill in where nobody did. */
const nobody =
  /^(?:admin(?:istrator)?|super ?user|root|editor|staff|webmaster|unknown|anonymous|guest|author|redaktion|redactie|null|undefined)$/i;

/** `redaktion2`: what somebody logs in with. */
const accountName = /^[a-z._-]+\d+$/;

/** What stands behind a name. */
const office =
  / (?:editor|correspondent|reporter|writer|columnist|korrespondent(?:in)?|redakteur(?:in)?|verslaggever|correspondente?)$|^(?:editor|redakteur(?:in)?|redacteur|reporter|correspondent)\b/i;
