import { isStamp } from '../dates/text-date.ts';
import type { Dropped } from '../dropped.ts';
import { oneLine, openingWords } from '../one-line.ts';
import { isByline } from '../scraped/byline.ts';
import {
  headsPressContact,
  headsRelated,
  isBoldLine,
  isDateLine,
  isHeading,
  remarkIn,
} from './block-remarks.ts';
import { findArticle } from './find-article.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';
import type { StatedText } from './stated-text.ts';

/** The blocks of a page that make its article, and what beside them was left out. */
export interface ArticleBlocks {
  /** From below the headline to the end, bylines among them. */
  readonly blocks: readonly PageBlock[];
  /** Those of `blocks` that are marked as byline or date. */
  readonly bylines: ReadonlySet<PageBlock>;
  /** Blocks outside the furniture that are none of the article. */
  readonly dropped: readonly Dropped[];
}

/** Finds where a page's article begins and ends, and takes the blocks between that are of the story. */
export function articleBlocks(
  page: PageElement,
  title: string | null,
  furniture: ReadonlyMap<PageElement, string>,
  stated: StatedText,
): ArticleBlocks {
  const scope = widened(findArticle(page, furniture));
  const all = pageBlocks(page, (element) => furniture.has(element) && furniture.get(element) !== 'byline');
  const scopeElements = new Set(elementsIn(scope));
  const bylineElements = elementsOfBylines(furniture);
  const inScope = all.map(({ element }) => scopeElements.has(element));
  const firstInScope = inScope.indexOf(true);
  const marked = all.map((block) => bylineElements.has(block.element) || isDateLine(block));
  const headline = headlineAt(all, title, inScope.lastIndexOf(true));
  const start = headline < 0 ? Math.max(0, inScope.indexOf(true)) : headline + 1;
  const lastStated = stated.length === 0 ? -1 : all.findLastIndex(({ text }) => stated.has(text));
  const end = Math.max(inScope.lastIndexOf(true), lastStated);
  const sections = sectionsToDrop(all, start, end);
  const letters = all.map(({ text }) => bare(text));
  const blocks: PageBlock[] = [];
  const bylines = new Set<PageBlock>();
  const dropped: { readonly text: string; readonly reason: string }[] = [];
  const reasons = all.map(reasonToDrop);
  for (const [index, block] of all.entries()) {
    const reason = reasons[index] ?? (headsNothing(index) ? 'related stories' : null);
    if (reason === null) {
      const rest = index === headline ? withoutHeadline(block.text, title) : block.text;
      if (rest === '') continue;
      const kept = { ...block, text: rest };
      blocks.push(kept);
      if (marked[index] === true) bylines.add(kept);
    } else if (reason !== 'headline') {
      dropped.push({ text: openingWords(block.text, longestDropped), reason });
    }
  }
  while (blocks.length > 1 && endsInHeading(blocks)) {
    const last = blocks.pop();
    if (last !== undefined)
      dropped.push({ text: openingWords(last.text, longestDropped), reason: 'heading of nothing' });
  }
  return { blocks, bylines, dropped };

  function reasonToDrop(block: PageBlock, index: number): string | null {
    if (index === headline && !isHeading(block)) return null;
    if (title !== null && isHeading(block) && (index === headline || bare(title) === letters[index]))
      return 'headline';
    if (marked[index] === true) return index > end || index < start - linesAboveHeadline ? 'byline' : null;
    if (stated.has(block.text)) return null;
    if (index > end) return 'below the article';
    const section = sections.get(index);
    if (section !== undefined) return section;
    if (index < start && !(inScope[index] === true && isProse(block))) return 'above the article';
    if (inScope[index] !== true && !isProse(block) && index !== headline + 1 && !isBetween(block, index))
      return 'beside the article';
    return remarkIn(block) ?? (isRepeated(index) ? 'pull quote' : null);
  }

  /** A day or a byline on the way from the headline to the text. */
  function isBetween({ text }: PageBlock, index: number): boolean {
    const line = oneLine(text);
    return headline >= 0 && index > headline && index < firstInScope && (isStamp(line) || isByline(line));
  }

  /** A heading of links, which are none of the story. */
  function headsNothing(index: number): boolean {
    const head = all[index];
    if (head === undefined || !isHeading(head) || index === headline) return false;
    let links = 0;
    for (let next = index + 1; reasons[next] === 'links' || reasons[next] === 'related stories'; next++)
      links += 1;
    const after = all[index + 1 + links];
    return links > 0 && (index + links >= end || (after !== undefined && isHeading(after)));
  }

  /** A short piece that stands word for word in a paragraph: set in large type to catch the eye. */
  function isRepeated(index: number): boolean {
    const piece = letters[index] ?? '';
    const block = all[index];
    if (
      block === undefined ||
      all.length > mostCompared ||
      piece.length < shortestQuote ||
      piece.length > longestQuote ||
      isHeading(block)
    )
      return false;
    return letters.some(
      (other, at) =>
        at >= start &&
        at <= end &&
        other.length > piece.length &&
        at !== index &&
        other.includes(piece) &&
        sections.get(at) === undefined,
    );
  }
}

/** What stood below it was left out as furniture. */
function endsInHeading(blocks: readonly PageBlock[]): boolean {
  const last = blocks.at(-1);
  return last !== undefined && isHeading(last) && !/[.!?…]["'”’»)]*$/u.test(last.text);
}

/** All that is in bylines, and around them nothing else, or what a line that begins as one has besides. */
function elementsOfBylines(furniture: ReadonlyMap<PageElement, string>): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  const begun = new Map<PageElement, boolean>();
  for (const [element, reason] of furniture) {
    if (reason !== 'byline') continue;
    for (const inner of elementsIn(element)) found.add(inner);
    for (const above of lineageOf(element).slice(1)) {
      if (above.length > element.length + longestLabel && !beginsAsByline(above)) break;
      found.add(above);
    }
  }
  return found;

  function beginsAsByline(element: PageElement): boolean {
    if (element.length > longestByline) return false;
    const known = begun.get(element) ?? bylineLine.test(wordsIn(element));
    begun.set(element, known);
    return known;
  }
}

/** Characters: "By", a dot, the white space between tags. */
const longestLabel = 10;

/** "Written by … on … in …, 4 comments": no sentence, and of names, dates and links besides. */
const bylineLine =
  /^(?:(?:posted|written|published|geschreven|geplaatst|gepubliceerd|geschrieben|veröffentlicht|verfasst|erstellt|eingestellt) (?:by|on|am|von|op|door)|by|von|door)\b[^!?]*[^.!?]$/i;
const longestByline = 160;

const linesAboveHeadline = 4;
const longestDropped = 160;

/** Blocks; beyond it comparing each with each would take too long. */
const mostCompared = 1_500;

/** Letters and digits. Shorter ones may be a list item or a refrain; longer ones are not set apart. */
const shortestQuote = 20;
const longestQuote = 250;

/** The `<article>` around what was found, which has its beginning and end too, when it is not a part of a larger one. */
function widened(found: PageElement): PageElement {
  return lineageOf(found).findLast(({ name }) => name === 'article') ?? found;
}

/** The last heading before the end of the article that is the title; on pages without headings, the first line that is. */
function headlineAt(blocks: readonly PageBlock[], title: string | null, last: number): number {
  if (title === null) return -1;
  const wanted = bare(title);
  const heading = blocks.findLastIndex((block, index) => {
    if (index > last || !isHeading(block)) return false;
    const words = bare(block.text);
    return words === wanted || (block.element.name === 'h1' && words.endsWith(wanted));
  });
  if (heading >= 0) return heading;
  return blocks.findIndex(
    ({ text, linked }, index) =>
      index <= last &&
      linked === 0 &&
      text
        .split('\n')
        .slice(0, 3)
        .some((line) => bare(line) === wanted),
  );
}

function withoutHeadline(text: string, title: string | null): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => title !== null && bare(line) === bare(title));
  return lines
    .slice(at + 1)
    .join('\n')
    .trim();
}

/** A heading such as "More on this" or "Press contact" and what stands below it, with the reason for all of it. */
function sectionsToDrop(
  blocks: readonly PageBlock[],
  start: number,
  end: number,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let index = start; index <= end; index++) {
    const head = blocks[index];
    if (head === undefined) break;
    if (found.has(index)) continue;
    if (headsPressContact(head)) {
      found.set(index, 'press contact');
      for (let next = index + 1; next <= end && !endsContact(next); next++) found.set(next, 'press contact');
    } else if (headsRelated(head)) {
      for (const at of relatedSection(index)) found.set(at, 'related stories');
    }
  }
  return found;

  /** The linked pieces below a heading, and each teaser below a linked headline; the heading alone where nothing follows. */
  function relatedSection(index: number): readonly number[] {
    const section: number[] = [index];
    let linked = (blocks[index]?.linked ?? 0) > 0;
    for (let next = index + 1; next <= end; next++) {
      const block = blocks[next];
      if (block === undefined || (isHeading(block) && block.linked === 0)) break;
      const before = blocks[next - 1];
      const isTeaser =
        before !== undefined && before.linked > 0 && isHeading(before) && block.text.length <= longestTeaser;
      const isItem = before !== undefined && next > index + 1 && isInListOf(block, before);
      if (!isTeaser && !isItem && (block.linked === 0 || isSentenceWithLink(block))) break;
      section.push(next);
      linked ||= block.linked > 0;
    }
    const standsAlone = section.length === 1 && (index === end || isHeadingAt(index + 1));
    return linked || standsAlone ? section : [];
  }

  /** Whatever stands in the items of one list of links: dates, sections, labels. */
  function isInListOf({ element }: PageBlock, before: PageBlock): boolean {
    const list = lineageOf(before.element).find(({ name }) => name === 'ul' || name === 'ol');
    return list !== undefined && list.length <= longestLinkList && lineageOf(element).includes(list);
  }

  /** Another heading, or a paragraph longer than any address. */
  function endsContact(index: number): boolean {
    const block = blocks[index];
    return block === undefined || isHeading(block) || isBoldLine(block) || block.text.length > longestContact;
  }

  function isHeadingAt(index: number): boolean {
    const block = blocks[index];
    return block !== undefined && isHeading(block);
  }
}

const longestTeaser = 220;
const longestContact = 300;

/** Characters. A list of the story that stands below such a heading by mistake is longer. */
const longestLinkList = 1_500;

/** The story goes on with a link in it; a teaser is a link in the main. */
function isSentenceWithLink({ text, linked }: PageBlock): boolean {
  return linked * 4 < text.length && /[.!?]["'”’»)]*(?: \(\p{L}{2,4}\))?$/u.test(text);
}

function isProse(block: PageBlock): boolean {
  return block.text.length >= 50 && block.linked * 2 < block.text.length && !isHeading(block);
}

function bare(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
