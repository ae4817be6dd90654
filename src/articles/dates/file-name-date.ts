import { pathDate } from './path-date.ts';

/**
 * The date that a file, or the folders it is in, are named after: `2014-08-23-ibm.md`, `20140823_ibm.txt`, `ibm (2014-08-23).txt`,
 * `2014/08/23/ibm.md`, or a month. `null` where there is none, where two contradict each other, and for a line of a file that
 * holds many (`dump-2014-08-23.jsonl:3`, `feed.xml#3`): such a file is named after the day on which it was made.
 */
export function fileNameDate(file: string): string | null {
  if (/[:#]\d+$/.test(file)) return null;
  const segments = file.slice(-longestName).split(/[/\\]/);
  const name = segments.pop()?.replace(/\.[A-Za-z][A-Za-z0-9]{0,5}$/, '') ?? '';
  return pathDate([...segments, name], firstYear) ?? dayAtTheEnd(name);
}

/** Newspapers are being digitised from their beginnings, but files are numbered too. */
const firstYear = 1800;
const longestName = 1000;

function dayAtTheEnd(name: string): string | null {
  const end = /(?:^|[-_ (.[])(\d{4}-\d{2}-\d{2}|\d{4}_\d{2}_\d{2}|\d{4}\.\d{2}\.\d{2}|\d{8})[)\]]?$/.exec(
    name,
  );
  return end?.[1] === undefined ? null : pathDate([end[1]], firstYear);
}
