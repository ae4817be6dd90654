import { isWebAddress } from '../web-address.ts';
import { pathDate } from './path-date.ts';

/**
 * The date in the path of a web address, in our own form: `/2014/08/23/…`, `/2014-08-23-…`, `/20140823/…`, `/2014/aug/23/…`, or the
 * month `/2014/08/…`. `null` where there is none, where the numbers are no day that exists, where two dates contradict each
 * other, and for a year alone: that is as often what the article is about. Queries and host names are not looked at.
 */
export function urlDate(url: string): string | null {
  if (!isWebAddress(url)) return null;
  return pathDate(new URL(url).pathname.slice(0, longestPath).split('/').map(unescaped), firstWebYear);
}

/** The first web page went up in 1990; what looks like an earlier date in a path is a number. */
const firstWebYear = 1990;

/** Characters. Browsers stop at some 2,000. */
const longestPath = 4000;

function unescaped(segment: string): string {
  return segment.replace(/%2d/gi, '-').replace(/%20/g, ' ').replace(/%5f/gi, '_');
}
