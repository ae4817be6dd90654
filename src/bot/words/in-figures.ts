/** Writes whole numbers as readers of a language do: `104,344` in English, `104.344` in German. */
export function inFigures(locale: string): (count: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (count) => format.format(count);
}
