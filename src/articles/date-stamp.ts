import { oneLine } from './one-line.ts';
import { looksLikeDate } from './written-date.ts';

/** A date that stands apart from the text it dates. */
export interface DateStamp {
  /** As it was written, unchecked: the day may not exist. */
  readonly date: string;
  /** The text without the stamp. */
  readonly rest: string;
}

/**
 * The date that a plain text is stamped with: ` date 2021-09 ` as its very first words, or a line of its own near the top. A
 * date inside a sentence dates what it speaks of and not the text; of two different dates without a label neither is taken.
 * `text` is in the form of `bodyText`.
 */
export function dateStamp(text: string): DateStamp | null {
  const leading = /^(?:date|datum)(?: ?: ?|[ \t]+)(\d{4}(?:-\d{2}){0,2})(?=\s)\s*/i.exec(text);
  if (leading?.[1] !== undefined) return { date: leading[1], rest: text.slice(leading[0].length) };

  const lines = text.split('\n');
  const found = topLines(lines).flatMap(({ line, index }) =>
    stampIn(line).map((stamp) => ({ ...stamp, index })),
  );
  const stamp = found.find(({ labelled }) => labelled) ?? found[0];
  if (stamp === undefined) return null;
  if (!stamp.labelled && found.some(({ date }) => date !== stamp.date)) return null;
  return { date: stamp.date, rest: lines.filter((_, index) => index !== stamp.index).join('\n') };
}

/** How far down a title, a byline and a menu can push the date; deeper lines belong to the story. */
const topLineCount = 8;

function topLines(lines: readonly string[]): readonly { readonly line: string; readonly index: number }[] {
  return lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line !== '')
    .slice(0, topLineCount);
}

function stampIn(line: string): readonly { readonly date: string; readonly labelled: boolean }[] {
  if (line.length > longestStamp) return [];
  const whole = oneLine(line);
  const date = whole.replace(label, '');
  const labelled = date !== whole;
  return looksLikeDate(date) || (labelled && /^\d{4}$/.test(date)) ? [{ date, labelled }] : [];
}

const longestStamp = 80;

/** What a page writes before its date of publication. "Updated" is not among them: that is another date. */
const label =
  /^(?:date|datum|posted|published|publication date|veröffentlicht|erschienen|gepubliceerd|geplaatst)(?: on| am| op)?(?: ?: ?| )/i;
