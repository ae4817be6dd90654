import { isBlock } from './block-elements.ts';
import { markedAs } from './furniture-marks.ts';
import { elementsIn, type PageElement } from './page-tree.ts';

/** Which elements of a page are no part of its article, by their names and marks. */
interface PageFurniture {
  /** Why an element is furniture, in a few words; `null` where nothing says so. Elements inside a piece of furniture need not be asked. */
  reasonFor(element: PageElement): string | null;
}

/**
 * Marks are words in `class`, `id`, `role`; pages also mark whole columns with them ("has-sidebar", "paywall"). So an element is kept
 * that holds the headline, the marked text of the article, or more than half of all paragraphs of the page.
 */
function pageFurniture(page: PageElement): PageFurniture {
  const prose = new Map<PageElement, number>();
  const holdsArticle = new Set<PageElement>();
  measure(page);
  const all = prose.get(page) ?? 0;
  return { reasonFor };

  function measure(element: PageElement): number {
    let sum = isParagraph(element) ? proseIn(element) : 0;
    for (const child of element.children) if (typeof child !== 'string') sum += measure(child);
    if (isCommentSection(element)) sum = 0;
    prose.set(element, sum);
    if (
      isHeartOfArticle(element) ||
      element.children.some((child) => typeof child !== 'string' && holdsArticle.has(child))
    ) {
      holdsArticle.add(element);
    }
    return sum;
  }

  function reasonFor(element: PageElement): string | null {
    const { name } = element;
    if (name === 'html' || name === 'body' || name === 'main') return null;
    const reason = byName(element) ?? byRole(element) ?? byHiding(element) ?? byMarks(element);
    if (reason === null) return null;
    if (holdsArticle.has(element)) return null;
    if (reason === 'comments' && isCommentSection(element)) return reason;
    return all > 0 && (prose.get(element) ?? 0) * 2 > all ? null : reason;
  }
}

/** Readers may write more than the reporter did; only a mark that names the section itself is believed then. */
function isCommentSection({ attributes }: PageElement): boolean {
  return `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .some((token) =>
      /^(?:\w+[-_]+)?(?:comments?|kommentare?|reacties|disqus_thread)(?:[-_]+(?:list|section|area|wrapper|container|thread|body|block))?$/.test(
        token,
      ),
    );
}

function isHeartOfArticle({ name, attributes }: PageElement): boolean {
  return (
    (name === 'h1' && !/(?:^|[\s_-])(?:logo|site|brand)/i.test(attributes.get('class') ?? '')) ||
    /(?:^|\s)articleBody(?:\s|$)/.test(attributes.get('itemprop') ?? '')
  );
}

function isParagraph({ name }: PageElement): boolean {
  return name === 'p' || name === 'div' || name === 'td' || name === 'section' || name === 'article';
}

/** The characters that stand in an element itself, with its inline elements, where they are enough for a sentence. */
function proseIn(element: PageElement): number {
  let own = 0;
  for (const child of element.children) {
    if (typeof child === 'string') own += child.trim().length;
    else if (/^(?:b|i|em|strong|span|a|font|u)$/.test(child.name)) own += child.length;
  }
  return own >= 60 ? own : 0;
}

function byName({ name, attributes, parent, children }: PageElement): string | null {
  switch (name) {
    case 'nav':
    case 'menu':
      return 'menu';
    case 'aside':
      return 'side column';
    case 'footer':
      return 'footer';
    case 'form':
    case 'button':
    case 'input':
    case 'fieldset':
      return 'form';
    case 'dialog':
      return 'dialog';
    case 'figcaption':
      return 'photo caption';
    case 'title':
      return 'title';
    case 'sup':
      return /reference|footnote/i.test(attributes.get('class') ?? '') && children.length === 1
        ? 'footnote mark'
        : null;
    case 'header':
      return parent?.name === 'body' ? 'page header' : null;
    default:
      return null;
  }
}

function byRole({ attributes }: PageElement): string | null {
  return roles.get(attributes.get('role')?.toLowerCase() ?? '') ?? null;
}

const roles: ReadonlyMap<string, string> = new Map([
  ['navigation', 'menu'],
  ['menu', 'menu'],
  ['menubar', 'menu'],
  ['toolbar', 'menu'],
  ['tablist', 'menu'],
  ['banner', 'page header'],
  ['contentinfo', 'footer'],
  ['complementary', 'side column'],
  ['search', 'form'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
  ['doc-endnotes', 'notes'],
]);

function byHiding({ attributes, name }: PageElement): string | null {
  const hidden =
    attributes.has('hidden') ||
    (attributes.get('aria-hidden') === 'true' && name !== 'span') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '') ||
    /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|u-hidden|is-hidden|screenreader(?:-only)?|element-invisible)(?:$|\s)/i.test(
      attributes.get('class') ?? '',
    );
  return hidden ? 'hidden' : null;
}

function byMarks(element: PageElement): string | null {
  const label = element.attributes.get('class') ?? '';
  if (unprinted.test(label)) return 'left out in print';
  if (element.name === 'table') return columnTable.test(label) ? 'side column' : null;
  if (sideColumn.test(element.attributes.get('id') ?? '')) return 'side column';
  const isByline = /\b(?:author|datePublished|dateModified)\b/.test(element.attributes.get('itemprop') ?? '');
  const isComments = !namedByWords.test(element.name) || element.name === 'section';
  const reason = isByline
    ? 'byline'
    : (markedAs(marksOf(element)) ?? (isComments && isCommentSection(element) ? 'comments' : null));
  if (reason === 'related stories')
    return elementsIn(element).some(({ name }) => name === 'a') ? reason : null;
  if (reason === 'byline' && element.length > longestByline) return null;
  const belongs =
    standsInText(element) && !(isByline && (element.parent?.length ?? 0) <= longestBylineAround);
  return reason !== null && belongs && !inTextToo.has(reason) ? null : reason;
}

/** What the style sheets of a page leave out on paper is not the article. */
const unprinted = /(?:^|\s)(?:no-?print|d-print-none|hidden-print|print-hidden|hide-for-print)(?:$|\s)/i;

/** Tables of an article are marked in every way; these names are those of MediaWiki for what stands beside and below it. */
const columnTable = /(?:^|\s)(?:infobox|navbox|metadata|ambox|vertical-navbox)(?:$|\s)/i;

/** As a class, `right` says where a picture floats. */
const sideColumn = /^(?:left|right|rechts|links|rechte-?spalte|linke-?spalte|rechterkolom|linkerkolom)$/i;

/** Headings and sections have ids made from their own words: a chapter on adverts is no advert. */
function marksOf({ name, attributes }: PageElement): readonly string[] {
  const keys = [
    'class',
    'data-component',
    'data-testid',
    'aria-label',
    ...(namedByWords.test(name) ? [] : ['id']),
  ];
  return keys.flatMap((key) => (attributes.get(key) ?? '').split(/\s+/));
}

const namedByWords = /^(?:h[1-6]|p|a|span|section)$/;

/** "Written by … on … in …" around names and days that are marked as such. */
const longestBylineAround = 160;

/** A byline, a date, a reading time. What is longer has been marked so for another reason. */
const longestByline = 300;

/** A marked word or two within a sentence, such as a place of writing, belong to it. */
function standsInText(element: PageElement): boolean {
  return !isBlock(element.name) && element.parent?.hasWords === true;
}

const inTextToo = new Set(['advert', 'share bar', 'newsletter box', 'player']);

/** The outermost elements of a page that are furniture, with their reasons; what `isStory` knows to be of the article is none. */
export function furnitureIn(
  page: PageElement,
  isStory: (element: PageElement) => boolean,
): ReadonlyMap<PageElement, string> {
  const furniture = pageFurniture(page);
  const found = new Map<PageElement, string>();
  const inside = new Set<PageElement>();
  for (const element of elementsIn(page)) {
    if (element.parent !== null && inside.has(element.parent)) {
      inside.add(element);
      continue;
    }
    const reason = furniture.reasonFor(element);
    if (reason === null || isStory(element)) continue;
    found.set(element, reason);
    inside.add(element);
  }
  return found;
}
