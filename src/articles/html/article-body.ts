import type { Dropped } from '../dropped.ts';
import { oneLine, openingWords } from '../one-line.ts';
import { headsRelated, isHeading, remarkIn } from './block-remarks.ts';
import { findArticle } from './find-article.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { furnitureIn } from './page-furniture.ts';
import { elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';
import { type StatedText, statedText } from './stated-text.ts';

/** The text of a page's article, paragraphs parted by a blank line, and what of the page was left out. */
export interface ArticleBody {
  readonly text: string;
  /** The blocks of the page that `text` is made of; none where it is the text that the page's data states. */
  readonly blocks: readonly PageBlock[];
  readonly dropped: readonly Dropped[];
}

/**
 * Takes the text from below the headline to the end of the article, without furniture. `articleBody` is what the page's data states
 * the text to be: what stands in it is never dropped, and where the page shows much less (behind a script, say) it is the body.
 */
export function articleBody(
  page: PageElement,
  title: string | null,
  articleBody: string | null,
): ArticleBody {
  const stated = statedText(articleBody);
  const isStory = (element: PageElement) => holdsStated(element, stated);
  const marked = furnitureIn(page, isStory);
  const scope = widened(findArticle(page, marked));
  const blocks = pageBlocks(page, (element) => marked.has(element));
  const { start, end } = rangeOf(blocks, scope, title, stated);
  const related = relatedSections(blocks, start, end);
  const dropped: Dropped[] = [...marked].flatMap(([element, reason]) =>
    droppedText(wordsIn(element), reason),
  );
  const kept: PageBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const reason = reasonToDrop(block, index);
    if (reason === null) kept.push(block);
    else if (reason !== 'headline') dropped.push(...droppedText(block.text, reason));
  }
  const text = kept.map((block) => block.text).join('\n\n');
  if (stated.length * enoughOfStated > letters(text) && stated.length >= fewestLetters) {
    return { text: stated.paragraphs.join('\n\n'), blocks: [], dropped };
  }
  return { text, blocks: kept, dropped };

  function reasonToDrop(block: PageBlock, index: number): string | null {
    if (title !== null && isHeading(block) && sameWords(block.text, title)) return 'headline';
    if (stated.has(block.text)) return null;
    if (index > end) return 'below the article';
    if (related.has(index)) return 'related stories';
    const inScope = lineageOf(block.element).includes(scope);
    if (index < start && !(inScope && isProse(block))) return 'above the article';
    if (!inScope && !isProse(block)) return 'beside the article';
    return remarkIn(block);
  }
}

/** The page's data may shorten the text, or leave out its lists. */
const enoughOfStated = 0.6;
const fewestLetters = 100;

/** The `<article>` around what was found, which has its beginning and end too, when it is not a part of a larger one. */
function widened(found: PageElement): PageElement {
  return lineageOf(found).findLast(({ name }) => name === 'article') ?? found;
}

/** From behind the headline to the last block of the article. */
function rangeOf(
  blocks: readonly PageBlock[],
  scope: PageElement,
  title: string | null,
  stated: StatedText,
): { readonly start: number; readonly end: number } {
  const inScope = blocks.map(({ element }) => lineageOf(element).includes(scope));
  const first = Math.max(0, inScope.indexOf(true));
  const last = inScope.lastIndexOf(true);
  const headline = blocks.findLastIndex(
    (block, index) => index <= last && isHeading(block) && title !== null && sameWords(block.text, title),
  );
  const lastStated = stated.length === 0 ? -1 : blocks.findLastIndex((block) => stated.has(block.text));
  return { start: headline < 0 ? first : headline + 1, end: Math.max(last, lastStated) };
}

/** A heading such as "More on this" and the short or linked pieces below it, up to the next prose of the story or another heading. */
function relatedSections(blocks: readonly PageBlock[], start: number, end: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = start; index <= end; index++) {
    const head = blocks[index];
    if (head === undefined || !headsRelated(head)) continue;
    const section: number[] = [index];
    let linked = 0;
    for (let next = index + 1; next <= end; next++) {
      const block = blocks[next];
      if (block === undefined) break;
      if (isHeading(block) && block.linked === 0 && isHeading(head)) break;
      if (block.linked === 0 && block.text.length > longestTeaser) break;
      if (!isHeading(head) && block.linked === 0) break;
      section.push(next);
      if (block.linked > 0) linked = section.length;
    }
    const isLast = section.at(-1) === end || linked > 0;
    if (isLast && (linked > 0 || isHeading(head))) for (const at of section) found.add(at);
  }
  return found;
}

const longestTeaser = 220;

function isProse(block: PageBlock): boolean {
  return block.text.length >= 50 && block.linked * 2 < block.text.length && !isHeading(block);
}

function holdsStated(element: PageElement, stated: StatedText): boolean {
  if (stated.length === 0) return false;
  return elementsIn(element).some(({ name, ...inner }) => {
    return (name === 'p' || name === 'li') && stated.has(wordsIn({ name, ...inner }));
  });
}

function droppedText(words: string, reason: string): readonly Dropped[] {
  const text = openingWords(words, longestDropped);
  return text === '' ? [] : [{ text, reason }];
}

const longestDropped = 160;

function sameWords(a: string, b: string): boolean {
  const [x, y] = [a, b].map((words) =>
    oneLine(words)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  return x === y;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
