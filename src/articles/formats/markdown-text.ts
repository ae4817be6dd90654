import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';

/** A block of Markdown as plain text: a paragraph, heading, list item or piece of code. */
export interface TextBlock {
  readonly heading: boolean;
  readonly text: string;
}

/**
 * The words of a Markdown text (CommonMark), block by block, without its marks: links keep their words, images their
 * descriptions, code its lines; HTML keeps what stands between its tags.
 */
export function markdownBlocks(markdown: string): readonly TextBlock[] {
  const paragraphs = plainParagraphs(markdown);
  const blocks = paragraphs === null ? parsedBlocks(markdown) : paragraphs.flatMap(paragraphBlocks);
  return blocks.filter(({ text }) => text.trim() !== '');
}

function parsedBlocks(markdown: string): readonly TextBlock[] {
  return blocksOf(fromMarkdown(markdown));
}

/**
 * The paragraphs of a text made of nothing else, as most articles are, or `null` where a line may begin another kind of block. They
 * are recognised ten times faster than they are parsed: no line begins with a mark, a blank or a number, and no blank ends one.
 */
function plainParagraphs(markdown: string): readonly string[] | null {
  const text = markdown.replace(/^\n+|\n+$/g, '');
  if (blockMark.test(text)) return null;
  return text.split(/\n{2,}/);
}

const blockMark = /(?:^|\n)[^\n\p{L}"'“„‘‚«»(…]|[ \t\r\0](?:\n|$)/u;

/** What stands for itself in a paragraph needs no parser. */
function paragraphBlocks(paragraph: string): readonly TextBlock[] {
  if (inlineMark.test(paragraph)) return parsedBlocks(paragraph);
  return [{ heading: false, text: paragraph.replaceAll('\n', ' ') }];
}

/** What may begin anything but text, by CommonMark: escapes, references, code, emphasis, links, images, HTML; and what it replaces. */
const inlineMark = /[\\&`*_[\]<>!\0\r\t]/;

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

function blocksOf(node: Node): readonly TextBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ heading: true, text: inlineText(node) }];
    case 'code':
      return [{ heading: false, text: node.value }];
    case 'html':
      return [{ heading: false, text: htmlText(node.value) }];
    case 'definition':
      return node.identifier.startsWith('^') ? [{ heading: false, text: node.url }] : [];
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap(blocksOf);
    default:
      return [{ heading: false, text: inlineText(node) }];
  }
}

/** A line break of the source within a paragraph is a space, as CommonMark has it; a hard break stays a line break. */
function inlineText(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return htmlText(node.value);
  if ('children' in node) return node.children.map(inlineText).join('');
  return wordsOf(node).replace(/[ \t]*\n[ \t]*/g, ' ');
}

/** Tags of blocks part paragraphs, `<br>` parts lines, comments and all other tags are dropped; what stands between them stays. */
function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|section|article|figure)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
}
