import type { Article } from '../articles/article.ts';
import type { FilterFacts } from './filters.ts';
import { daysBetween } from './time/days.ts';
import { isStopWord } from './words/stop-words.ts';

/** Whether two articles, by their numbers and in two languages, are versions of one report. */
export type AreVersions = (a: number, b: number) => boolean;

/**
 * Tells versions of a report by what a translator leaves as it is: names and figures. They must have been published within a few days
 * of each other where both dates are known, be about as long, and the one with fewer names must share many of them. Figures in
 * `docs/decisions/0027-across-languages.md`.
 */
export function createVersions(
  articles: readonly Pick<Article, 'body' | 'language'>[],
  factsOf: (article: number) => Pick<FilterFacts, 'days'> | undefined,
): AreVersions {
  const known = new Map<number, ReadonlySet<string>>();
  const names = (number: number): ReadonlySet<string> => {
    const found = known.get(number) ?? namesIn(articles[number]);
    if (known.size >= mostKept) known.clear();
    known.set(number, found);
    return found;
  };
  return (a, b) => {
    const [mine, theirs] = [articles[a]?.body.length ?? 0, articles[b]?.body.length ?? 0];
    if (Math.min(mine, theirs) < leastLength * Math.max(mine, theirs)) return false;
    if (!publishedTogether(factsOf(a)?.days, factsOf(b)?.days)) return false;
    const [fewer, more] = names(a).size < names(b).size ? [names(a), names(b)] : [names(b), names(a)];
    let shared = 0;
    for (const name of fewer) if (more.has(name)) shared += 1;
    return shared >= fewestShared && shared >= leastShared * fewer.size;
  };
}

/** German capitals are nouns too: only the share of the one with fewer says something. */
const leastShared = 0.4;
const fewestShared = 4;
/** A translation is hardly ever longer by half. */
const leastLength = 0.6;
const mostDaysBetween = 3;
/** Characters of an article that are looked at; what it is about stands at its beginning. */
const mostRead = 20_000;
/** Articles whose names are kept, of which a question compares some dozens. */
const mostKept = 1000;

function namesIn(article: Pick<Article, 'body' | 'language'> | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (article === undefined) return names;
  for (const [written] of article.body.slice(0, mostRead).matchAll(/\p{Lu}[\p{L}\p{M}]+|\p{N}{2,}/gu)) {
    const word = written.toLowerCase();
    if (!isStopWord(word, article.language)) names.add(word.normalize('NFD').replace(/\p{M}/gu, ''));
  }
  return names;
}

function publishedTogether(a: FilterFacts['days'] | undefined, b: FilterFacts['days'] | undefined): boolean {
  if (a === undefined || a === null || b === undefined || b === null) return true;
  return daysBetween(a.last, b.first) <= mostDaysBetween && daysBetween(b.last, a.first) <= mostDaysBetween;
}
