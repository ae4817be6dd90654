import { primaryLanguage } from './primary-language.ts';

/** A quote in the quotation marks of the language it is written in; “…” where that language has no row here. */
export function inQuotationMarks(text: string, language: string): string {
  const [open, close] = marks.get(primaryLanguage(language)) ?? usual;
  return `${open}${text}${close}`;
}

/** The words of a text that stands in quotation marks, whatever the language, as a whole; `null` for any other text. */
export function betweenQuotationMarks(text: string): string | null {
  const found = [usual, ...marks.values()].filter(
    ([open, close]) =>
      text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close),
  );
  // The French marks are guillemets with a space in them.
  const [open, close] = found.toSorted(([a], [b]) => b.length - a.length)[0] ?? ['', ''];
  return found.length === 0 ? null : text.slice(open.length, text.length - close.length);
}

const usual = ['“', '”'] as const;
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
