import { diffArrays } from 'diff';
import type { WordDifference } from './source-lookup.ts';

/** Holds pasted words against the archive's, run by run, in the order of the pasted text. Case and marks count. */
export function wordDifferences(pasted: string, archived: string): readonly WordDifference[] {
  const [words, others] = [wordsOf(pasted), wordsOf(archived)];
  const changes = diffArrays(words, others, { maxEditLength: mostChanges });
  if (changes === undefined) {
    return [
      { text: words.join(' '), change: 'extra' },
      { text: others.join(' '), change: 'missing' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value.join(' '),
    change: added === true ? 'missing' : removed === true ? 'extra' : 'same',
  }));
}

/** Time grows with the square of the changes; a text with more of them than this has next to nothing in common with one to three sentences. */
const mostChanges = 2000;

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
