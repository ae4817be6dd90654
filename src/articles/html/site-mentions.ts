import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';
import { siteOf } from './site-address.ts';

/**
 * The name of a site that states none in its data, as its pages' titles have it: the part of "Maker sells its servers | The Daily"
 * that its logo or its domain bears out. `null` where nothing does: what looks like a site's name may be half of the headline.
 */
export function siteMentioned(page: PageElement, url: string | null): string | null {
  const elements = elementsIn(page);
  const title = elements.find(({ name }) => name === 'title');
  if (title === undefined) return null;
  const parts = wordsIn(title)
    .split(/\s+[|–—\-·•»«:/]+\s+|\s*[|»]\s*|:\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  const known = new Set([...logos(elements), ...domainNames(url)].map(bare));
  const names = parts.toReversed().flatMap((part) => [part, part.split(',')[0] ?? '']);
  return names.find((part) => known.has(bare(part))) ?? null;
}

/** What pictures and links to the front page are called. */
function logos(elements: readonly PageElement[]): readonly string[] {
  return elements.flatMap((element) => {
    const { name, attributes, length } = element;
    const toFront = name === 'a' && /^(?:\/|https?:\/\/[^/]+\/?)$/.test(attributes.get('href') ?? '');
    const written = [
      name === 'img' ? attributes.get('alt') : undefined,
      ...(toFront
        ? [attributes.get('title'), attributes.get('aria-label'), length <= 80 ? wordsIn(element) : undefined]
        : []),
    ];
    return written.flatMap((words) =>
      words === undefined || words === '' ? [] : [words.replace(/\s*logo$/i, '')],
    );
  });
}

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
