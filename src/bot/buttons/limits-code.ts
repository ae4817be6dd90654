import { type PublicationDate, publicationDate } from '../../articles/dates/publication-date.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Filters } from '../../retrieval/filters.ts';
import { hashText } from '../../retrieval/words/hash-text.ts';

/** At most as long: some room in the id of a button is left to what else it has to say. */
export const limitsCodeChars = 76;

/**
 * What a question was limited to, short enough for the id of a button: `f20140501 t2015 a2016 p1f0c22ab len`; empty where nothing was.
 * `null` for limits that have no such form: single articles, and a language with too long a tag.
 */
export function limitsCode(filters: Filters): string | null {
  const { from, to, asOf, publisher, language, articles } = filters;
  if (articles !== undefined || (language !== undefined && !languageTag.test(language))) return null;
  const parts = [
    from === undefined ? null : `f${withoutHyphens(from)}`,
    to === undefined ? null : `t${withoutHyphens(to)}`,
    asOf === undefined ? null : `a${withoutHyphens(asOf)}`,
    publisher === undefined ? null : `p${publisherCode(publisher)}`,
    language === undefined ? null : `l${language}`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/**
 * The limits that a code stands for, the publisher spelled as the archive has it now. `null` when one of them cannot be understood (any
 * more): its publisher may have left the archive.
 */
export function readLimitsCode(code: string, publishers: readonly string[]): Filters | null {
  const limits = code.split(' ').filter((part) => part !== '');
  const read = limits.map((part) => readLimit(part.slice(0, 1), part.slice(1), publishers));
  return read.some((limit) => limit === null) ? null : Object.assign({}, ...read);
}

function readLimit(letter: string, value: string, publishers: readonly string[]): Filters | null {
  const date = letter in dateLimits ? readDate(value) : null;
  switch (letter) {
    case 'f':
      return date === null ? null : { from: date };
    case 't':
      return date === null ? null : { to: date };
    case 'a':
      return date === null ? null : { asOf: date };
    case 'p':
      return readPublisher(value, publishers);
    case 'l':
      return languageTag.test(value) ? { language: value } : null;
    default:
      return null;
  }
}

const dateLimits = { f: 'from', t: 'to', a: 'as of' } as const;

/** The longest that BCP 47 recommends to make room for. */
const languageTag = /^[A-Za-z0-9-]{1,35}$/;

function withoutHyphens(date: PublicationDate): string {
  return date.replaceAll('-', '');
}

function readDate(digits: string): PublicationDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})?(\d{2})?$/.exec(digits) ?? [];
  try {
    return publicationDate([year, month, day].filter((part) => part !== undefined).join('-'));
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
}

/** A name has no length that could be counted on, so a hash stands for it. */
function publisherCode(name: string): string {
  return hashText(sameName(name)).toString(16).padStart(8, '0');
}

/** Should two names have one code, neither is meant. */
function readPublisher(code: string, publishers: readonly string[]): Filters | null {
  const [publisher, ...others] = publishers.filter((name) => publisherCode(name) === code);
  if (publisher === undefined) return null;
  return others.some((other) => sameName(other) !== sameName(publisher)) ? null : { publisher };
}

/** As filters compare names. */
function sameName(name: string): string {
  return name.trim().toLowerCase();
}
