import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * Text as indented lines of at most `columns` cells, broken between words; `null` is no limit. A word that is longer than a
 * line (a link) stays whole.
 */
export function indented(text: string, indent: string, columns: number | null): string {
  const wrapped = columns === null ? text : wrapAnsi(text, Math.max(columns - indent.length, 20));
  return wrapped.replace(/^(?=.)/gm, indent);
}

/**
 * The beginning of a line of text, cut between words with " …" so that it takes at most `cells` cells; a first word that is longer
 * than that is cut between characters.
 */
export function shortened(text: string, cells: number): string {
  const beginning = text.slice(0, unitsPerCell * cells);
  if (beginning.length === text.length && stringWidth(text) <= cells) return text;
  const room = cells - ' …'.length;
  const kept = fitting(beginning, room, 'word') || fitting(beginning, room, 'grapheme');
  return `${kept.trimEnd()} …`;
}

/**
 * More code units than a cell ever takes in what people write. What lies beyond is not even measured: the time to do so grows with
 * the square of its length.
 */
const unitsPerCell = 8;

function fitting(text: string, cells: number, granularity: 'word' | 'grapheme'): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity }).segment(text)) {
    if (stringWidth(kept + segment) > cells) break;
    kept += segment;
  }
  return kept;
}
