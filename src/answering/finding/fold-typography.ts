/** A text with its typography folded, and where each UTF-16 unit of it comes from in the original. */
export interface Folded {
  readonly text: string;
  /** Offsets into the original, one for each unit of `text`. */
  readonly starts: readonly number[];
  /** Exclusive. */
  readonly ends: readonly number[];
}

/**
 * Folds what differs between an original and a copy of it that nobody meant to change: the shape of quotation marks, apostrophes and
 * dashes, runs of white space, one-character ellipses, invisible characters, accents composed or not. Letters, figures, capitals and
 * other marks are not touched.
 */
export function foldTypography(text: string): Folded {
  const [starts, ends]: [number[], number[]] = [[], []];
  let folded = '';
  let i = 0;
  while (i < text.length) {
    const end = endOfCharacter(text, i);
    const replacement = replacementFor(text.slice(i, end));
    if (replacement !== ' ' || (folded !== '' && !folded.endsWith(' '))) {
      for (let part = 0; part < replacement.length; part += 1) {
        starts.push(i);
        ends.push(end);
      }
      folded += replacement;
    }
    i = end;
  }
  return { text: folded.trimEnd(), starts, ends };
}

/** A unit with the combining marks that follow it. */
function endOfCharacter(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) >= firstMark && /\p{M}/u.test(text[end] ?? '')) end += 1;
  return end;
}

/** U+0300, the lowest code of a combining mark. */
const firstMark = 0x300;

function replacementFor(character: string): string {
  if (character >= '0' && character <= 'z' && character.length === 1) return character;
  if (/^\s$/u.test(character)) return ' ';
  return replacements.get(character) ?? character.normalize('NFC');
}

const replacements: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″"'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛′`´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'‐‑‒–—―−'].map((mark): [string, string] => [mark, '-']),
  ...[...'\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff'].map((mark): [string, string] => [mark, '']),
  ['…', '...'],
]);
