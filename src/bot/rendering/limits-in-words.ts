import type { Answer } from '../../answering/answer.ts';
import { type Filters, hasFilters, limitsDays } from '../../retrieval/filters.ts';
import type { Words } from '../words/words.ts';
import { dateInWords } from './dates-in-words.ts';
import { escapeMarkdownInline } from './escape-markdown.ts';
import { languageName } from './language-name.ts';
import { shorten } from './shorten.ts';

const longestName = 80;

/** What a search was limited to and what that left out, as a line of Markdown; `null` when it was not limited. */
export function searchedInWords(
  { filters, window }: Pick<Answer, 'filters' | 'window'>,
  words: Words,
): string | null {
  const limits = limitsInWords(filters, words);
  if (limits === null) return null;
  const undated = undatedInWords({ filters, window }, words);
  return [words.searched(limits), ...(undated === null ? [] : [undated])].join(' · ');
}

/** How many articles have no date and so lie in no days that a search is limited to; `null` where there is nothing to say. */
export function undatedInWords(
  { filters, window }: Pick<Answer, 'filters' | 'window'>,
  words: Words,
): string | null {
  return limitsDays(filters) && window.undated > 0 ? words.undatedLeftOut(window.undated) : null;
}

/** What a search was limited to, as Markdown: `from 1 May 2014, to 2015, IT Courier`; `null` when it was not. */
export function limitsInWords(filters: Filters, words: Words): string | null {
  if (!hasFilters(filters)) return null;
  const { from, to, asOf, publisher, language, articles } = filters;
  const parts = [
    from === undefined ? null : words.from(dateInWords(from, words)),
    to === undefined ? null : words.to(dateInWords(to, words)),
    asOf === undefined ? null : words.asOf(dateInWords(asOf, words)),
    publisher === undefined ? null : shorten(publisher, longestName),
    language === undefined ? null : shorten(languageName(language, words) ?? language, longestName),
    articles === undefined ? null : shorten(articles.join(', '), longestName),
  ];
  return escapeMarkdownInline(parts.filter((part) => part !== null).join(', '));
}
