import { bodyText } from '../body-text.ts';
import { textDate } from '../dates/text-date.ts';
import type { Dropped } from '../dropped.ts';
import { openingWords } from '../one-line.ts';
import { authorIn, isBareName, isByline } from '../scraped/byline.ts';
import { firstFilled, lastFilled } from '../scraped/filled-lines.ts';
import { droppedLines, type JudgedLine, judgeLines } from '../scraped/furniture.ts';
import { isOffice } from '../scraped/nobody.ts';
import { type ArticleBlocks, articleBlocks } from './article-blocks.ts';
import { isHeading } from './block-remarks.ts';
import type { PageBlock } from './page-blocks.ts';
import { isChange } from './page-dates.ts';
import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';
import type { StatedText } from './stated-text.ts';

/** The text of a page's article, what its lines say of it, and what of the page was left out. */
export interface ArticleBody {
  /** Paragraphs parted by a blank line. */
  readonly text: string;
  /** The blocks of the page that `text` is made of; none where it is the text that the page's data states. */
  readonly blocks: readonly PageBlock[];
  /** The date that the article is stamped with, as it was written. */
  readonly date: string | null;
  /** Whom a byline names. */
  readonly author: string | null;
  readonly dropped: readonly Dropped[];
}

/**
 * Takes the text from below the headline to the end of the article, without furniture. What stands in the text that the page's data
 * states is never dropped with an element, and where the page shows much less than it (behind a script, say) that is the body.
 */
export function articleBody(
  page: PageElement,
  title: string | null,
  furniture: ReadonlyMap<PageElement, string>,
  stated: StatedText,
): ArticleBody {
  const found = articleBlocks(page, title, furniture, stated);
  const lines = found.blocks
    .map(({ text }) => bodyText(text))
    .join('\n\n')
    .split('\n');
  const judged = [...judgeLines(lines)];
  keepHeadings(found, lines, judged);
  const stamp = textDate(ends(datingLines(found, lines, judged)), 'elsewhere');
  const stamped = stamp.lines.flatMap(({ author }) => author ?? []);
  for (const { index } of stamp.lines) judged[index] = { text: '', reason: 'date line' };
  const named = takeBylines(lines, judged) ?? stamped[0] ?? null;
  takeMarked(found, lines, judged);
  const author = named ?? takeBareName(found, lines, judged);

  const text = judged
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const dropped = [...marked(furniture), ...found.dropped, ...droppedLines(lines, judged)];
  const enough = letters(text) >= enoughOfStated * stated.length || stated.length < fewestLetters;
  return enough
    ? { text, blocks: found.blocks, date: stamp.written, author, dropped }
    : { text: stated.paragraphs.join('\n\n'), blocks: [], date: stamp.written, author, dropped };
}

/**
 * The lines that stay, without what is marked as the day of a change, or is defined by a term beside it: "Born" dates nothing, and
 * "Published" is read elsewhere.
 */
function datingLines(
  { blocks }: ArticleBlocks,
  lines: readonly string[],
  judged: readonly JudgedLine[],
): readonly string[] {
  const datesNothing = new Set(
    linesOf(blocks, lines).flatMap(({ block, index }) =>
      isDefined(block.element) || holdsChange(block.element) ? [index] : [],
    ),
  );
  return judged.map(({ text }, index) => (datesNothing.has(index) ? '' : text));
}

function holdsChange(element: PageElement): boolean {
  return (
    element.length <= longestDay &&
    elementsIn(element).some((inner) => inner.name === 'time' && isChange(inner))
  );
}

/** Characters of a label, a weekday, a day and a time. */
const longestDay = 80;

function isDefined(element: PageElement): boolean {
  return (
    element.name === 'dd' ||
    (element.name === 'td' &&
      element.parent?.children.some((child) => typeof child !== 'string' && child.name === 'th') === true)
  );
}

/** The lines that can hold a stamp, the others empty: reading a date takes longer than reading a line. */
function ends(lines: readonly string[]): readonly string[] {
  const read = new Set([...firstFilled(lines, linesRead), ...lastFilled(lines, linesRead)]);
  return lines.map((line, index) => (read.has(index) ? line : ''));
}

const linesRead = 200;

/** The page's data may leave out lists and headings. */
const enoughOfStated = 0.6;
const fewestLetters = 100;

/** How far down a byline can stand. */
const topLineCount = 12;

function takeBylines(lines: readonly string[], judged: JudgedLine[]): string | null {
  let author: string | null = null;
  for (const index of firstFilled(lines, topLineCount)) {
    const line = lines[index] ?? '';
    if (judged[index]?.reason !== null || !isByline(line)) continue;
    author ??= authorIn(line);
    judged[index] = { text: '', reason: 'byline' };
    const below = lines.findIndex((line, at) => at > index && line !== '');
    if (isOffice(lines[below] ?? '')) judged[below] = { text: '', reason: 'byline' };
  }
  return author;
}

/** "More about the deal" heads a list of links in a plain text; on a page it is seen whether it does. */
function keepHeadings({ blocks }: ArticleBlocks, lines: readonly string[], judged: JudgedLine[]): void {
  for (const { block, index } of linesOf(blocks, lines)) {
    const isRelated = judged[index]?.reason === 'related stories';
    if (isRelated && block.linked === 0) judged[index] = { text: lines[index] ?? '', reason: null };
  }
}

/** Lines in elements that are marked as a byline, which were read for what they say. */
function takeMarked(
  { blocks, bylines }: ArticleBlocks,
  lines: readonly string[],
  judged: JudgedLine[],
): void {
  for (const { block, index } of linesOf(blocks, lines)) {
    if (bylines.has(block) && judged[index]?.reason === null) judged[index] = { text: '', reason: 'byline' };
  }
}

/** A name and nothing else near the top, above or below a day or a byline; not a heading, and no place. */
function takeBareName(
  { blocks }: ArticleBlocks,
  lines: readonly string[],
  judged: JudgedLine[],
): string | null {
  const top = firstFilled(lines, topLineCount);
  const headings = new Set(
    linesOf(blocks, lines).flatMap(({ block, index }) => (isHeading(block) ? [index] : [])),
  );
  const at = top.find((index, place) => {
    const beside = [top[place - 1], top[place + 1]].map((near) => judged[near ?? -1]?.reason);
    return (
      judged[index]?.reason === null &&
      !headings.has(index) &&
      isBareName(lines[index] ?? '') &&
      beside.some((reason) => reason === 'date line' || reason === 'byline')
    );
  });
  if (at === undefined) return null;
  judged[at] = { text: '', reason: 'byline' };
  return lines[at] ?? null;
}

/** Which block each line is of; blocks are parted by an empty line. */
function linesOf(
  blocks: readonly PageBlock[],
  lines: readonly string[],
): readonly { readonly block: PageBlock; readonly index: number }[] {
  let at = 0;
  return blocks.flatMap((block) => {
    const count = bodyText(block.text).split('\n').length;
    const found = Array.from({ length: count }, (_, line) => ({ block, index: at + line }));
    at += count + 1;
    return found.filter(({ index }) => index < lines.length);
  });
}

function marked(furniture: ReadonlyMap<PageElement, string>): readonly Dropped[] {
  return [...furniture]
    .filter(([{ name }, reason]) => name !== 'title' && reason !== 'byline')
    .flatMap(([element, reason]) => {
      const text = openingWords(wordsIn(element), longestDropped);
      return text === '' ? [] : [{ text, reason }];
    });
}

const longestDropped = 160;

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
