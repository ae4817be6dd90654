import { monthNumber } from '../../articles/dates/month-names.ts';
import { type Day, type DayWindow, daysLater } from './days.ts';
import type { ReadPeriod } from './period.ts';
import { readPeriod } from './read-period.ts';
import { plurals, readDistance } from './relative-periods.ts';
import { type TokenText, tokenText } from './time-tokens.ts';
import {
  articles,
  news,
  type Relation,
  ranges,
  recency,
  recencyAtEnd,
  recencyOfNews,
  recentSpans,
  relations,
} from './time-words.ts';

/** What a question says of when its answer was published. */
export type TimeInQuestion = TimeWindow | Recency;

/** "in 2014", "since May": days that the answer's article may have been published on. */
export interface TimeWindow extends DayWindow, Understood {
  readonly kind: 'window';
  /** The years and months that its words name, in lower case: an article of another day that holds them may tell of that time. */
  readonly named: readonly string[];
}

/** "the latest": rather newer than older. */
export interface Recency extends Understood {
  readonly kind: 'recent';
}

interface Understood {
  /** The words, as they stand in the question. */
  readonly understood: string;
  /** Places of words that no article need hold ("last year", but not "in 2014"), in UTF-16 offsets. */
  readonly idle: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Understands the time in an English, German or Dutch question, as of today, or `null` where there is none. A year beside a name ("the 2014
 * World Cup", "Windows 2000") is its topic's and no time; nor is what lies in the future, since nothing is published there.
 */
export function timeInQuestion(question: string, language: string, today: Day): TimeInQuestion | null {
  const text = tokenText(question);
  const windows: Found[] = [];
  for (let at = 0; at < text.tokens.length; ) {
    const found = readExpression(text, at, language, today);
    if (found !== null && (found.from ?? '') <= today) windows.push(found);
    at = found?.next ?? at + 1;
  }
  return asWindow(text, windows) ?? readRecency(text);
}

/** A window that was read, from one token up to another. */
interface Found extends DayWindow {
  readonly at: number;
  readonly next: number;
  readonly relative: boolean;
}

function asWindow({ text, tokens }: TokenText, found: readonly Found[]): TimeWindow | null {
  const [first, ...others] = found;
  if (first === undefined) return null;
  const places = found.map(({ at, next, relative }) => ({
    start: tokens[at]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    relative,
  }));
  const { from, to } = others.reduce<DayWindow>(together, first);
  return {
    kind: 'window',
    from,
    to,
    named: [
      ...new Set(found.flatMap(({ at, next }) => tokens.slice(at, next).map(({ lower }) => lower))),
    ].filter((word) => /^\d{4}$/.test(word) || (word.length > 2 && monthNumber(word) !== undefined)),
    understood: places.map(({ start, end }) => text.slice(start, end)).join(', '),
    idle: places.filter(({ relative }) => relative).map(({ start, end }) => ({ start, end })),
  };
}

/** Two times in a question: the days that lie in both ("in April, three years ago"), or else from the first of either to the last. */
function together(a: DayWindow, b: DayWindow): DayWindow {
  const [later, sooner] = [laterOf(a.from, b.from), soonerOf(a.to, b.to)];
  if (later === null || sooner === null || later <= sooner) return { from: later, to: sooner };
  return {
    from: a.from === null || b.from === null ? null : soonerOf(a.from, b.from),
    to: a.to === null || b.to === null ? null : laterOf(a.to, b.to),
  };
}

function laterOf(a: Day | null, b: Day | null): Day | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function soonerOf(a: Day | null, b: Day | null): Day | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function readExpression(text: TokenText, at: number, language: string, today: Day): Found | null {
  return (
    readRange(text, at, today) ??
    readAlone(text, at, today) ??
    readRelated(text, at, today) ??
    readGermanYear(text, at, language)
  );
}

/** "between March and June 2015", "von 2012 bis 2014". */
function readRange(text: TokenText, at: number, today: Day): Found | null {
  const joints = ranges.get(text.lower(at));
  if (joints === undefined) return null;
  const first = readPeriod(text, text.skip(articles, at + 1), today);
  if (first === null || !joints.has(text.lower(first.next))) return null;
  const second = readPeriod(text, text.skip(rangeFillers, first.next + 1), today);
  if (second === null) return null;
  const from = first.inYear?.(Number(second.from.slice(0, 4))).from ?? first.from;
  return from > second.to ? null : found(at, second, { from, to: second.to });
}

/** "tot en met juni", "bis zum 5. Mai", "bis Ende 2010". */
const rangeFillers: ReadonlySet<string> = new Set([...articles, 'en', 'met', 'zum', 'zur', 'and']);

/** What is a time with nothing before it: "yesterday", "Anfang 2014", "August 2014", "the third quarter of 2008". */
function readAlone(text: TokenText, at: number, today: Day): Found | null {
  const period = readPeriod(text, at, today);
  return period === null || period.needs !== 'nothing' ? null : found(at, period, period);
}

/** A preposition and a time: "in 2014", "vor 2012", "until September 2019", "in February and March 2020". */
function readRelated(text: TokenText, at: number, today: Day): Found | null {
  const relation = text.phrase(relations, at);
  if (relation === null) return null;
  if (relation.meaning === 'since') {
    const distance = readDistance(text, relation.next, today);
    if (distance !== null) return { from: distance.from, to: null, at, next: distance.next, relative: true };
  }
  const year = yearNoun(text, relation.next);
  const start = year ?? text.skip(articles, relation.next);
  const period = readPeriod(text, start, today);
  if (period === null || !fits(relation.meaning, period)) return null;
  // "in the 2014 World Cup"
  const bareYear = period.needs === 'preposition' && period.inYear === null;
  if (bareYear && year === null && start !== relation.next) return null;
  const whole = relation.meaning === 'in' ? withNext(text, period, today) : period;
  return found(at, whole, bounded(relation.meaning, whole));
}

/** "in the year 2014", "im Jahre 2014": past the noun. */
function yearNoun(text: TokenText, at: number): number | null {
  const noun = text.skip(articles, at);
  return /^(?:year|jahre?s?|jaar)$/.test(text.lower(noun)) && /^\d{4}$/.test(text.lower(noun + 1))
    ? noun + 1
    : null;
}

function fits(relation: Relation, { needs }: ReadPeriod): boolean {
  if (needs === 'on') return true;
  return relation !== 'on' || needs === 'nothing';
}

/** A second month or year joined by "and". */
function withNext(text: TokenText, first: ReadPeriod, today: Day): ReadPeriod {
  if (!/^(?:and|or|und|oder|en|of)$/.test(text.lower(first.next))) return first;
  const second = readPeriod(text, first.next + 1, today);
  if (second === null || second.relative || second.needs === 'on') return first;
  const from = first.inYear?.(Number(second.from.slice(0, 4))).from ?? first.from;
  return from > second.to ? first : { ...second, from };
}

function bounded(relation: Relation, { from, to }: ReadPeriod): DayWindow {
  switch (relation) {
    case 'in':
    case 'on':
      return { from, to };
    case 'before':
      return { from: null, to: daysLater(from, -1) };
    case 'after':
      return { from: daysLater(to, 1), to: null };
    case 'since':
      return { from, to: null };
    case 'until':
      return { from: null, to };
    default:
      return relation satisfies never;
  }
}

function found(at: number, { next, relative }: ReadPeriod, { from, to }: DayWindow): Found {
  return { from, to, at, next, relative };
}

/**
 * German says "Was geschah 2013?" with no preposition. A year is a time after a verb, or after the verb and a name without an article ("Was hat
 * IBM 2014 verkauft?"), and not before a noun ("2000 Mitarbeiter").
 */
function readGermanYear(text: TokenText, at: number, language: string): Found | null {
  if (!language.startsWith('de')) return null;
  const year = readPeriod(text, at, '9999-12-31');
  if (
    year === null ||
    year.needs !== 'preposition' ||
    year.inYear !== null ||
    !/^\d{4}$/.test(text.lower(at))
  )
    return null;
  const written = (i: number): string => text.tokens[i]?.text ?? '';
  if (/^\p{Lu}/u.test(written(at + 1)) && at > 0) return null;
  let before = at - 1;
  while (before > 1 && /^\p{Lu}/u.test(written(before))) before -= 1;
  const named = before < at - 1;
  const verb =
    /^\p{Ll}{3,}$/u.test(written(before)) && !beforeNumbers.has(written(before)) && (!named || before === 1);
  return at === 0 || verb ? found(at, year, year) : null;
}

/** Words after which a number counts, or belongs to what they bring. */
const beforeNumbers: ReadonlySet<string> = new Set(
  'der die das den dem des ein eine einen einem einer rund etwa fast über mehr als von vom zum zur mit für auf aus bei und oder genau insgesamt knapp gut circa ihre seine alle diese dieser'.split(
    ' ',
  ),
);

function readRecency(text: TokenText): Recency | null {
  for (let at = 0; at < text.tokens.length; at += 1) {
    const next = recencyEnd(text, at);
    if (next === null || /^(?:bis|until|till|tot)$/.test(text.lower(at - 1))) continue;
    const [start, end] = [text.tokens[at]?.start ?? 0, text.tokens[next - 1]?.end ?? 0];
    return { kind: 'recent', understood: text.text.slice(start, end), idle: [{ start, end }] };
  }
  return null;
}

/** Where words that ask for the newest end, if they begin here. */
function recencyEnd(text: TokenText, at: number): number | null {
  const word = text.lower(at);
  if (word === 'most' && text.lower(at + 1) === 'recent') return at + 2;
  if (word === 'latest' && text.lower(at - 2) === 'at') return null;
  if (recency.has(word)) return at + 1;
  // "Who owns it today?", not "the town that is Jacksonville today lies …"
  if (recencyAtEnd.has(word)) return /^\W?$/.test(text.lower(at + 1)) ? at + 1 : null;
  if (recencyOfNews.has(word) && news.has(text.lower(at + 1))) return at + 1;
  const plural = text.skip(vague, at + 1);
  return recentSpans.has(word) && plurals.has(text.lower(plural)) ? plural + 1 : null;
}

/** "the last few years". */
const vague: ReadonlySet<string> = new Set(['few', 'couple', 'of', 'paar', 'wenigen']);
