import { isAgency } from '../scraped/agency.ts';
import { hasNoYear, looksLikeDate } from './written-date.ts';

/**
 * The date in the dateline before a text's first sentence, as an agency sets it: `BEIJING, Aug 23, 2014 (Reuters) -`,
 * `BERLIN, 23. August 2014 (dpa) –`, `ARMONK, N.Y., Aug. 23, 2014 /PRNewswire/ --`. Without a year, as most are, it says the day of a
 * year that something else has to name. A place in small letters without an agency (`Paris, 13 November 2015 – The night …`) is as
 * often how a story of that day begins, and dates nothing. `null` where there is none.
 */
export function datelineDate(lines: readonly string[]): string | null {
  for (const line of lines.filter((text) => text !== '').slice(0, linesLookedAt)) {
    const opening = line.slice(0, longestDateline + 4);
    for (const { index } of opening.matchAll(/ [–—-](?: |$)|—|--|:(?: |$)/g)) {
      const date = dateBefore(opening.slice(0, index).trim());
      if (date !== null) return date;
    }
  }
  return null;
}

/** A title, a standfirst, a byline and what else stands above the first sentence. */
const linesLookedAt = 8;
const longestDateline = 90;

function dateBefore(text: string): string | null {
  const agency = / ?[(/]([\p{L}][^()/]{1,38})[)/]$/u.exec(text);
  const words = (agency === null ? text : text.slice(0, agency.index)).trim().split(' ');
  for (let count = 1; count < Math.min(words.length, 9); count += 1) {
    const place = words
      .slice(0, count)
      .join(' ')
      .replace(/[, –—-]+$/, '');
    const date = words.slice(count).join(' ');
    if (!isPlace(place, isAgency(agency?.[1] ?? ''))) continue;
    if (looksLikeDate(date) || hasNoYear(date)) return date;
  }
  return null;
}

/** In capitals, as agencies write it; a state or a second place behind the comma may be abbreviated. */
function isPlace(text: string, agency: boolean): boolean {
  const [city = ''] = text.split(/[,/]/);
  const capitals = /^\p{Lu}[\p{Lu}\p{M}.'’ -]+$/u.test(city) && !looksLikeDate(city);
  return capitals || (agency && /^\p{Lu}[\p{L}\p{M}.'’ -]+$/u.test(city) && city.split(' ').length <= 4);
}
