import { withoutTracking } from '../web-address.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, type PageElement } from './page-tree.ts';
import { siteOf } from './site-address.ts';

/**
 * The address that a page gives as its own, absolute and http(s): the canonical link, OpenGraph, JSON-LD, else where it was found.
 * An address of another site is not taken when it is known where the page came from, nor the site's front page for an article.
 */
export function canonicalUrl(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  foundAt: string | null,
): string | null {
  const elements = elementsIn(page);
  const linked = elements
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
    .flatMap(({ attributes }) => attributes.get('href') ?? []);
  const base = elements.find(({ name }) => name === 'base')?.attributes.get('href');
  const against = absolute(base ?? '', foundAt) ?? foundAt;
  const stated = [...linked, ...meta.all('og:url'), ...data.urls, ...meta.all('parsely-link')].flatMap(
    (written) => absolute(written, against) ?? [],
  );
  const own = stated.filter((address) => foundAt === null || siteOf(address) === siteOf(foundAt));
  const plainFoundAt = foundAt === null ? [] : [absolute(foundAt, null) ?? []].flat().map(withoutTracking);
  const all = [...own, ...plainFoundAt];
  return all.find((address) => !isFrontPage(address)) ?? all[0] ?? null;
}

function absolute(written: string, base: string | null): string | null {
  const text = written.trim();
  if (text === '' || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return URL.canParse(text) && !text.includes('#') ? text : url.href;
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/i.test(pathname) && search === '';
}
