/** How a language writes numbers, and what is counted by them. */
export interface Counting {
  /** A whole number with its digits grouped: `104,344` in English, `104.344` in German. */
  figures(count: number): string;
  /** The number before the form that goes with it: `1 article`, `0 articles`, and in French `0 article`. */
  counted(count: number, one: string, many: string): string;
}

export function countingIn(locale: string): Counting {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(locale);
  const figures = (count: number): string => format.format(count);
  return {
    figures,
    counted: (count, one, many) => `${figures(count)} ${rules.select(count) === 'one' ? one : many}`,
  };
}
