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

/** The beginning of a line of text, cut between words with " …" so that it takes at most `cells` cells. */
export function shortened(text: string, cells: number): string {
  if (stringWidth(text) <= cells) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (stringWidth(kept + segment) > cells - 2) break;
    kept += segment;
  }
  return `${kept.trimEnd()} …`;
}
