import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { isolateDirection } from './escape-markdown.ts';

/**
 * An article's words in the quotation marks of its language, the marks being read in the direction of the words: else the closing mark of
 * a right-to-left quote stands where it begins. `escaped` is Markdown by `escapeSyntax`.
 */
export function quoted(escaped: string, language: string): string {
  return isolateDirection(inQuotationMarks(escaped, language));
}
