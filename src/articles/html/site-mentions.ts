import type { StructuredData } from './json-ld.ts';
import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';
import { siteOf } from './site-address.ts';

/**
 * The name of a site that states none in its data: what two of its places agree on, first the part of "Maker sells its servers | The
 * Daily" that its logo, its copyright line, its feed or its domain bears out, else the name on its logo. `null` where nothing agrees:
 * what looks like a site's name may be half of the headline, and who owns the site is not what it is called.
 */
export function siteMentioned(page: PageElement, data: StructuredData, url: string | null): string | null {
  const elements = elementsIn(page);
  const title = elements.find(({ name }) => name === 'title');
  const logo = logos(elements);
  const elsewhere = [...owners(elements), ...feeds(elements), ...domainNames(url), ...data.firms];
  const inTitle = title === undefined ? [] : titleParts(wordsIn(title));
  return agreed(inTitle, [...logo, ...elsewhere]) ?? agreed(logo, elsewhere);
}

/** The first of some names that is among others, however both are written. */
function agreed(names: readonly string[], others: readonly string[]): string | null {
  const known = new Set(others.map(bare).filter((name) => name !== ''));
  return names.find((name) => known.has(bare(name))) ?? null;
}

/** The parts of a page's title, the last first; none where it has but one. */
function titleParts(title: string): readonly string[] {
  const parts = title
    .split(/\s+[|–—\-·•»«:/]+\s+|\s*[|»]\s*|:\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length < 2 ? [] : parts.toReversed().flatMap((part) => [part, part.split(',')[0] ?? '']);
}

/** What pictures and links to the front page are called. */
function logos(elements: readonly PageElement[]): readonly string[] {
  return elements.flatMap((element) => {
    const { name, attributes, length } = element;
    const toFront =
      name === 'a' &&
      /^(?:(?:https?:\/\/[^/]+)?\/?(?:(?:index|home|default)\.\w{2,5})?)$/.test(
        attributes.get('href') ?? '#',
      );
    const written = [
      name === 'img' ? attributes.get('alt') : undefined,
      ...(toFront
        ? [
            length <= longestName ? wordsIn(element) : undefined,
            attributes.get('title'),
            attributes.get('aria-label'),
          ]
        : []),
    ];
    return written.flatMap((words) =>
      words === undefined || words === '' ? [] : [words.replace(greeting, '').replace(/\s*(?:logo|!)$/i, '')],
    );
  });
}

const greeting =
  /^(?:welcome to|willkommen (?:bei|auf|zu)|welkom (?:bij|op)|back to|zurück zu|terug naar|go to|zur startseite von|logo(?: of| von| van)?)\s+(?:the |der |dem |de |het )?(?=\S)/i;

/** Who says that the page is theirs: `© 2014 The Daily`. A year behind the name may belong to it. */
function owners(elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter(({ length, children }) => length <= longestOwnership && children.some(saysOwned))
    .flatMap((element) => ownership.exec(wordsIn(element))?.[1]?.trim() ?? [])
    .flatMap((name) => [name, name.replace(/\s+\d{4}$/, '')]);
}

function saysOwned(child: PageElement | string): boolean {
  return typeof child === 'string' && /©|\(c\)|copyright/i.test(child);
}

const longestOwnership = 200;
const ownership =
  /(?:©|\(c\)|copyright)[\s©:]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[–—-]\s*\d{4})?)?[\s,:]*(?:by |bei |van |von )?(\p{L}[^|©.,•·()]{1,79})/iu;

/** What a feed or the start page is called in the page's head: "The Daily » Feed". */
function feeds(elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter(({ name, attributes }) => name === 'link' && attributes.has('title'))
    .filter(({ attributes }) =>
      /(?:^|\s)(?:alternate|home|start|index|search|top)(?:\s|$)/i.test(attributes.get('rel') ?? ''),
    )
    .map(({ attributes }) => (attributes.get('title') ?? '').replace(feedWords, ''));
}

const feedWords =
  /\s*(?:[|»–—:-]\s*)?(?:rss(?: ?2(?:\.0)?)?|atom)?[\s-]*(?:feeds?|rss|atom|newsfeed|startseite|home(?:page)?|suche|search|zoeken)\s*$/i;

const longestName = 80;

function domainNames(url: string | null): readonly string[] {
  const site = url === null ? null : siteOf(url);
  return site === null ? [] : [site, site.split('.')[0] ?? ''];
}

/** "Pollen & Page" is `pollenandpage`, and "The Daily" `daily`. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('&', 'and')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^(?:the|der|die|das|de|het)(?=.{4})/, '');
}
