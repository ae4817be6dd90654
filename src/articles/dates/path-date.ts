import { monthNumber } from './month-names.ts';
import { readDate } from './written-date.ts';

/**
 * The one date that the parts of a path give, a day or a month in our own form, at the beginning of a part or over two or three
 * of them. Days that do not exist and years before `firstYear` are numbers of another kind. Of two days neither is taken.
 */
export function pathDate(segments: readonly string[], firstYear: number): string | null {
  const dates = segments
    .flatMap((_, index) => dateAt(segments, index))
    .filter((date) => Number(date.slice(0, 4)) >= firstYear && Number(date.slice(0, 4)) <= lastYear)
    .filter((date) => readDate(date).date !== null)
    .sort((a, b) => b.length - a.length);
  const [first] = dates;
  return first !== undefined && dates.every((date) => first.startsWith(date)) ? first : null;
}

const lastYear = 2099;

/** `next` is what ends a number: nothing, or a mark; a letter or a digit would make it a part of something else. */
const next = '(?=$|[-_ .(])';
const withinOne = new RegExp(
  `^(\\d{4})(?:-(\\d{2})-(\\d{2})|_(\\d{2})_(\\d{2})|\\.(\\d{2})\\.(\\d{2})|(\\d{2})(\\d{2}))${next}`,
);
const monthWithinOne = /^(\d{4})[-_](\d{2})(?=$|[-_ ](?!\d))/;

function dateAt(segments: readonly string[], index: number): readonly string[] {
  const [segment = '', second = '', third = ''] = segments.slice(index, index + 3);
  const day = withinOne.exec(segment);
  if (day !== null)
    return [
      day
        .slice(1)
        .filter((part) => part !== undefined)
        .join('-'),
    ];

  const yearAndMonth = /^(\d{4})-(\d{1,2})$/.exec(segment);
  if (yearAndMonth !== null) {
    const [, year = '', month = ''] = yearAndMonth;
    return [joined(year, month, dayNumber(second))];
  }
  const month = monthWithinOne.exec(segment);
  if (month !== null) return [joined(month[1] ?? '', month[2] ?? '')];

  if (!/^\d{4}$/.test(segment)) return [];
  const monthAndDay = /^(\d{2})-?(\d{2})$/.exec(second);
  if (monthAndDay !== null) return [joined(segment, monthAndDay[1] ?? '', monthAndDay[2])];
  const number = /^\d{1,2}$/.test(second) ? second : monthNumber(second);
  return number === undefined ? [] : [joined(segment, number, dayNumber(third))];
}

/** A part of its own: in `/2014/08/5-things-about-ibm` five is no day. */
function dayNumber(segment: string): string | undefined {
  return /^(\d{1,2})(?:\.[a-z]{3,5})?$/.exec(segment)?.[1];
}

function joined(year: string, month: string, day?: string): string {
  const parts = [month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0'));
  return [year, ...parts].join('-');
}
