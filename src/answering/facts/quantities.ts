import { splitWords, type Word } from '../../retrieval/words/words.ts';
import { spelt } from './spelt.ts';

/** A figure of a text with what is counted, as far as it is written beside it. */
export interface Quantity {
  /** With its magnitude: `1.2 billion` is 1,200,000,000. */
  readonly value: number;
  /** ISO 4217 code of a currency, `%`, or `null` where neither is written. */
  readonly unit: string | null;
  /** UTF-16 offsets of the figure itself. */
  readonly start: number;
  readonly end: number;
}

/** The figures of a text in their order, in English, German or Dutch spelling, small numbers in words included. `language` is a BCP 47 tag. */
export function quantitiesOf(text: string, language: string): readonly Quantity[] {
  const words = splitWords(text);
  const magnitudeOf = (word: string): number | undefined =>
    word === 'billion' && language.startsWith('de') ? 1e12 : magnitudes.get(word);
  return words.flatMap((word, i): readonly Quantity[] => {
    const figure = figureOf(word.text);
    if (figure === null) return [];
    const next = adjacent(text, word, words[i + 1]);
    const counted = magnitudeOf(next) === undefined ? i : i + 1;
    const magnitude = figure.magnitude ?? magnitudeOf(next) ?? 1;
    const unit =
      signBefore(text, word.start) ??
      signAfter(text, word.end) ??
      unitOf(text, words[counted], words[counted + 1], words[counted + 2]) ??
      unitWords.get(adjacent(text, words[i - 1], word)) ??
      null;
    return [{ value: figure.value * magnitude, unit, start: word.start, end: word.end }];
  });
}

/** Whether a word (as `splitWords` gives it) is a part of how figures are written: `12`, `million`, `Prozent`, `zwölf`. */
export function belongsToFigure(word: string): boolean {
  return /^\p{N}/u.test(word) || magnitudes.has(word) || unitWords.has(word) || smallNumbers.has(word);
}

/** Whether two figures say the same number of the same thing, as far as both say of what. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const sameValue = Math.abs(a.value - b.value) <= 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value));
  return sameValue && (a.unit === null || b.unit === null || a.unit === b.unit);
}

/** `2.3`, `5bn`, `1980s` (a number whose letters say nothing of its size), `twelve`. */
function figureOf(word: string): { readonly value: number; readonly magnitude: number | null } | null {
  const written = smallNumbers.get(word);
  if (written !== undefined) return { value: written, magnitude: null };
  const [, digits, letters = ''] = /^(\d+(?:\.\d+)?)(\p{L}*)$/u.exec(word) ?? [];
  if (digits === undefined) return null;
  return { value: Number(digits), magnitude: magnitudes.get(letters) ?? suffixes.get(letters) ?? null };
}

/** The next word, where nothing but spaces or a hyphen parts the two. */
function adjacent(text: string, word: Word | undefined, next: Word | undefined): string {
  if (word === undefined || next === undefined) return '';
  return /^[\s\u00a0.-]{0,2}$/.test(text.slice(word.end, next.start)) ? next.text : '';
}

function unitOf(
  text: string,
  figure: Word | undefined,
  next: Word | undefined,
  afterNext: Word | undefined,
): string | undefined {
  const word = adjacent(text, figure, next);
  if (word === 'per') return adjacent(text, next, afterNext) === 'cent' ? '%' : undefined;
  return unitWords.get(word);
}

function signBefore(text: string, start: number): string | null {
  const sign = /(\p{Sc})\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[1];
  return sign === undefined ? null : (currencySigns.get(sign) ?? sign);
}

function signAfter(text: string, end: number): string | null {
  const sign = /^[\s\u00a0\u202f]?([\p{Sc}%])/u.exec(text.slice(end, end + 2))?.[1];
  if (sign === undefined) return null;
  return sign === '%' ? '%' : (currencySigns.get(sign) ?? sign);
}

const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);

/** A German or Dutch billion is an English trillion. */
const magnitudes: ReadonlyMap<string, number> = new Map([
  ...spelt(12, 'dozen dutzend dozijn'),
  ...spelt(1e2, 'hundred hundert honderd'),
  ...spelt(1e3, 'thousand tausend duizend'),
  ...spelt(1e6, 'million millions millionen mio miljoen miljoenen mln'),
  ...spelt(1e9, 'billion billions bn milliarde milliarden mrd miljard miljarden mld'),
  ...spelt(1e12, 'trillion trillions tn trn billionen biljoen biljoenen'),
]);

/** Written against the figure: `5m`, where `5 m` is a length. */
const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
]);

const unitWords: ReadonlyMap<string, string> = new Map([
  ...spelt('%', 'percent prozent procent pct'),
  ...spelt('USD', 'dollar dollars usd'),
  ...spelt('EUR', 'euro euros eur'),
  ...spelt('GBP', 'pound pounds pfund pond gbp'),
  ...spelt('JPY', 'yen jpy'),
  ...spelt('CNY', 'yuan renminbi rmb cny'),
]);

const smallNumbers: ReadonlyMap<string, number> = new Map(
  [
    'two three four five six seven eight nine ten eleven twelve',
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'twee drie vier vijf zes zeven acht negen tien elf twaalf',
  ].flatMap((list) => list.split(' ').map((word, i) => [word, i + 2] as const)),
);
