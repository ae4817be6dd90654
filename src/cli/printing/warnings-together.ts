/** More lines than this that say the same would push what they do not say out of sight. */
const mostAlike = 3;

/**
 * Warnings of the form `file: what`, those that say the same of many files as one line in the place of the first:
 * `a.md and 57 more: no date found`.
 */
export function warningsTogether(warnings: readonly string[]): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const warning of warnings) {
    const { file, what } = partsOf(warning);
    const files = alike.get(what);
    if (files === undefined) alike.set(what, [file]);
    else files.push(file);
  }
  return [...alike].flatMap(([what, files]) => {
    const [first = '', ...others] = files;
    return files.length > mostAlike
      ? [`${first} and ${others.length} more${what}`]
      : files.map((file) => `${file}${what}`);
  });
}

function partsOf(warning: string): { readonly file: string; readonly what: string } {
  const end = warning.indexOf(': ');
  return end < 0 ? { file: '', what: warning } : { file: warning.slice(0, end), what: warning.slice(end) };
}
