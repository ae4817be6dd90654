/** A text with its typography folded, and where each of its characters stands in the original. */
export interface Folded {
  readonly text: string;
  /** UTF-16 offset in the original per character of `text`, and one more for its end. */
  readonly offsets: readonly number[];
}

/**
 * Folds what differs between an original and a copy of it that nobody meant to change: the shape of quotation marks, apostrophes and
 * dashes, runs of white space, one-character ellipses, invisible characters. Letters, figures, capitals and marks are not touched.
 */
export function foldTypography(text: string): Folded {
  const offsets: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    const replacement = replacementFor(character);
    if (replacement === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    for (const part of replacement) {
      folded += part;
      offsets.push(i);
    }
  }
  if (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    offsets.pop();
  }
  offsets.push((offsets.at(-1) ?? -1) + 1);
  return { text: folded, offsets };
}

function replacementFor(character: string): string {
  if (character >= '0' && character <= 'z') return character;
  if (/\s/u.test(character)) return ' ';
  return replacements.get(character) ?? character;
}

const replacements: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″"'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛′`´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'‐‑‒–—―−'].map((mark): [string, string] => [mark, '-']),
  ...[...'\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff'].map((mark): [string, string] => [mark, '']),
  ['…', '...'],
]);
