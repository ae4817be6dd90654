import { Readability } from '@mozilla/readability';
import { isBlock } from './block-elements.ts';
import { elementsIn, lineageOf, type PageElement, parseDocument, treeOf } from './page-tree.ts';

/**
 * The smallest element that holds the article as Readability sees it. It says where the text is; what of it is furniture is decided
 * elsewhere, since Readability also throws away short paragraphs, lists and tables that belong to the story.
 */
export function findArticle(page: PageElement, furniture: ReadonlyMap<PageElement, string>): PageElement {
  const elements = elementsIn(page).filter(({ name }) => isBlock(name));
  const marked = elements.find(({ attributes }) =>
    /(?:^|\s)articleBody(?:\s|$)/.test(attributes.get('itemprop') ?? ''),
  );
  const fallback =
    marked ??
    elements.find(({ name }) => name === 'article') ??
    elements.find(({ name }) => name === 'main') ??
    page;
  const { markup, work, tags } = skeleton(page, furniture, elements);
  if (work > mostWork || tags > mostTags) return fallback;
  const kept = keptByReadability(markup, elements);
  return kept.size === 0 ? fallback : (commonElement(kept) ?? fallback);
}

/** Characters times their depth, which Readability reads over and over on its way down: a second or two at the limit. */
const mostWork = 30_000_000;
/** Long articles with their menus have some 3,000. */
const mostTags = 8_000;

/** The page's blocks and links alone, each block numbered. */
function skeleton(
  page: PageElement,
  furniture: ReadonlyMap<PageElement, string>,
  elements: readonly PageElement[],
): { readonly markup: string; readonly work: number; readonly tags: number } {
  const numbers = new Map(elements.map((element, index) => [element, index] as const));
  const out: string[] = [`<html><head><title>${fixedTitle}</title></head><body>`];
  let work = 0;
  let tags = 0;
  write(page, 1);
  out.push('</body></html>');
  return { markup: out.join(''), work, tags };

  function write(element: PageElement, depth: number): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        work += child.length * depth;
        out.push(harmless(child));
        continue;
      }
      if (furniture.has(child)) continue;
      const number = numbers.get(child);
      if (number === undefined && child.name !== 'a' && child.name !== 'br') {
        write(child, depth);
        continue;
      }
      tags += 1;
      if (child.name === 'br') out.push('<br>');
      else {
        const { attributes } = child;
        const marks = ['class', 'id', 'itemprop'].map((key) => attribute(key, attributes.get(key))).join('');
        const href = child.name === 'a' ? attribute('href', '/') : attribute(stamp, String(number));
        const name = child.name === 'body' || child.name === 'html' ? 'div' : child.name;
        out.push(`<${name}${marks}${href}>`);
        write(child, depth + 1);
        out.push(`</${name}>`);
      }
    }
  }
}

/** Long enough for Readability not to look for a title among the headings and compare them with each other. */
const fixedTitle = 'The page that is to be read';

const stamp = 'data-n';

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${harmless(value)}"`;
}

/**
 * Without what is written as a reference. Readability writes its document out and reads it again, up to four times, and linkedom takes
 * 20 µs for each reference.
 */
function harmless(text: string): string {
  return text.replace(/[<>&"\u00a0]+/g, ' ');
}

/** How many characters Readability kept of the text that stands in each block, or in what it made of the block. */
function keptByReadability(
  markup: string,
  elements: readonly PageElement[],
): ReadonlyMap<PageElement, number> {
  const kept = new Map<PageElement, number>();
  visit(treeOf(articleContent(markup)), elements[0]);
  return kept;

  function visit({ attributes, children }: PageElement, around: PageElement | undefined): void {
    const number = attributes.get(stamp);
    const block = number === undefined ? around : elements[Number(number)];
    for (const child of children) {
      if (typeof child !== 'string') visit(child, block);
      else if (block !== undefined && child.trim() !== '') {
        kept.set(block, (kept.get(block) ?? 0) + child.trim().length);
      }
    }
  }
}

/**
 * The element that Readability makes of a page. Its own errors are its answer that there is nothing: on some pages it walks past the
 * root of the document.
 */
function articleContent(markup: string): unknown {
  try {
    const options = { charThreshold: 200, disableJSONLD: true, serializer: (node: unknown) => node };
    return new Readability<unknown>(parseDocument(markup), options).parse()?.content ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The deepest element with nearly all that was kept: a stray paragraph from elsewhere does not widen it to the whole page. */
function commonElement(kept: ReadonlyMap<PageElement, number>): PageElement | null {
  const sums = new Map<PageElement, number>();
  let all = 0;
  for (const [element, length] of kept) {
    all += length;
    for (const above of lineageOf(element)) sums.set(above, (sums.get(above) ?? 0) + length);
  }
  let best: PageElement | null = null;
  let depth = -1;
  for (const [element, sum] of sums) {
    const levels = lineageOf(element).length;
    if (sum >= nearlyAll * all && levels > depth) [best, depth] = [element, levels];
  }
  return best;
}

const nearlyAll = 0.95;
