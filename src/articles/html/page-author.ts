import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';
import type { SiteNames } from './site-names.ts';

/** Who wrote a page, several parted by commas, as its data, its tags or its byline name them; `null` where nothing does. */
export function pageAuthor(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
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
    ...bylines(page),
  ];
  for (const written of stated) {
    const names = written.flatMap(namesIn).filter((name) => isPerson(name, site));
    if (names.length > 0) return [...new Set(names)].join(', ');
  }
  return null;
}

/** What the page marks as its author, the surest mark first. Bylines of teasers and comments stand in columns and lists of their own. */
function bylines(page: PageElement): readonly (readonly string[])[] {
  const elements = elementsIn(page).filter((element) => !isAside(element));
  const marked = (holds: (element: PageElement) => boolean) => elements.filter(holds);
  const items = marked(({ attributes }) => attributes.get('itemprop') === 'author');
  return [
    items.map((item) => {
      const name = elementsIn(item).find(({ attributes }) => attributes.get('itemprop') === 'name') ?? item;
      return name.attributes.get('content') ?? wordsIn(name);
    }),
    marked(({ attributes }) => /(?:^|\s)author(?:\s|$)/.test(attributes.get('rel') ?? ''))
      .slice(0, 1)
      .flatMap((first) => lists(first, elements)),
    marked(({ attributes }) => bylineClass.test(attributes.get('class') ?? ''))
      .slice(0, 1)
      .map(wordsIn)
      .filter((words) => words.length <= longestByline),
  ];
}

/** The links to authors that stand in one byline. */
function lists(first: PageElement, elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter(
      ({ attributes, parent }) =>
        /(?:^|\s)author(?:\s|$)/.test(attributes.get('rel') ?? '') && parent === first.parent,
    )
    .map(wordsIn);
}

const bylineClass =
  /(?:^|[\s_-])(?:byline(?:-?names?)?|author-?names?|authors?|autor(?:en)?|auteur|article-author|by-author|writer)(?:$|\s)/i;
const longestByline = 120;

function isAside(element: PageElement): boolean {
  return lineageOf(element).some(
    ({ name, attributes }) =>
      /^(?:nav|aside|footer|li)$/.test(name) ||
      /(?:^|[\s_-])(?:comments?|related|teaser|sidebar|recommended|card)(?:$|[\s_-])/i.test(
        `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`,
      ),
  );
}

/** "By Jane Doe and John Roe, Technology Editor" is two names. */
function namesIn(written: string): readonly string[] {
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
  /^(?:(?:geschrieben|verfasst|ein (?:artikel|beitrag|bericht)|text|story|words|report|reported|written|posted|published|geschreven|gepubliceerd|tekst|eine analyse|ein kommentar|een artikel)\s+(?:by|von|door)|by|von|door|text|tekst|autor(?:in|en)?|auteurs?|authors?|words|redaktion|redactie)(?:\s*:\s*|\s+)/i;

function isPerson(name: string, site: SiteNames): boolean {
  return (
    /\p{L}{2}/u.test(name) &&
    name.length <= longestPersonName &&
    !/https?:|www\.|@|\d{4}|\d:\d/.test(name) &&
    !/^(?:admin(?:istrator)?|editor|staff|webmaster|unknown|anonymous|author|redaktion|redactie|null|undefined|.* (?:editor|correspondent|reporter|writer|korrespondent(?:in)?|redakteur(?:in)?|verslaggever|correspondente?))$/i.test(
      name,
    ) &&
    !site.includes(name)
  );
}

const longestPersonName = 60;
