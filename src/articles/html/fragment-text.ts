import { isHeading, remarkIn } from './block-remarks.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { pageSource } from './page-source.ts';
import { pageTree } from './page-tree.ts';

/** A paragraph, heading or list item of a piece of HTML, as plain text. */
export interface FragmentBlock {
  readonly heading: boolean;
  readonly text: string;
  /** Why it is not part of the story, where it is not: an advert, a link to another article. */
  readonly remark: string | null;
}

/** The words of a piece of HTML that is all article, block by block; `null` for one that is too large to be one. */
export function fragmentBlocks(html: string): readonly FragmentBlock[] | null {
  const source = pageSource(html);
  if ('excess' in source) return null;
  return pageBlocks(pageTree(source.markup), ({ name }) => name === 'title' || name === 'nav').map(
    (block: PageBlock) => ({ heading: isHeading(block), text: block.text, remark: remarkIn(block) }),
  );
}

/**
 * The words of a text that may be HTML or not, as cells of tables, records and feeds have it, paragraphs separated by a blank
 * line. Without a tag or a character reference in it, it stays as it is; line breaks count where no tag parts paragraphs.
 */
export function wordsOfMarkup(text: string): string {
  if (!/<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/i.test(text)) return text;
  const parted = /<\/?(?:p|br|div|h[1-6]|li)\b/i.test(text);
  const blocks = fragmentBlocks(parted ? text : text.replace(/\r?\n/g, '<br>'));
  return blocks === null ? text.replace(/<[^<>]*>/g, ' ') : blocks.map((block) => block.text).join('\n\n');
}
