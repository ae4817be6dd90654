/**
 * Which of the lines of a plain text reads like its title, or `null`: short, no sentence, standing apart near the top, and not
 * a remark about the page such as "Advertisement". `lines` are in the form of `bodyText`, without a date stamp.
 */
export function titleLine(lines: readonly string[]): number | null {
  let singleWord: number | null = null;
  for (const { start, paragraph } of topParagraphs(lines)) {
    const line = paragraph[0] ?? '';
    if (looksLikeTitle(line) && standsApart(paragraph)) {
      const words = wordCount(line);
      if (words >= 3 || (start === 0 && words === 2)) return start;
      if (start === 0) singleWord = start;
    }
    if (isProse(paragraph)) break;
  }
  return singleWord;
}

interface Paragraph {
  /** The index of its first line. */
  readonly start: number;
  readonly paragraph: readonly string[];
}

function topParagraphs(lines: readonly string[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let start = 0; start < lines.length && found.length < paragraphsLookedAt; ) {
    const blank = lines.indexOf('', start);
    const end = blank < 0 ? lines.length : blank;
    if (end > start) found.push({ start, paragraph: lines.slice(start, end) });
    start = end + 1;
  }
  return found;
}

/** A menu, a kicker and a remark or two can come before a title. */
const paragraphsLookedAt = 8;
const longestTitleLine = 140;

/** A sentence of this many words is the story itself. */
const shortestStory = 12;

/** Longer than any width at which text is wrapped by hand, so what ends a longer line ended a paragraph. */
const longestWrappedLine = 100;

function looksLikeTitle(line: string): boolean {
  return (
    line.length <= longestTitleLine &&
    wordCount(line) > 0 &&
    (!/[.,;:…。！？]["'”’»」』]?$/.test(line) || abbreviated.test(line)) &&
    !remark.test(line)
  );
}

const abbreviated = /(?:^|[ .])(?:inc|ltd|corp|co|cie|bros|jr|sr|a\.?g|b\.?v|n\.?v|[a-z]\.[a-z])\.$/i;

/** Alone in its paragraph, or above a paragraph or list of short lines: not the first line of wrapped prose. */
function standsApart(lines: readonly string[]): boolean {
  const next = lines[1];
  return next === undefined || next.length > longestWrappedLine || !isProse(lines);
}

function isProse(lines: readonly string[]): boolean {
  return (
    lines.some((line) => line.length > longestTitleLine) ||
    (wordCount(lines.join(' ')) >= shortestStory && hasSentenceEnd(lines))
  );
}

function hasSentenceEnd(lines: readonly string[]): boolean {
  return lines.some((line) => /\p{L}{2}(?:[.!?]["'”’»)]?(?:\s|$)|[。！？])/u.test(line));
}

function wordCount(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words + Math.floor((text.match(unspaced)?.length ?? 0) / lettersOfWord);
}

/** Letters of scripts that leave no space between words, of which two or so make one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const lettersOfWord = 2;

/** Lines that speak of the page and not of the news. */
const remark =
  /^(?:advertisement|anzeige|werbung|advertentie|(?:this|dieser|diese|dit|deze) (?:article|story|page|post|artikel|beitrag|seite|bericht|pagina) .*|(?:reading time|lesezeit|leestijd)\b.*|skip to .*)$/i;
