import { stripVTControlCharacters } from 'node:util';

/**
 * Text of articles and people made safe for a terminal: without escape sequences, control characters and marks that turn
 * the direction of what follows. Line breaks stay, tabs become spaces.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '');
}

/** The same on one line, runs of white space with a line break in them as one space. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** C0 and C1 controls but `\n`, and the bidirectional embeddings, overrides and isolates of UAX #9. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
