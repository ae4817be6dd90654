/**
 * Why a text is more than the Markdown parser should be given, or `null`. The parser is linear in words but quadratic in links
 * and blocks and worse in nesting: within these limits its slowest input takes seconds, beyond them it may take hours.
 */
export function markdownExcess(markdown: string): string | null {
  if (markdown.length > mostChars) {
    return `it has ${markdown.length} characters; Markdown is read up to ${mostChars}. Divide it into articles`;
  }
  if (countMarks(markdown) > mostMarks) {
    return `it has more than ${mostMarks} links, list items and headings. Divide it into articles`;
  }
  if (countParagraphs(markdown) > mostParagraphs) {
    return `it has more than ${mostParagraphs} paragraphs. Divide it into articles`;
  }
  const deep = markdown.split('\n').findIndex(isNestedTooDeeply);
  return deep < 0
    ? null
    : `a list or block quote is nested deeper than ${deepestNesting} levels. Make it flatter`;
}

/** The parser takes some 5 s and 500 MB for a million characters of plain paragraphs; a long article has a tenth of that. */
const mostChars = 1_000_000;

/** 10,000 list items take 1–2 s, 25,000 take 8 s. */
const mostMarks = 10_000;

/** On a busy machine 20,000 paragraphs of one letter take 4 s, 130,000 half a minute. */
const mostParagraphs = 20_000;

/** Time grows with the cube of the depth: 1 s at 2,000 levels. */
const deepestNesting = 100;

/** Brackets and lines that begin with a marker; an underlined heading, the slowest of all, counts as five. */
function countMarks(markdown: string): number {
  const marks = markdown.match(/[[\\]|^[ \t]*(?:[-+*>#=~`<]|\d{1,9}[.)])/gm)?.length ?? 0;
  const underlines = markdown.match(/^ {0,3}(?:=+|-+)[ \t]*$/gm)?.length ?? 0;
  return marks + 4 * underlines;
}

/** Lines with something in them after an empty one. */
function countParagraphs(markdown: string): number {
  let count = 0;
  let empty = true;
  for (const line of markdown.split('\n')) {
    const isEmpty = line.trim() === '';
    if (empty && !isEmpty) count += 1;
    empty = isEmpty;
  }
  return count;
}

/** A level is a marker, or two columns of indentation before one; a rule such as `- - -` is not a list in a list. */
function isNestedTooDeeply(line: string): boolean {
  if (!/^[ \t]{200}|^[ \t>*+\d.)-]{100}/.test(line) || /^[\s*_-]*$/.test(line)) return false;
  const prefix = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line.slice(0, 10 * deepestNesting));
  const containers = prefix?.[0] ?? '';
  const markers = containers.match(/[>*+-]|\d+/g)?.length ?? 0;
  const indentation = containers.length - containers.trimStart().length;
  return markers + indentation / 2 > deepestNesting;
}
