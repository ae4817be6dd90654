import { isBlock } from './block-elements.ts';
import type { PageElement } from './page-tree.ts';

/** A piece of a page's text that stands in lines of its own: a paragraph, heading, list item or table cell. */
export interface PageBlock {
  /** Lines parted by `\n`, other white space as a browser shows it. */
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
  let linked = 0;
  visit(page, page, false, false);
  flush(page, false);
  return blocks;

  function visit(element: PageElement, block: PageElement, inLink: boolean, inPre: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        pieces.push(inPre ? child.replace(/\r\n?/g, '\n').replaceAll('\n', keptBreak) : child);
        if (inLink) linked += child.trim().length;
        continue;
      }
      if (skip(child)) continue;
      if (child.name === 'br') {
        pieces.push(lineBreak);
      } else if (isBlock(child.name)) {
        flush(block, inPre);
        const pre = inPre || /^(?:pre|listing|xmp|plaintext)$/.test(child.name);
        visit(child, child, inLink, pre);
        flush(child, pre);
      } else if (child.name === 'q') {
        pieces.push('“');
        visit(child, block, inLink, inPre);
        pieces.push('”');
      } else {
        visit(child, block, inLink || child.name === 'a', inPre);
      }
    }
  }

  function flush(element: PageElement, isPre: boolean): void {
    const written = pieces.join('').replace(invisible, '');
    const lines = isPre
      ? written.replaceAll(keptBreak, '\n')
      : written
          .replace(/[ \t\n\r\f]+/g, ' ')
          .replaceAll(lineBreak, '\n')
          .replace(/ *\n */g, '\n');
    const paragraphs = isPre ? [lines] : lines.split(/\n(?:[\s\u00a0]*\n)+/);
    for (const text of paragraphs) {
      const trimmed = text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
      if (trimmed !== '') blocks.push({ text: trimmed, linked: Math.min(linked, trimmed.length), element });
    }
    pieces = [];
    linked = 0;
  }
}

/** Stand-ins for line breaks that the page means, from the private use area, while white space is collapsed. */
const lineBreak = '\ue000';
const keptBreak = '\ue001';

/** Soft hyphens, zero-width spaces and word joiners: how a page wants its lines broken. Joiners that shape letters stay. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
