/** Entries of a table of words: each word of a list, separated by white space, with what they all mean. */
export function spelt<Meaning>(meaning: Meaning, list: string): readonly (readonly [string, Meaning])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => [word, meaning] as const);
}
