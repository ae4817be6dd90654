import { isYear } from '../facts/measures.ts';
import { quantitiesOf } from '../facts/quantities.ts';

/** The years of a text, as they are written. */
export function yearsIn(text: string, language: string): readonly string[] {
  return quantitiesOf(text, language).flatMap((quantity) => {
    const written = text.slice(quantity.start, quantity.end);
    return isYear(quantity, written) ? [written] : [];
  });
}

/** The names of months in a text, as they are written. */
export function monthsIn(text: string): readonly string[] {
  return [...text.matchAll(monthName)].map(([name]) => name);
}

/** A text without the years, months and days that it names, and without the prepositions before them: what happened, not when. */
export function withoutTimes(text: string): string {
  return text
    .replace(dates, ' ')
    .replace(years, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[.,;!?])/g, '')
    .replace(/^[\s,]+/, '')
    .trim();
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const before =
  '(?:(?:early|late|mid|Anfang|Mitte|Ende|begin|eind|half)\\s+)?(?:(?:in|on|since|during|im|am|seit|op|sinds)\\s+)?(?:(?:early|late|the|der|dem)\\s+)?';
const year = '(?:1[5-9]|20)\\d\\d';

const monthName = new RegExp(`(?<!\\p{L})(?:${months})(?!\\p{L})`, 'gu');
const dates = new RegExp(
  `(?<!\\p{L})${before}(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?)?(?:${months})(?!\\p{L})(?:\\s+\\d{1,2}(?!\\d)(?:st|nd|rd|th)?,?)?(?:\\s+(?:in\\s+)?${year}(?!\\d))?`,
  'gu',
);
const years = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?:in|since|during|im Jahre?|seit|in het jaar|sinds|the year)\\s+)?${year}(?![\\p{N}]|[.,]\\d|\\s?%)`,
  'giu',
);
