import { isStrictness, type Strictness, strictnesses } from '../../answering/support/strictness.ts';
import { publicationDate } from '../../articles/dates/publication-date.ts';
import { languageTag } from '../../articles/language.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { Call } from './command.ts';
import { type Flag, type Option, text } from './option.ts';

const from = {
  flags: '--from <date>',
  description: 'published on or after (YYYY, YYYY-MM or YYYY-MM-DD)',
  parse: publicationDate,
};
const to = { flags: '--to <date>', description: 'published on or before', parse: publicationDate };
const asOf = { flags: '--as-of <date>', description: 'certainly published by then', parse: publicationDate };
const publisher = {
  flags: '--publisher <name>',
  description: "the publisher's name, in any capitals",
  parse: publisherName,
};
const language = {
  flags: '--lang <tag>',
  description: 'language of the articles: en, de, nl …',
  parse: checkedLanguage,
};

/** What limits a search, as command-line options. */
export const filterOptions: readonly Option<unknown>[] = [from, to, asOf, publisher, language];

/** How many quotes or passages at most. */
export const limitOption = {
  flags: '--limit <count>',
  description: 'at most so many quotes (ask: 3), passages (search: 8) or dates (timeline: 12)',
  parse: limitCount,
} satisfies Option<number>;

/** How sure the reader must be; stands for the setting. */
export const strictnessOption = {
  flags: '--strictness <how>',
  description: 'how sure to be before quoting: strict, balanced or eager (default: DATELINE_STRICTNESS)',
  parse: checkedStrictness,
} satisfies Option<Strictness>;

function publisherName(name: string): string {
  if (name.trim() !== '') return name;
  throw new DatelineError('it is empty: write the name of a publisher.');
}

function checkedStrictness(text: string): Strictness {
  if (isStrictness(text)) return text;
  throw new DatelineError(`"${text}" is not a strictness: write ${strictnesses.join(', ')}.`, {
    exitCode: 2,
  });
}

export const jsonFlag: Flag = {
  flags: '--json',
  description: 'print JSON and nothing else on standard output',
};

export const batchOption: Option<string> = {
  flags: '--batch <file>',
  description: 'answer each line {"id","q"} of a JSON-lines file ("-": standard input) with one line of JSON',
  parse: text,
};

/** The filters that a call gave; what it did not give is absent. */
export function filtersOf(call: Call): Filters {
  return definedFilters({
    from: call.value(from),
    to: call.value(to),
    asOf: call.value(asOf),
    publisher: call.value(publisher),
    language: call.value(language),
  });
}

/** Filters without the keys that are `undefined`, and checked for a window that no date can lie in. */
export function definedFilters(
  given: { readonly [Key in keyof Filters]: Filters[Key] | undefined },
): Filters {
  const { from, to, asOf, publisher, language, articles } = given;
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length)) {
    throw new DatelineError(`No date lies between ${from} and ${to}: the first is the later one.`, {
      exitCode: 2,
    });
  }
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === undefined ? {} : { language }),
    ...(articles === undefined ? {} : { articles }),
  };
}

/** A language tag in its canonical form; throws a `DatelineError` when the text is not one. */
export function checkedLanguage(tag: string): string {
  const canonical = languageTag(tag);
  if (canonical !== null) return canonical;
  throw new DatelineError(`"${tag}" is not a language tag: write en, de, nl, en-GB …`);
}

/** More than this nobody reads, and the archive is searched for all of it. */
export const highestLimit = 1000;

function limitCount(count: string): number {
  if (!/^\d{1,4}$/.test(count) || Number(count) < 1 || Number(count) > highestLimit) {
    throw new DatelineError(`"${count}" is not a limit: give a whole number from 1 to ${highestLimit}.`);
  }
  return Number(count);
}
