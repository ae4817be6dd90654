/** Whether a capital inside a sentence tells a name: in German, where every noun has one, it tells nothing. */
export function capitalsAreNames(language: string): boolean {
  return !language.startsWith('de');
}
