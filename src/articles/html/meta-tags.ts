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

/** Names are `property`, `name` or `itemprop`, whatever their case. */
export function metaTags(page: PageElement): MetaTags {
  const values = new Map<string, string[]>();
  const elements = elementsIn(page).filter(
    ({ name, attributes }) => name === 'meta' && attributes.has('content'),
  );
  for (const { attributes } of elements.slice(0, mostTags)) {
    const content = oneLine(attributes.get('content') ?? '');
    if (content === '') continue;
    for (const key of ['property', 'name', 'itemprop']) {
      const written = attributes.get(key)?.trim().toLowerCase();
      if (written !== undefined) values.set(written, [...(values.get(written) ?? []), htmlWords(content)]);
    }
  }
  return {
    first: (...names) => names.flatMap((name) => values.get(name) ?? [])[0] ?? null,
    all: (name) => values.get(name) ?? [],
  };
}

/** Pages have some dozens. */
const mostTags = 500;
