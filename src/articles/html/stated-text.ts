import { pageBlocks } from './page-blocks.ts';
import { pageSource } from './page-source.ts';
import { elementsIn, type PageElement, pageTree, wordsIn } from './page-tree.ts';

/** The text of an article as its page's data states it, to check by it what is read from the page. */
export interface StatedText {
  readonly paragraphs: readonly string[];
  /** Letters and digits. */
  readonly length: number;
  /** Whether a piece of text, long enough not to be there by chance, stands in it; white space and punctuation aside. */
  has(text: string): boolean;
  /** Whether a paragraph or list item of an element stands in it. */
  hasPartOf(element: PageElement): boolean;
}

/** `articleBody` of JSON-LD: plain text with line breaks, or with tags. */
export function statedText(articleBody: string | null): StatedText {
  const paragraphs = articleBody === null ? [] : paragraphsOf(articleBody);
  const letters = bare(paragraphs.join(''));
  let looked = 0;
  return { paragraphs, length: letters.length, has, hasPartOf };

  function has(text: string): boolean {
    const wanted = bare(text.slice(0, mostCompared));
    if (wanted.length < fewestCompared || letters === '') return false;
    looked += letters.length;
    return looked <= mostLooked && letters.includes(wanted);
  }

  function hasPartOf(element: PageElement): boolean {
    if (letters === '') return false;
    return elementsIn(element).some((inner) => /^(?:p|li)$/.test(inner.name) && has(wordsIn(inner)));
  }
}

const fewestCompared = 40;
const mostCompared = 2_000;

/** Characters searched through on one page: some seconds at worst. */
const mostLooked = 1_000_000_000;

function paragraphsOf(text: string): readonly string[] {
  if (/<\/?(?:p|br|div|h\d|li)\b/i.test(text) || /&\w+;|&#\w+;/.test(text)) {
    const source = pageSource(text.replace(/\r?\n/g, '<br>'));
    if (!('excess' in source))
      return pageBlocks(pageTree(source.markup), () => false).map((block) => block.text);
  }
  const parting = /\n[ \t\r]*\n/.test(text) ? /\n[ \t\r]*\n\s*/ : /\n/;
  return text
    .split(parting)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
