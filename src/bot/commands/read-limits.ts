import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { firstDay, lastDay, type PublicationDate } from '../../articles/dates/publication-date.ts';
import { primaryLanguage } from '../../articles/primary-language.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import type { Filters } from '../../retrieval/filters.ts';
import { escapeMarkdownInline, oneLine, withoutDisplayMarks } from '../rendering/escape-markdown.ts';
import { languageName } from '../rendering/language-name.ts';
import { shorten } from '../rendering/shorten.ts';
import type { Words } from '../words/words.ts';
import { readTypedDate } from './typed-date.ts';

/** What is to be searched, or the sentence that says which option cannot be understood and what to write. */
export type Limits =
  | { readonly filters: Filters; readonly flaw: null }
  | { readonly filters: null; readonly flaw: string };

/** The archive's names that can be typed. */
export type ArchiveNames = Pick<ReferenceDesk, 'publishers' | 'languages'>;

/** Reads the options of `limitOptions`; `typedInto` gives what stands in one, by its English name. */
export function readLimits(
  typedInto: (option: string) => string | null,
  names: ArchiveNames,
  words: Words,
): Limits {
  const { commands, replies } = words;
  const { limits } = commands;
  const flaws: string[] = [];
  const read = <Value>(
    option: string,
    find: (typed: string) => Value | null,
    flaw: (typed: string) => string,
  ): Value | undefined => {
    const typed = withoutDisplayMarks(typedInto(option) ?? '').trim();
    if (typed === '') return undefined;
    const found = find(typed);
    if (found === null) flaws.push(flaw(typed));
    return found ?? undefined;
  };
  const date = (option: string, name: string): PublicationDate | undefined =>
    read(
      option,
      (typed) => readTypedDate(typed, words.locale).date,
      (typed) => dateFlaw(typed, name, words),
    );

  const from = date('from', limits.from.name);
  const to = date('to', limits.to.name);
  const asOf = date('as-of', limits.asOf.name);
  const publisher = read(
    'publisher',
    (typed) => publisherNamed(typed, names.publishers),
    (typed) => replies.noSuchPublisher(limits.publisher.name, shownAs(typed, words)),
  );
  const language = read(
    'language',
    (typed) => languageNamed(typed, names.languages, words),
    (typed) => replies.noSuchLanguage(limits.language.name, shownAs(typed, words)),
  );
  if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
    flaws.push(replies.endsBeforeItBegins(limits.from.name, limits.to.name));
  }
  const [flaw] = flaws;
  if (flaw !== undefined) return { filters: null, flaw };
  const filters = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === undefined ? {} : { language }),
  };
  return { filters, flaw: null };
}

function dateFlaw(typed: string, option: string, words: Words): string {
  const { meanings } = readTypedDate(typed, words.locale);
  const shown = shownAs(typed, words);
  return meanings.length === 0
    ? words.replies.notADate(option, shown)
    : words.replies.twoDates(option, shown, meanings.join(', '));
}

const typedChars = 60;

function shownAs(typed: string, words: Words): string {
  return inQuotationMarks(escapeMarkdownInline(shorten(typed, typedChars)), words.locale);
}

/** By name, or by a part of it that only one publisher has: what was suggested for a long name is its beginning. */
function publisherNamed(typed: string, publishers: readonly string[]): string | null {
  const wanted = comparable(typed.replace(/…$/, ''));
  const same = publishers.find((publisher) => comparable(publisher) === wanted);
  if (same !== undefined) return same;
  const [first, ...others] = publishers.filter((publisher) => comparable(publisher).includes(wanted));
  return first !== undefined && others.every((other) => comparable(other) === comparable(first))
    ? first
    : null;
}

/** By tag, or by name in the reader's language or its own; `en` stands for `en-GB` too. */
function languageNamed(typed: string, languages: readonly string[], words: Words): string | null {
  const wanted = comparable(typed);
  const tags = [...languages, ...languages.map(primaryLanguage)];
  const isNamed = (tag: string): boolean =>
    [tag, languageName(tag, words), languageName(tag, { locale: tag })].some(
      (name) => name !== null && comparable(name) === wanted,
    );
  return tags.find(isNamed) ?? null;
}

/** As names are compared, whatever their capitals. */
export function comparable(name: string): string {
  return oneLine(name).toLowerCase();
}
