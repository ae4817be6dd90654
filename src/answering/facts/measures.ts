import type { Word } from '../../retrieval/words/words.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { monthsOf } from './months.ts';
import { belongsToFigure, type Quantity, quantitiesOf } from './quantities.ts';

/** A figure as it is meant: what it counts, how exact it is, and on which side of it the truth may lie. */
export interface Measure extends Quantity {
  /** Where the figure with its magnitude and unit begins and ends: "about **4.5 million euros** for". */
  readonly textEnd: number;
  readonly textStart: number;
  /** The words right after it, up to one that says nothing: what a bare number counts. */
  readonly counted: readonly Word[];
  readonly bound: 'exact' | 'about' | 'least' | 'most';
  /** What the last written digit is worth: `1e5` for "4.5 million". */
  readonly step: number;
  /** "by 5 percent" is no "to 5 percent". */
  readonly change: 'by' | 'to' | null;
}

/**
 * The figures of a sentence that say how much there is of something. Left out is what only looks like it or says less than it seems: years and
 * dates, ordinals, scores, ranges, what something was before ("up from 310") and parts of another figure ("3 of the 12").
 */
export function measuresOf(
  text: string,
  language: string,
  isTelling: (word: string) => boolean,
): readonly Measure[] {
  const words = splitWords(text);
  const quantities = quantitiesOf(text, language);
  const starts = new Set(quantities.map(({ start }) => start));
  return quantities.flatMap((quantity): readonly Measure[] => {
    const at = words.findIndex(({ start }) => start === quantity.start);
    const figure = words[at];
    if (figure === undefined || isYear(quantity, text.slice(figure.start, figure.end))) return [];
    const before = words.slice(Math.max(0, at - 3), at).map((word) => word.text);
    const rest = words.slice(at + 1);
    const unitWords = rest.findIndex(
      (word, i) => !isUnitWord(word.text, rest[i - 1]?.text, rest[i + 1]?.text),
    );
    const after = unitWords === -1 ? [] : rest.slice(unitWords);
    const last = words[at + (unitWords === -1 ? rest.length : unitWords)] ?? figure;
    if (isPartOfOther(text, figure, before, words, at, starts)) return [];
    if (partitive.test(text.slice(last.end)) && quantity.unit !== '%') return [];
    const counted = countedAfter(text, last.end, after, isTelling);
    if (isPartOfDate(text, figure, counted[0])) return [];
    const unit = quantity.unit ?? unitNames.get(counted[0]?.text ?? '') ?? null;
    if (unit === null && counted.length === 0) return [];
    return [
      {
        ...quantity,
        unit,
        textStart: signStart(text, quantity.start),
        textEnd: last.end + (/^\s?[\p{Sc}%]/u.exec(text.slice(last.end))?.[0].length ?? 0),
        counted,
        bound: boundOf(text.slice(0, quantity.start)),
        step: stepOf(figure.text, quantity.value),
        change: changeOf(before.at(-1)),
      },
    ];
  });
}

/** Whether two values cannot both be right, allowing for how exactly each is given. */
export function valuesDisagree(a: Measure, b: Measure): boolean {
  const [less, more] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (less <= 0 || more >= otherThing * less) return false;
  if (a.bound === 'least' || b.bound === 'least' || a.bound === 'most' || b.bound === 'most') {
    return boundsDisagree(a, b);
  }
  const about = [a, b].filter(({ bound }) => bound === 'about').map(reach);
  const tolerance = Math.max(a.step / 2, b.step / 2, ...about);
  return Math.abs(a.value - b.value) > tolerance * (1 + 1e-9);
}

/** Figures so many times apart are most likely of two things. */
const otherThing = 10;
/** How far "about" and a bound reach at most. */
const roughly = 0.15;

/** "About 67" is 66 to 68, "about 40" is 35 to 45. */
function reach({ value, step }: Measure): number {
  const round = Number.isInteger(value / (10 * step)) ? 5 * step : step;
  return Math.min(roughly * value, round);
}

/** A lower bound disagrees with what lies clearly below it, an upper one with what lies clearly above. */
function boundsDisagree(a: Measure, b: Measure): boolean {
  const low = a.bound === 'least' ? a : b.bound === 'least' ? b : null;
  const other = low === a ? b : a;
  if (low !== null) return other.bound !== 'least' && other.value < low.value * (1 - roughly);
  const high = a.bound === 'most' ? a : b;
  const value = high === a ? b : a;
  return value.bound !== 'most' && value.value > high.value * (1 + roughly);
}

/** "per cent" is two words. */
function isUnitWord(word: string, before: string | undefined, after: string | undefined): boolean {
  if (word === 'per') return after === 'cent';
  if (word === 'cent') return before === 'per';
  return belongsToFigure(word) && !/^\p{N}/u.test(word);
}

/** "23 January", "January 23". */
function isPartOfDate(text: string, figure: Word, counted: Word | undefined): boolean {
  const before = /\p{L}+\.?\s+$/u.exec(text.slice(0, figure.start))?.[0] ?? '';
  const after = counted === undefined ? '' : text.slice(counted.start, counted.end);
  return monthsOf(before).size > 0 || monthsOf(after).size > 0;
}

/** A year, as bare as years are written: "2000 jobs" is taken for one too, "2,000 jobs" is not. */
export function isYear({ value, unit }: Quantity, written: string): boolean {
  return unit === null && /^\d{4}$/.test(written) && value >= 1500 && value < 2100;
}

function isPartOfOther(
  text: string,
  figure: Word,
  before: readonly string[],
  words: readonly Word[],
  at: number,
  starts: ReadonlySet<number>,
): boolean {
  if (/\d[:.]$/.test(text.slice(0, figure.start)) || timeOfDay.test(text.slice(figure.end))) return true;
  const [last = '', secondLast = ''] = [before.at(-1), before.at(-2)];
  if (/^\d+(?:st|nd|rd|th|e|er|ste|de)$/u.test(figure.text)) return true;
  if (/^\.\s+\p{L}/u.test(text.slice(figure.end)) && !/^\.\s*$/.test(text.slice(figure.end))) return true;
  if (comparing.has(last) || between.has(last) || between.has(secondLast)) return true;
  if (/^(?:of|von|van|der|the|de|den)$/.test(last) && /^(?:of|von|van|one|two)$/.test(secondLast))
    return true;
  const previousFigure = words.slice(Math.max(0, at - 3), at).find(({ start }) => starts.has(start));
  const nextFigure = words.slice(at + 1, at + 4).find(({ start }) => starts.has(start));
  return (
    (previousFigure !== undefined && rangeMark.test(text.slice(previousFigure.end, figure.start))) ||
    (nextFigure !== undefined && rangeMark.test(text.slice(figure.end, nextFigure.start)))
  );
}

const timeOfDay = /^(?::\d|\s?(?:a\.?m\.?|p\.?m\.?|UTC|GMT|Uhr|uur|o[’']clock)(?!\p{L}))/u;

/** Between two figures: "5 to 8", "5–8 million", "3:1", "2 mal 3". */
const rangeMark = /^[\p{L}\s]{0,12}(?:\b(?:to|bis|tot|auf|naar|and|und|en|or|oder|of|x)\b|[-–—:/×])\s*$/iu;

const between = new Set('between zwischen tussen'.split(' '));
/** Before a figure that something else is held against. */
const comparing = new Set(
  'from after compared against versus vs gegenüber statt anstatt vergeleken instead zuvor previously formerly nach vanaf'.split(
    ' ',
  ),
);

const partitive =
  /^\s*(?:\p{L}+\s+)?(?:of (?:the|them|these|those|its|his|her|whom|which)\b|davon\b|daarvan\b|ervan\b|van (?:de|het|hen)\b|der\b|von (?:den|ihnen)\b)/u;

function countedAfter(
  text: string,
  end: number,
  after: readonly Word[],
  isTelling: (word: string) => boolean,
): readonly Word[] {
  const counted: Word[] = [];
  let from = end;
  for (const word of after) {
    if (counted.length === mostCounted || !/^[\s\u00a0\u202f-]*$/.test(text.slice(from, word.start))) break;
    if (!isTelling(word.text) || /^\p{N}/u.test(word.text)) break;
    counted.push(word);
    from = word.end;
  }
  return counted;
}

const mostCounted = 3;

/** Units of measure that are written out, in English, German and Dutch. */
const unitNames: ReadonlyMap<string, string> = new Map(
  [
    'km kilometre kilometres kilometer kilometers kilometern',
    'm metre metres meter meters metern',
    'mile miles meile meilen mijl mijlen',
    'ft foot feet fuß voet',
    'ha hectare hectares hektar hectaren',
    'acre acres',
    't tonne tonnes ton tons tonnen',
    'kg kilogram kilograms kilogramm kilo kilos',
    'lb pounds pfund',
    'l litre litres liter liters litern',
    'barrel barrels fass vaten',
    'h hour hours stunde stunden uur uren',
    'min minute minutes minuten minuut',
    'day days tag tage tagen dag dagen',
    'week weeks woche wochen weken',
    'month months monat monate monaten maand maanden',
    'year years jahr jahre jahren jaar jaren',
    'degree degrees grad graden',
    'mw megawatt megawatts',
    'gw gigawatt gigawatts',
    'kwh kilowattstunden kilowattuur',
    'gb gigabyte gigabytes',
    'tb terabyte terabytes',
    'ghz gigahertz',
    'nm nanometre nanometer nanometres nanometers',
  ].flatMap((names) => names.split(' ').map((name, _, [unit = name]) => [name, unit] as const)),
);

function signStart(text: string, start: number): number {
  return start - (/\p{Sc}\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}

function boundOf(before: string): Measure['bound'] {
  const near = before
    .slice(-nearChars)
    .toLowerCase()
    .replace(/\p{Sc}/gu, '');
  for (const [bound, pattern] of bounds) if (pattern.test(near)) return bound;
  return 'exact';
}

const nearChars = 24;
const opening = '(?:^|[^\\p{L}])';
const closing = '\\s+(?:(?:a|the|einem|einer|de|het|den|der|zu|to)\\s+)?$';
const bounds: readonly (readonly [Measure['bound'], RegExp])[] = [
  [
    'least',
    new RegExp(
      `${opening}(?:more than|at least|over|above|no fewer than|minimum of|mehr als|mindestens|über|wenigstens|meer dan|minstens|ten minste|boven|ruim|gut)${closing}`,
      'u',
    ),
  ],
  [
    'most',
    new RegExp(
      `${opening}(?:up to|less than|fewer than|at most|under|below|maximum of|bis zu|höchstens|weniger als|unter|maximal|tot wel|hooguit|minder dan|onder|maximaal|ten hoogste)${closing}`,
      'u',
    ),
  ],
  [
    'about',
    new RegExp(
      `${opening}(?:about|around|roughly|nearly|almost|approximately|some|circa|ca\\.?|close to|rund|etwa|ungefähr|fast|knapp|ungefaehr|nahezu|beinahe|ongeveer|bijna|zo[’']n|zowat|rond)${closing}`,
      'u',
    ),
  ],
];

function changeOf(before: string | undefined): Measure['change'] {
  if (before === undefined) return null;
  if (before === 'by' || before === 'um' || before === 'met') return 'by';
  return before === 'to' || before === 'auf' || before === 'naar' || before === 'tot' || before === 'op'
    ? 'to'
    : null;
}

/** Zeros at the end of a number of three digits or more are taken for rounded. */
function stepOf(written: string, value: number): number {
  const [, whole = '', decimals] = /^(\d+)(?:\.(\d+))?/.exec(written) ?? [];
  if (whole === '') return 1;
  const magnitude = value / Number(decimals === undefined ? whole : `${whole}.${decimals}`);
  if (decimals !== undefined) return magnitude * 10 ** -decimals.length;
  const zeros = whole.length < 3 ? 0 : (/0*$/.exec(whole)?.[0].length ?? 0);
  return (Number.isFinite(magnitude) ? magnitude : 1) * 10 ** Math.min(zeros, whole.length - 1);
}
