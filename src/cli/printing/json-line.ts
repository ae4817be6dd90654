/**
 * A value as JSON on one line, whoever splits the lines: C1 controls and Unicode's line separators, which JSON lets through
 * and terminals and some readers obey, are escaped. It parses to the same value.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
