/** The month of an English, German (with Austrian), Dutch or French name or abbreviation, as `1`–`12`; in whatever case it is written. */
export function monthNumber(name: string): string | undefined {
  return numbers.get(name.toLowerCase());
}

const names = [
  'january jan januar jänner jän januari janvier janv',
  'february feb februar feber februari febr février févr fév',
  'march mar märz mär maerz mrz maart mrt mars',
  'april apr avril avr',
  'may mai mei',
  'june jun juni juin',
  'july jul juli juillet juil',
  'august aug augustus août aout',
  'september sep sept septembre',
  'october oct oktober okt octobre',
  'november nov novembre',
  'december dec dezember dez décembre déc',
];

const numbers: ReadonlyMap<string, string> = new Map(
  names.flatMap((month, index) => month.split(' ').map((name) => [name, String(index + 1)] as const)),
);
