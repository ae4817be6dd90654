import { bodyText } from './body-text.ts';

/** A title, name or message part on one line: control characters dropped, runs of white space made one space. */
export function oneLine(text: string): string {
  return bodyText(text).replace(/\s+/g, ' ');
}

/** The beginning of a text on one line, cut between words with `…` when it is longer than `maxChars`. */
export function openingWords(text: string, maxChars: number): string {
  const line = oneLine(text.slice(0, 10 * maxChars));
  if (line.length <= maxChars) return line;
  const cut = line.slice(0, maxChars - 1);
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${(atWord === '' ? cut : atWord).replace(/[\s,;:–—-]+$|\p{Surrogate}$/u, '')}…`;
}
