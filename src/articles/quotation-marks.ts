import { primaryLanguage } from './primary-language.ts';

/** A quote in the quotation marks of the language it is written in; “…” where that language has no row here. */
export function inQuotationMarks(text: string, language: string): string {
  const [open, close] = marks.get(primaryLanguage(language)) ?? ['“', '”'];
  return `${open}${text}${close}`;
}

const noBreakSpace = '\u00a0';
const lowHigh = ['„', '“'] as const;
const lowRight = ['„', '”'] as const;
const guillemets = ['«', '»'] as const;
const cornerBrackets = ['「', '」'] as const;

/** CLDR, characters › delimiters; Dutch as its newspapers have long set it. */
const marks = new Map<string, readonly [string, string]>([
  ['de', lowHigh],
  ['cs', lowHigh],
  ['sk', lowHigh],
  ['bg', lowHigh],
  ['et', lowHigh],
  ['lt', lowHigh],
  ['sl', lowHigh],
  ['nl', lowRight],
  ['pl', lowRight],
  ['hu', lowRight],
  ['ro', lowRight],
  ['fr', [`«${noBreakSpace}`, `${noBreakSpace}»`]],
  ['es', guillemets],
  ['it', guillemets],
  ['el', guillemets],
  ['ru', guillemets],
  ['uk', guillemets],
  ['no', guillemets],
  ['nb', guillemets],
  ['sv', ['”', '”']],
  ['fi', ['”', '”']],
  ['he', ['”', '”']],
  ['ar', ['”', '“']],
  ['ja', cornerBrackets],
]);
