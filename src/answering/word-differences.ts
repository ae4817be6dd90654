import { diffArrays } from 'diff';
import type { WordDifference } from './source-lookup.ts';

/** Holds pasted words against the archive's, run by run, in the order of the pasted text. Case and marks count. */
export function wordDifferences(pasted: string, archived: string): readonly WordDifference[] {
  return diffArrays(wordsOf(pasted), wordsOf(archived)).map(({ value, added, removed }) => ({
    text: value.join(' '),
    change: added === true ? 'missing' : removed === true ? 'extra' : 'same',
  }));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
