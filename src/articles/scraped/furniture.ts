import type { Dropped } from '../dropped.ts';
import { openingWords } from '../one-line.ts';
import { isByline } from './byline.ts';
import {
  furnitureReason,
  isCommentsHeading,
  isRelatedHeading,
  isTagsHeading,
  shareWord,
} from './furniture-lines.ts';
import { photoCaption } from './photo-caption.ts';

/** What is to become of a line: `text` is what stays of it, and `reason` why the rest of it goes. */
export interface JudgedLine {
  readonly text: string;
  readonly reason: string | null;
}

/**
 * Takes the furniture of a web page out of a text: adverts, share and newsletter lines, reading times, voice players, cookie notices,
 * photo captions with their credits, menus, lists of other stories, comments, end marks. Only whole lines are known, in English,
 * German and Dutch, and no line that is part of a sentence goes. `body` is in the form of `bodyText`; time is linear in it.
 */
export function withoutFurniture(body: string): {
  readonly body: string;
  readonly dropped: readonly Dropped[];
} {
  const lines = body.split('\n');
  const judged = judgeLines(lines);
  return {
    body: textOf(judged),
    dropped: droppedLines(lines, judged),
  };
}

/** Judges every line of a text, one verdict a line. */
export function judgeLines(lines: readonly string[]): readonly JudgedLine[] {
  const judged = lines.map((line, index) => judgeLine(lines, line, index));
  dropShares(lines, judged);
  dropComments(lines, judged);
  dropRelated(lines, judged);
  dropEndMark(judged);
  return judged;
}

/** What stays of a text, in the form of `bodyText`. */
export function textOf(judged: readonly JudgedLine[]): string {
  const text = judged
    .map((line) => line.text)
    .join('\n')
    .trim();
  return text.includes('\n\n\n') ? text.replace(/\n{3,}/g, '\n\n') : text;
}

/** One entry for each line that goes, in their order. */
export function droppedLines(lines: readonly string[], judged: readonly JudgedLine[]): readonly Dropped[] {
  const dropped: Dropped[] = [];
  for (const [index, { text, reason }] of judged.entries()) {
    const line = lines[index] ?? '';
    if (reason === null || line === '') continue;
    const gone = text === '' ? line : line.slice(text.length).trim();
    dropped.push({ text: openingWords(gone, longestShown), reason });
  }
  return dropped;
}

/** Enough to find the place again. */
const longestShown = 160;

function judgeLine(lines: readonly string[], line: string, index: number): JudgedLine {
  const stays = { text: line, reason: null };
  if (line === '') return stays;
  const reason = furnitureReason(line);
  const written = reason === null ? photoCaption(line) : null;
  const caption = written !== null && isByline(line) ? null : written;
  if ((reason === null && caption === null) || isInsideSentence(lines, index)) return stays;
  if (caption === null) return { text: '', reason };
  return { text: caption.rest, reason: caption.rest === '' ? 'photo caption' : 'photo credit' };
}

/**
 * Whether a line begins or ends within a sentence, as every line of text wrapped by hand does: a line that happens to read
 * "More about" or "Facebook." there is no furniture.
 */
function isInsideSentence(lines: readonly string[], index: number): boolean {
  const [before, line, after] = [lines[index - 1] ?? '', lines[index] ?? '', lines[index + 1] ?? ''];
  const open = before.length > shortestWrapped && !/[.!?:"'”“’»)\]]$/.test(before);
  if (open && (/^\p{Ll}/u.test(line) || /[.!?]["'”“’»)]?$/.test(line))) return true;
  return line.length > shortestWrapped && /^\p{Ll}/u.test(after) && !/[.!?:]$/.test(line);
}

/** Characters. Nobody wraps text more narrowly. */
const shortestWrapped = 30;

/** Runs of share words. Names of platforms alone may be a list in the article, and stay; so does "Print" on its own. */
function dropShares(lines: readonly string[], judged: JudgedLine[]): void {
  let start = 0;
  while (start < lines.length) {
    let end = start;
    let word = false;
    let ways = 0;
    let count = 0;
    while (end < lines.length && judged[end]?.reason === null) {
      const share = lines[end] === '' ? null : shareWord(lines[end] ?? '');
      if (lines[end] !== '' && (share === null || isInsideSentence(lines, end))) break;
      word ||= share === 'word';
      if (share === 'way') ways += 1;
      if (share !== null) count += 1;
      end += 1;
    }
    if (word || (ways > 0 && count > 1)) {
      for (let index = start; index < end; index += 1) {
        if (lines[index] !== '') judged[index] = { text: '', reason: 'share line' };
      }
    }
    start = end + 1;
  }
}

/** Comments last to the end; a heading in the first half of a text is no heading of comments. */
function dropComments(lines: readonly string[], judged: JudgedLine[]): void {
  const sizes = lines.map((line) => line.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  const heading = lines.findIndex((line, index) => {
    before += sizes[index] ?? 0;
    return before > total / 2 && isCommentsHeading(line) && !isInsideSentence(lines, index);
  });
  if (heading < 0) return;
  for (let index = heading; index < lines.length; index += 1) {
    if (lines[index] !== '') judged[index] = { text: '', reason: 'comments' };
  }
}

/**
 * Headings of lists of other stories, with the headlines under them: those of the same paragraph, and at the end of the page all
 * that follow, so long as none of them is a sentence. Teasers go where two and more follow their headlines line by line.
 */
function dropRelated(lines: readonly string[], judged: JudgedLine[]): void {
  const lastSentence = lines.findLastIndex(
    (line, index) => judged[index]?.reason === null && isSentence(line),
  );
  for (const [index, line] of lines.entries()) {
    if (judged[index]?.reason !== null || line === '') continue;
    if (!isRelatedHeading(line) && !(index > lastSentence && isTagsHeading(line))) continue;
    if (isInsideSentence(lines, index)) continue;
    judged[index] = { text: '', reason: 'related stories' };
    const teasersEnd = endOfTeasers(lines, index + 1);
    for (let next = index + 1; next < lines.length; next += 1) {
      const text = lines[next] ?? '';
      if (next >= teasersEnd && (text === '' ? next < lastSentence : isSentence(text))) break;
      if (next >= teasersEnd && text !== '' && judged[next]?.reason === null && text.length > longestHeadline)
        break;
      if (text !== '' && judged[next]?.reason === null)
        judged[next] = { text: '', reason: 'related stories' };
    }
  }
}

/** Where the paragraphs of a headline and a teaser below it end; `start` itself when there are fewer than two. */
function endOfTeasers(lines: readonly string[], start: number): number {
  let at = start;
  let count = 0;
  while (at < lines.length) {
    while (lines[at] === '') at += 1;
    const [headline = '', teaser = '', after = ''] = lines.slice(at, at + 3);
    const pair =
      headline !== '' && !isSentence(headline) && headline.length <= longestHeadline && isSentence(teaser);
    if (!pair || after !== '') break;
    count += 1;
    at += 2;
  }
  return count >= 2 ? at : start;
}

const longestHeadline = 160;

/** A line of two words and more that ends as a sentence does, or is too long to be anything else. */
export function isSentence(line: string): boolean {
  return (
    line.length > 250 ||
    (/\S\s+\S/.test(line) && sentenceEnd.test(line.slice(-12))) ||
    /\p{L}{2}[。！？][」』]?$/u.test(line.slice(-4))
  );
}

const sentenceEnd = /[\p{L}\p{N}%)"'”’»\]][.!?…]["'”“’»)\]]{0,3}(?: ?[®Ⓡ■□◼◆♦●∎])?$/u;

/** The mark with which a page ends its article, behind the last sentence. */
function dropEndMark(judged: JudgedLine[]): void {
  const last = judged.findLastIndex(({ text, reason }) => reason === null && isSentence(text));
  const text = judged[last]?.text ?? '';
  const end = /(?<=[.!?]["'”“’»)]?)\s*(?:[®Ⓡ■□◼◆♦●∎▪◾]|\(?\s?ends?\s?\)?|###|-30-)$/iu.exec(text.slice(-20));
  if (last < 0 || end === null) return;
  judged[last] = { text: text.slice(0, text.length - end[0].length), reason: 'end mark' };
}
