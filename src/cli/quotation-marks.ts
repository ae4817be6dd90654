/** Text between the quotation marks of its own language. */
export function inQuotationMarks(text: string, language: string): string {
  const [subtag = ''] = language.toLowerCase().split('-');
  const [open, close] = marks[subtag] ?? english;
  return `${open}${text}${close}`;
}

const english = ['“', '”'] as const;

/** After the CLDR's `quotationStart` and `quotationEnd`; Dutch as its newspapers have long set it. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  bg: ['„', '“'],
  cs: ['„', '“'],
  da: ['“', '”'],
  de: ['„', '“'],
  es: ['«', '»'],
  et: ['„', '“'],
  fi: ['”', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  hu: ['„', '”'],
  it: ['«', '»'],
  ja: ['「', '」'],
  lt: ['„', '“'],
  nb: ['«', '»'],
  nl: ['„', '”'],
  no: ['«', '»'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};
