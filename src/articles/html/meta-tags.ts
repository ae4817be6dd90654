import { oneLine } from '../one-line.ts';
import { htmlWords } from './html-words.ts';
import { elementsIn, type PageElement } from './page-tree.ts';

/** What the `<meta>` elements of a page say, in the order of the page. */
export interface MetaTags {
  /** The first value that is not blank, under the first of these names that has one. */
  first(...names: readonly string[]): string | null;
  /** All values under a name. */
  all(name: string): readonly string[];
}

/** Names are `property`, `name` or `itemprop`, whatever their case and whatever separates their words: `DC:date.issued` is `dc.date-issued`. */
export function metaTags(page: PageElement): MetaTags {
  const values = new Map<string, string[]>();
  const elements = elementsIn(page).filter(
    ({ name, attributes }) => name === 'meta' && (attributes.has('content') || attributes.has('value')),
  );
  for (const { attributes } of elements.slice(0, mostTags)) {
    const content = oneLine(attributes.get('content') ?? attributes.get('value') ?? '');
    if (content === '') continue;
    for (const key of new Set(keysIn(attributes))) {
      values.set(key, [...(values.get(key) ?? []), htmlWords(content)]);
    }
  }
  return {
    first: (...names) => names.flatMap((name) => values.get(keyOf(name)) ?? [])[0] ?? null,
    all: (name) => values.get(keyOf(name)) ?? [],
  };
}

/** RDFa and microdata allow several names separated by spaces. */
function keysIn(attributes: PageElement['attributes']): readonly string[] {
  const lists = [attributes.get('property'), attributes.get('itemprop')].map(
    (list) => list?.trim().split(/\s+/) ?? [],
  );
  return [...lists.flat(), attributes.get('name')?.trim() ?? ''].filter((name) => name !== '').map(keyOf);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[:._\s-]+/g, '.');
}

/** Pages have some dozens. */
const mostTags = 500;
