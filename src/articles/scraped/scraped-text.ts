import { isIssueNumber, isStamp, textDate } from '../dates/text-date.ts';
import type { Dropped } from '../dropped.ts';
import { authorIn, isBareName, isByline, isPosted } from './byline.ts';
import { firstFilled, lastFilled } from './filled-lines.ts';
import { droppedLines, isSentence, type JudgedLine, judgeLines, textOf } from './furniture.ts';
import { publisherLine } from './publisher-line.ts';
import { titleLine } from './title-line.ts';

/** A plain text taken apart. Every line of it is the title, in the body or, whole or in part, among what was dropped. */
export interface ScrapedText {
  readonly title: string | null;
  readonly author: string | null;
  /** Only where the page speaks of itself. */
  readonly publisher: string | null;
  /** As it was written, unchecked. */
  readonly date: string | null;
  readonly body: string;
  readonly dropped: readonly Dropped[];
}

/** Takes apart the text of a page. `text` is in the form of `bodyText`; time is linear in it. */
export function readScrapedText(text: string): ScrapedText {
  const leading = leadingStamp(text);
  const lines = text.slice(leading?.length ?? 0).split('\n');
  const judged = [...judgeLines(lines)];
  const masthead = takeMasthead(lines, judged);
  const publisher = publisherLine(lines);
  if (publisher !== null && judged[publisher.index]?.reason === null) {
    judged[publisher.index] = { text: '', reason: 'note on where it was published' };
  }
  const stamped = textDate(
    judged.map((line) => line.text),
    'within',
  );
  for (const { index } of stamped.lines) judged[index] = { text: '', reason: 'date line' };
  const author = takeBylines(
    lines,
    judged,
    stamped.lines.flatMap(({ author: name }) => name ?? []),
  );

  const titleAt = titleLine(judged.map((line) => line.text));
  const title = titleAt === null ? null : (judged[titleAt]?.text ?? null);
  if (titleAt !== null) {
    takeMenu(judged, titleAt);
    judged[titleAt] = { text: '', reason: null };
  }
  const body = textOf(judged);
  const first: readonly Dropped[] = leading === null ? [] : [{ text: leading.shown, reason: 'date line' }];
  const dropped = [
    ...first,
    ...droppedLines(lines.with(titleAt ?? 0, titleAt === null ? (lines[0] ?? '') : ''), judged),
  ];
  const found = { author, publisher: publisher?.name ?? masthead, date: leading?.date ?? stamped.written };
  if (hasWords(body)) return { ...found, title, body, dropped };
  return title !== null && hasWords(title)
    ? { ...found, title: null, body: title.trim(), dropped }
    : { ...found, title: null, body: lines.join('\n'), dropped: first };
}

/** The name of a paper above the number of its issue, as the first line of a text that has its own title below. */
function takeMasthead(lines: readonly string[], judged: JudgedLine[]): string | null {
  const [first = -1, second = -1, third = -1] = firstFilled(lines, 3);
  const name = judged[first]?.text ?? '';
  if (third < 0 || name === '' || name.length > longestMenuLine || isSentence(name)) return null;
  if (!isIssueNumber(lines[second] ?? '')) return null;
  const below = judged.map(({ text }, index) => (index <= second ? '' : text));
  const title = below[titleLine(below) ?? -1];
  if (title === undefined || isByline(title)) return null;
  judged[first] = { text: '', reason: 'masthead' };
  if (!isStamp(lines[second] ?? '')) judged[second] = { text: '', reason: 'masthead' };
  return name;
}

interface LeadingStamp {
  readonly date: string;
  /** As it stood there. */
  readonly shown: string;
  readonly length: number;
}

/** ` date 2021-09 ` as a text's very first words, before the first sentence on the same line. */
function leadingStamp(text: string): LeadingStamp | null {
  const stamp = /^(?:date|datum)(?: ?: ?|[ \t]+)(\d{4}(?:-\d{2}){0,2})(?=\s)\s*/i.exec(text);
  return stamp?.[1] === undefined
    ? null
    : { date: stamp[1], shown: stamp[0].trim(), length: stamp[0].length };
}

/** How far down a byline can stand, and how far up from the end; blank lines are not counted. */
const topLineCount = 12;
const endLineCount = 3;

/** The authors, whose lines go. A name without "By" is a byline only beside a date line, a caption or the like, and where none has it. */
function takeBylines(
  lines: readonly string[],
  judged: JudgedLine[],
  stamped: readonly string[],
): string | null {
  const names = [...stamped];
  const top = firstFilled(lines, topLineCount);
  const end = lastFilled(lines, endLineCount).filter((index) => index > (top.at(-1) ?? -1));
  const near = [...top, ...end];
  for (const index of near) {
    const { text = '', reason = null } = judged[index] ?? {};
    const credited = reason === 'credits' ? authorIn(lines[index] ?? '') : null;
    const named = reason === null && text !== '' ? authorIn(text) : credited;
    if (named !== null) names.push(named);
    if (reason === null && (named !== null || isPosted(text))) judged[index] = { text: '', reason: 'byline' };
  }
  for (const [place, index] of near.entries()) {
    const { text = '', reason = null } = judged[index] ?? {};
    const beside = () =>
      [near[place - 1], near[place + 1]].some((at) => besideName.has(judged[at ?? -1]?.reason ?? ''));
    if (reason !== null || place === 0 || !isBareName(text) || !beside()) continue;
    if (names.length > 0 && names[0] !== text) continue;
    names.push(text);
    judged[index] = { text: '', reason: 'byline' };
  }
  return names[0] ?? null;
}

const besideName = new Set([
  'date line',
  'reading time',
  'photo caption',
  'trust line',
  'share line',
  'byline',
]);

/** The names of sections and pages above a title. */
function takeMenu(judged: JudgedLine[], titleAt: number): void {
  for (const [index, { text, reason }] of judged.slice(0, titleAt).entries()) {
    if (reason === null && text !== '' && text.length <= longestMenuLine && !isSentence(text)) {
      judged[index] = { text: '', reason: 'menu' };
    }
  }
}

const longestMenuLine = 120;

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
