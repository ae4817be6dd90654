/** The month of an English, German (with Austrian) or Dutch name or abbreviation, as `1`–`12`; in whatever case it is written. */
export function monthNumber(name: string): string | undefined {
  return numbers.get(name.toLowerCase());
}

const names = [
  'january jan januar jänner jän januari',
  'february feb februar feber februari febr',
  'march mar märz mär maerz mrz maart mrt',
  'april apr',
  'may mai mei',
  'june jun juni',
  'july jul juli',
  'august aug augustus',
  'september sep sept',
  'october oct oktober okt',
  'november nov',
  'december dec dezember dez',
];

const numbers: ReadonlyMap<string, string> = new Map(
  names.flatMap((month, index) => month.split(' ').map((name) => [name, String(index + 1)] as const)),
);
