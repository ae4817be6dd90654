import type { StructuredData } from './json-ld.ts';
import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';
import { siteOf } from './site-address.ts';

/**
 * The name of a site that states none in its data: what two of its places agree on, first the part of "Maker sells its servers | The
 * Daily" that most of them bear out (its sign, a picture, its copyright line, its feed, its domain), else the name on its sign. `null`
 * where nothing agrees: what looks like a site's name may be half of the headline, and who owns the site is not what it is called.
 */
export function siteMentioned(page: PageElement, data: StructuredData, url: string | null): string | null {
  const elements = elementsIn(page);
  const title = elements.find(({ name }) => name === 'title');
  const onSigns = signs(elements);
  const elsewhere = [owners(elements), feeds(elements), domainNames(url), data.firms];
  const inTitle = title === undefined ? [] : titleParts(wordsIn(title));
  return mostAgreed(inTitle, [onSigns, pictures(elements), ...elsewhere]) ?? mostAgreed(onSigns, elsewhere);
}

/** The first of those names that the most places have too, however it is written there; `null` where no place has one. */
function mostAgreed(names: readonly string[], places: readonly (readonly string[])[]): string | null {
  const known = places.map((place) => new Set(place.map(bare)));
  let most: { readonly name: string; readonly votes: number } | null = null;
  for (const name of names.filter((written) => bare(written) !== '')) {
    const votes = known.filter((place) => place.has(bare(name))).length;
    if (votes > (most?.votes ?? 0)) most = { name, votes };
  }
  return most?.name ?? null;
}

/** The parts of a page's title, the last first; none where it has but one. */
function titleParts(title: string): readonly string[] {
  const parts = title
    .split(/\s+[|–—\-·•»«:/]+\s+|\s*[|»]\s*|:\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length < 2
    ? []
    : parts.toReversed().flatMap((part) => [part, part.split(',')[0] ?? '', part.replace(ofSite, '')]);
}

const ofSite = / (?:archives?|archiv|archief)$/i;

/** What the site writes over its door: the words, pictures and titles of links to its front page, and what is marked as its name. */
function signs(elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter(isSign)
    .flatMap((sign) =>
      [
        sign.length <= longestName ? wordsIn(sign) : '',
        sign.attributes.get('title') ?? '',
        sign.attributes.get('aria-label') ?? '',
        ...(sign.length <= longestName ? pictures(elementsIn(sign)) : []),
      ].flatMap(nameOnSign),
    );
}

function isSign({ name, attributes }: PageElement): boolean {
  return (
    signClass.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`) ||
    (name === 'a' &&
      (frontPage.test(attributes.get('href') ?? '') ||
        /(?:^|\s)home(?:\s|$)/i.test(attributes.get('rel') ?? '')))
  );
}

const signClass =
  /(?:^|\s)(?:(?:site|blog)-?(?:title|name)|(?:site|page|print)?-?logo(?:-?type)?|brand|masthead)(?:\s|$)/i;
const frontPage = /^(?:https?:\/\/[^/]+\/?|\.?\/|(?:\.?\/)?(?:index|home|default)\.\w{2,5})$/i;

/** What pictures are called. */
function pictures(elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter(({ name }) => name === 'img')
    .flatMap(({ attributes }) => nameOnSign(attributes.get('alt') ?? ''));
}

/** The name on a sign, and what stands before its motto: "The Daily – All the news". */
function nameOnSign(words: string): readonly string[] {
  const name = words.replace(greeting, '').replace(/\s*(?:logo|!)$/i, '');
  return [name, name.split(/\s+[–—|-]\s+/)[0] ?? ''].filter((one) => one !== '');
}

const greeting =
  /^(?:welcome to|willkommen (?:bei|auf|zu)|welkom (?:bij|op)|back to|zurück zu|terug naar|go to|zur startseite von|logo(?: of| von| van)?)\s+(?:the |der |dem |de |het )?(?=\S)/i;

/** Who says that the page is theirs: `© 2014 The Daily`. A year behind the name may belong to it. */
function owners(elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter(({ length, children }) => length <= longestOwnership && children.some(saysOwned))
    .flatMap((element) => ownership.exec(wordsIn(element))?.[1]?.trim() ?? [])
    .flatMap((name) => [name, name.replace(/\s+\d{4}$/, ''), name.replace(rights, '')]);
}

/** What the owner allows, in the same sentence. */
const rights = /\s+(?:and (?:may|its)|may not|all rights|alle rechte|alle rechten|und|en)\b.*$/i;

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
