import { isBlock } from './block-elements.ts';
import type { PageElement } from './page-tree.ts';

/** A piece of a page's text that stands in lines of its own: a paragraph, heading, list item or table cell. */
export interface PageBlock {
  /** Lines separated by `\n`, other white space as a browser shows it. */
  readonly text: string;
  /** How many characters of `text` are words of links, roughly. */
  readonly linked: number;
  /** The nearest element around it that is a block. */
  readonly element: PageElement;
}

/** A page's text as its blocks, in the order of the page. What is in elements that `skip` names is left out. */
export function pageBlocks(page: PageElement, skip: (element: PageElement) => boolean): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let pieces: string[] = [];
  visit(page, page, false);
  flush(page, false);
  return blocks;

  function visit(element: PageElement, block: PageElement, inPre: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        const text = child.replace(unseen, '');
        pieces.push(inPre ? text.replace(/\r\n?|\n/g, lineBreak) : text);
        continue;
      }
      if (skip(child)) continue;
      const marks = around.get(child.name);
      if (child.name === 'br') {
        pieces.push(lineBreak);
      } else if (isBlock(child.name)) {
        const pre = inPre || /^(?:pre|listing|xmp|plaintext)$/.test(child.name);
        flush(block, inPre);
        visit(child, child, pre);
        flush(child, pre);
      } else {
        pieces.push(marks?.[0] ?? '');
        visit(child, block, inPre);
        pieces.push(marks?.[1] ?? '');
      }
    }
  }

  /** Ends the block. A link may go on in the next one. */
  function flush(element: PageElement, isPre: boolean): void {
    const written = pieces.join('');
    const lines = isPre
      ? written.replaceAll(lineBreak, '\n')
      : written.replace(/[ \t\n\r\f]+/g, ' ').replaceAll(lineBreak, '\n');
    let inLink = false;
    for (const part of isPre ? [lines] : paragraphsOf(lines)) {
      const paragraph = withoutMarks(part, inLink);
      inLink = paragraph.inLink;
      const tidy = isPre ? paragraph.text : paragraph.text.replace(/ {2,}/g, ' ').replace(/ *\n */g, '\n');
      const text = tidy.trim();
      if (text !== '') blocks.push({ text, linked: Math.min(paragraph.linked, text.length), element });
    }
    pieces = inLink ? [linkStart] : [];
  }
}

/** Lines that are blank but for link marks part paragraphs. */
function paragraphsOf(lines: string): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines.split('\n')) {
    if (/[^\s\ufdd1\ufdd2]/.test(line)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => paragraph.join('\n'));
}

/** Noncharacters stand in for what is not text while white space is collapsed; no text may hold them. */
const lineBreak = '\ufdd0';
const linkStart = '\ufdd1';
const linkEnd = '\ufdd2';

/** Soft hyphens, zero-width spaces and word joiners: how a page wants its lines broken. Joiners that shape letters stay. */
const unseen = /[\u00ad\u200b\u2060\ufeff\ufdd0-\ufdd2]/g;

const around: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['a', [linkStart, linkEnd]],
  ['q', ['“', '”']],
]);

function withoutMarks(
  part: string,
  startsInLink: boolean,
): { readonly text: string; readonly linked: number; readonly inLink: boolean } {
  let inLink = startsInLink;
  let linked = 0;
  const text = part
    .split(/([\ufdd1\ufdd2])/)
    .map((piece) => {
      if (piece === linkStart || piece === linkEnd) {
        inLink = piece === linkStart;
        return '';
      }
      if (inLink) linked += piece.trim().length;
      return piece;
    })
    .join('');
  return { text, linked, inLink };
}
