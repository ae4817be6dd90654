import { DatelineError } from '../../dateline-error.ts';

declare const publicationDateBrand: unique symbol;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source was, never more. */
export type PublicationDate = string & { readonly [publicationDateBrand]: never };

/** Checks a date that claims to be in our form. Throws a `DatelineError` for any other form and for days that do not exist. */
export function publicationDate(text: string): PublicationDate {
  const flaw = dateFlaw(text);
  if (flaw !== null) throw new DatelineError(flaw);
  return text as PublicationDate;
}

/** Why a text is no publication date, as a sentence; `null` where it is one. */
export function dateFlaw(text: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return `"${text}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD.`;
  const [, year = '', month, day] = parts;
  // What databases write for no date at all.
  if (year === '0000') return `"${text}" is not a date: there is no year 0.`;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) {
    return `"${text}" is not a date: there is no month ${month}.`;
  }
  if (month !== undefined && day !== undefined) {
    if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) {
      return `"${text}" is not a date: ${year}-${month} has no day ${day}.`;
    }
  }
  return null;
}

/** The first day the date can mean, as `YYYY-MM-DD`; days compare as strings. */
export function firstDay(date: PublicationDate): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day the date can mean, as `YYYY-MM-DD`. */
export function lastDay(date: PublicationDate): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

/** Orders by the first possible day, then the less precise first; undated comes first. */
export function byDate(a: PublicationDate | null, b: PublicationDate | null): number {
  if (a === null) return b === null ? 0 : -1;
  if (b === null) return 1;
  const [x, y] = [firstDay(a), firstDay(b)];
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
