import { monthNumber } from '../../articles/dates/month-names.ts';
import { type Day, monthsFrom, type Period, yearOf, yearsFrom } from './days.ts';
import { latestBegun, period, type ReadPeriod, stepped } from './period.ts';
import { readStep } from './relative-periods.ts';
import type { TokenText } from './time-tokens.ts';
import {
  counted,
  decades,
  doubtfulMonths,
  links,
  ordinals,
  parts,
  quarters,
  seasons,
  steps,
  units,
} from './time-words.ts';

/** "2012–2014". */
export function readYears(text: TokenText, at: number): ReadPeriod | null {
  const [first, joint, last] = [text.lower(at), text.lower(at + 1), text.lower(at + 2)];
  if (!yearPattern.test(first) || !yearPattern.test(last) || !/^[-–]$/.test(joint) || first >= last)
    return null;
  return period(yearsFrom(Number(first), Number(last) - Number(first) + 1), at + 3);
}

export function readYear(text: TokenText, at: number): ReadPeriod | null {
  const word = text.lower(at);
  if (!yearPattern.test(word) || isCount(text, at)) return null;
  return period(yearsFrom(Number(word), 1), at + 1, { needs: 'preposition' });
}

/** A year of four digits. */
const yearPattern = /^(?:1[5-9]|2[01])\d{2}$/;

/** "in 2000 shops", "2014 dollars", "vor 2000 Jahren", "1800.50", "€ 2000"; or the year of what follows: "2006's Doomsday". */
function isCount(text: TokenText, at: number): boolean {
  const [before, after] = [text.lower(at - 1), text.lower(at + 1)];
  if (/^['’]$/.test(after) && text.lower(at + 2) === 's') return true;
  if (/^[$€£#%]$/.test(before) || /^[%€$°]$/.test(after) || units.has(after) || counted.has(after))
    return true;
  const mark = text.tokens[at + 1];
  if (mark !== undefined && /^[.,]$/.test(after) && /^\d/.test(text.lower(at + 2))) {
    if (mark.end === text.tokens[at + 2]?.start && mark.start === text.tokens[at]?.end) return true;
  }
  return text.lower(at).endsWith('00') && /^\p{L}/u.test(after) && !afterTime.has(after);
}

/** A part of a year with the year that follows it, and else the latest that has begun. */
function inItsYear(text: TokenText, at: number, today: Day, inYear: (year: number) => Period): ReadPeriod {
  const start = yearNounSkipped(text, text.skip(links, text.lower(at) === ',' ? at + 1 : at));
  const year = readYear(text, start) ?? readStep(text, start, today);
  if (year !== null && isWholeYear(year)) {
    return period(inYear(yearOf(year.from)), year.next, { relative: year.relative });
  }
  return period(latestBegun(inYear, today), at, { needs: 'preposition', inYear });
}

function isWholeYear({ from, to }: Period): boolean {
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
}

/** "the year 2012": the noun says nothing new, and is not the start of "year ago". */
export function yearNounSkipped(text: TokenText, at: number): number {
  const noun = /^(?:year|jahre?s?|jaar)$/.test(text.lower(at));
  return noun && yearPattern.test(text.lower(at + 1)) ? at + 1 : at;
}

/** "the third quarter of 2008", "Q3 2008", "H1 2012", "1. Halbjahr 2012", "the second half of last year". */
export function readFraction(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const found = short(text.lower(at), at) ?? spelled(text, at);
  if (found === null) return null;
  const { place, months, next } = found;
  if (place < 1 || place > 12 / months) return null;
  const inYear = (year: number): Period => monthsFrom(year, (place - 1) * months + 1, months);
  const read = inItsYear(text, next, today, inYear);
  // "the fourth quarter" alone is as often a match's.
  return read.needs === 'preposition' && next > at + 1 ? null : read;
}

interface Fraction {
  readonly place: number;
  readonly months: number;
  readonly next: number;
}

function short(word: string, at: number): Fraction | null {
  const [, letter, place] = /^([qhk])([1-4])$/.exec(word) ?? [];
  return letter === undefined ? null : { place: Number(place), months: letter === 'h' ? 6 : 3, next: at + 1 };
}

function spelled(text: TokenText, at: number): Fraction | null {
  const word = text.lower(at);
  const ordinal = ordinals.get(word);
  const dotted = /^[1-4]$/.test(word) && text.lower(at + 1) === '.';
  if (ordinal === undefined && !dotted) return null;
  const unit = text.phrase(quarters, dotted ? at + 2 : at + 1);
  if (unit === null) return null;
  const half = unit.meaning === 'half';
  const place = half && /^(?:last|final)$/.test(word) ? 2 : Number(ordinal ?? word);
  return { place, months: half ? 6 : 3, next: unit.next };
}

/** "May", "april vorig jaar"; a month beside its year is read as a date. */
export function readMonth(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const word = text.tokens[at]?.text ?? '';
  const step = steps.get(word.toLowerCase());
  const named = step === undefined ? word : (text.tokens[at + 1]?.text ?? '');
  const month = Number(monthNumber(named));
  if (!isMonth(named) || named.length < shortestMonth) return null;
  const inYear = (year: number): Period => monthsFrom(year, month, 1);
  if (step !== undefined) return period(stepped(inYear, step, today), at + 2, { relative: true });
  const found = inItsYear(text, at + 1, today, inYear);
  return found.needs === 'preposition' && !endsHere(text, found.next, word) ? null : found;
}

/** "so" and "mar" abbreviate, and are words. */
const shortestMonth = 3;

function isMonth(word: string): boolean {
  const lower = word.toLowerCase();
  return monthNumber(lower) !== undefined && (!doubtfulMonths.has(lower) || word !== lower);
}

/** "in May" is a month, "since May became prime minister" and "in August Wilson's plays" are not. */
function endsHere(text: TokenText, next: number, month: string): boolean {
  if (!doubtfulMonths.has(month.toLowerCase())) return true;
  const word = text.tokens[next]?.text ?? '';
  return !/^\p{L}/u.test(word) || afterTime.has(word.toLowerCase());
}

/** What goes on after a time; more would be guessed. */
const afterTime: ReadonlySet<string> = new Set(
  'and or about in at for from with by to until till through on of is was were are did does do has have had the a und oder über bei mit aus von der die das in zu am für bis en of over bij met uit van de het tot'.split(
    ' ',
  ),
);

/** "the fall of Rome", "im Fall des Konzerns", "the spring in the clock": only with a year. */
const doubtfulSeasons: ReadonlySet<string> = new Set(['fall', 'spring', 'winters']);

/** "summer 2013", "im Winter 2013": of a winter the December is in the year named. */
export function readSeason(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const step = steps.get(text.lower(at));
  const found = text.phrase(seasons, step === undefined ? at : at + 1);
  if (found === null) return null;
  const inYear = (year: number): Period => monthsFrom(year, Number(found.meaning), 3);
  if (step !== undefined) return period(stepped(inYear, step, today), found.next, { relative: true });
  const read = inItsYear(text, found.next, today, inYear);
  return read.needs === 'preposition' && doubtfulSeasons.has(text.lower(at)) ? null : read;
}

/** "1990s" (and the century "1700s"), "90er Jahre", "jaren negentig", "the nineties". */
export function readDecade(text: TokenText, at: number, today: Day): ReadPeriod | null {
  const word = text.lower(at);
  const dutch = word === 'jaren';
  const apostrophe = dutch && /^['’]$/.test(text.lower(at + 1)) ? 1 : 0;
  const named = dutch ? text.lower(at + 1 + apostrophe) : word;
  const figures = /^(\d{3}0|\d0)(s|er)?$/.exec(named);
  const [, digits = decades.get(named), ending] = figures ?? [];
  if (digits === undefined || (figures !== null && ending === undefined && !dutch)) return null;
  const years = /^(?:jahre?n?)$/.test(text.lower(at + 1));
  if (!dutch && (ending === 'er' || named.endsWith('ziger') || named === 'dreißiger') && !years) return null;
  if (!dutch && /^(?:twintig|dertig|.*[^n]tig)$/.test(named)) return null;
  // "in her twenties"
  const before = parts.has(text.lower(at - 1)) ? at - 2 : at - 1;
  if (figures === null && !dutch && !years && text.lower(before) !== 'the') return null;
  const next = dutch ? at + 2 + apostrophe : at + (years ? 2 : 1);
  const start = digits.length === 4 ? Number(digits) : latestDecade(Number(digits), today);
  return period(yearsFrom(start, /^1\d00$/.test(digits) ? 100 : 10), next);
}

function latestDecade(years: number, today: Day): number {
  const century = Math.floor(yearOf(today) / 100) * 100;
  return century + years <= yearOf(today) ? century + years : century + years - 100;
}
