import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';
import { siteOf } from './site-address.ts';
import { siteMentioned } from './site-mentions.ts';

/**
 * Who published a page, as it says of itself in its data and tags; as the last resort the name its site is registered under. Never
 * a source that the text credits.
 */
export function pagePublisher(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  url: string | null,
): string | null {
  const stated = [
    data.publisher,
    meta.first('og:site_name'),
    itemPublisher(page),
    meta.first('application-name'),
    meta.first(
      'citation_journal_title',
      'bepress_citation_journal_title',
      'prism.publicationname',
      'citation_publisher',
      'dc.publisher',
      'dcterms.publisher',
      'publisher',
    ),
    data.siteNames[0] ?? null,
    meta.first('apple-mobile-web-app-title'),
    meta.first('dc.source', 'dcterms.source'),
  ];
  const name = stated.find((words) => words !== null && isName(words));
  return name ?? siteMentioned(page, data, url) ?? (url === null ? null : siteOf(url));
}

function itemPublisher(page: PageElement): string | null {
  const publisher = elementsIn(page).find(({ attributes }) => attributes.get('itemprop') === 'publisher');
  if (publisher === undefined) return null;
  const named = elementsIn(publisher).find(({ attributes }) => attributes.get('itemprop') === 'name');
  return named?.attributes.get('content') ?? wordsIn(named ?? publisher);
}

function isName(words: string): boolean {
  return /\p{L}/u.test(words) && words.length <= longestName && !/^(?:https?:|www\.|@)/i.test(words);
}

const longestName = 80;
