import { authorNames, authorsByFamilyName, institution } from './author-names.ts';
import type { StructuredData } from './json-ld.ts';
import { markedBylines } from './marked-bylines.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageElement } from './page-tree.ts';
import type { SiteNames } from './site-names.ts';

/**
 * Who wrote a page, several separated by commas, as its data, its tags or its byline name them; `null` where nothing does. `line` is
 * whom a line of its text names, which is asked last.
 */
export function pageAuthor(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  furniture: ReadonlyMap<PageElement, string>,
  site: SiteNames,
  line: string | null,
): string | null {
  const names = (written: readonly string[]) =>
    written.flatMap((words) =>
      data.organizations.includes(words) ? institution(words, site) : authorNames(words, site),
    );
  const stated = [
    data.authors.flatMap((words) => names([words])),
    data.creators.flatMap((words) => names([words])),
    ...tags.map((tag) => names(meta.all(tag))),
    names(cardAuthors(meta)),
    ...libraryTags.map((tag) => meta.all(tag).flatMap((words) => authorsByFamilyName(words, site))),
    ...markedBylines(page, furniture, site).map(names),
    line === null ? [] : names([line]),
  ];
  const found = stated.find((list) => list.length > 0);
  return found === undefined ? null : [...new Set(found)].join(', ');
}

/** Tags that hold one author each, or a byline. */
const tags = [
  'author',
  'article:author',
  'article:author_name',
  'article:author:name',
  'author-name',
  'authors',
  'og:author',
  'og:article:author',
  'book:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'mrf:authors',
  'shareaholic:article_author_name',
  'byl',
  'byline',
];

/** Tags of libraries and of systems for scholarly journals, which put the family name first. */
const libraryTags = [
  'citation_author',
  'citation_authors',
  'bepress_citation_author',
  'dc.creator',
  'dc.creator.personalname',
  'dcterms.creator',
  'eprints.creators_name',
];

/** What a preview of the page on a social network shows beside a label. */
function cardAuthors(meta: MetaTags): readonly string[] {
  return [1, 2].flatMap((number) =>
    cardLabel.test(meta.first(`twitter:label${number}`) ?? '')
      ? meta.all(`twitter:data${number}`).slice(0, 1)
      : [],
  );
}

const cardLabel =
  /^(?:written by|author|by|words|verfasst von|geschrieben von|autor(?:in)?|von|geschreven door|auteur|door)$/i;
