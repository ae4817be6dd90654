import { spelt } from './spelt.ts';

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

/** A pattern for the name of a month, written in full; longer names stand before those that they begin with. */
export const monthPattern = `(?:${inFull()
  .flatMap((names) => names.split(' '))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** From January to December, in English, German (with Austrian) and Dutch. */
function inFull(): readonly string[] {
  return [
    'january januar jänner januari',
    'february februar februari',
    'march märz maart',
    'april',
    'may mai mei',
    'june juni',
    'july juli',
    'august augustus',
    'september',
    'october oktober',
    'november',
    'december dezember',
  ];
}

const shortened = [
  'jan',
  'feb',
  'mar mrt',
  'apr',
  '',
  'jun',
  'jul',
  'aug',
  'sept sep',
  'oct okt',
  'nov',
  'dec dez',
];

const monthNames: ReadonlyMap<string, number> = new Map(
  inFull().flatMap((names, i) => spelt(i + 1, `${names} ${shortened[i]}`)),
);
