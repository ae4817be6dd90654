/** The months that a text names, 1–12, in English, German and Dutch, and in dates such as 23.08.2014, 23-8-2014 and 2014-08-23. */
export function monthsOf(text: string): ReadonlySet<number> {
  const months = new Set<number>();
  for (const [name] of text.matchAll(/\p{L}+\.?/gu)) {
    const month = monthNames.get(name.replace('.', '').toLowerCase());
    if (month !== undefined && !isOtherWord(name)) months.add(month);
  }
  for (const { groups } of text.matchAll(
    /\b(?:\d{4}-(?<iso>\d{1,2})-\d{1,2}|\d{1,2}[.-](?<dayFirst>\d{1,2})[.-]\d{4})\b/g,
  )) {
    const month = Number(groups?.['iso'] ?? groups?.['dayFirst']);
    if (month >= 1 && month <= 12) months.add(month);
  }
  return months;
}

/** "may" and "march" are verbs, "mar" and "jun" nothing, unless they have a capital; Dutch writes its months small. */
function isOtherWord(name: string): boolean {
  return /^(?:may|march|mar|jun|jul|dec|sept|sep)$/.test(name);
}

const monthNames: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar jänner januari',
    'february feb februar februari',
    'march mar märz maart mrt',
    'april apr',
    'may mai mei',
    'june jun juni',
    'july jul juli',
    'august aug augustus',
    'september sept sep',
    'october oct oktober okt',
    'november nov',
    'december dec dezember dez',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);
