import { isBareName } from '../scraped/byline.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { siteOf } from './site-address.ts';

/**
 * Everything a page's site is known to be called, so that no such name is taken for a title or an author. Somebody whose name the
 * address alone has, as `janeroe.example`, is the author of pages there.
 */
export interface SiteNames {
  /** Whether some words are the site's name: written out, as its domain, as its initials. */
  includes(words: string): boolean;
}

/** `url` is the page's own, `publisher` what was found for it already. */
export function siteNames(
  meta: MetaTags,
  data: StructuredData,
  url: string | null,
  publisher: string | null,
): SiteNames {
  const domain = url === null ? null : siteOf(url);
  const stated = [
    publisher,
    data.publisher,
    ...data.siteNames,
    ...meta.all('og:site_name'),
    ...meta.all('application-name'),
    ...meta.all('apple-mobile-web-app-title'),
    ...meta.all('dc.publisher'),
    ...meta.all('publisher'),
    ...meta.all('twitter:site'),
  ].flatMap((name) => name ?? []);
  const domains = new Set([domain ?? '', domain?.split('.')[0] ?? ''].map(bare));
  const named = stated.filter((name) => !domains.has(bare(name)) || /[^\p{Ll}\p{N}.-]/u.test(name));
  const known = new Set([...named.map(bare), ...named.map(initials)]);
  for (const set of [domains, known]) set.delete('');
  return {
    includes: (words) => known.has(bare(words)) || (domains.has(bare(words)) && !isBareName(words)),
  };
}

/** Letters and digits alone: "The Register®" is "register", as are "theregister" and "The Register Ltd". */
function bare(words: string): string {
  return words
    .replace(legalForm, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the(?=.{3})/, '')
    .replace(/(?:com|org|net|de|nl|at|ch|couk)$/, (ending) => (words.includes('.') ? '' : ending));
}

/** What the owner of a site is called besides. */
const legalForm =
  /,?\s+(?:gmbh(?: & co\.? kgaa?)?|ag|kg|e\.? ?v\.?|se|ltd\.?|limited|inc\.?|llc|plc|corp\.?|company|b\.?v\.?|n\.?v\.?)$/i;

function initials(words: string): string {
  const parts = words.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return parts.length < 3 ? '' : parts.map((word) => word.charAt(0).toLowerCase()).join('');
}
