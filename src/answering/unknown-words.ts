import { capitalsAreNames } from '../retrieval/words/capitals.ts';
import { splitWords, type Word } from '../retrieval/words/words.ts';
import type { Inquiry } from './reader.ts';

/**
 * The names of a question that no passage holds, the sure ones alone where there are some, each with the capitalised words around it ("World
 * Cup", though "world" is known) where nouns have no capital; where there is none, the other telling words that no passage holds. In the
 * order of the question.
 */
export function unknownWords(
  inquiry: Inquiry,
  knows: (term: Inquiry['terms'][number]) => boolean,
): readonly string[] {
  const unknown = inquiry.terms.filter((term) => !knows(term));
  const sure = inquiry.names.filter(({ absent }) => absent).map(({ term }) => term);
  const capitals = unknown.filter(({ distinctive }) => distinctive && capitalsAreNames(inquiry.language));
  const names = sure.length > 0 ? sure : capitals;
  if (names.length === 0) return unknown.map(({ word }) => word);
  if (!capitalsAreNames(inquiry.language)) return names.map(({ word }) => word);
  const words = splitWords(inquiry.text);
  return [...new Set(names.map(({ word }) => nameAround(inquiry.text, words, word)))];
}

/** The run of capitalised words, separated by single spaces, that a word stands in; never the question's first word. */
function nameAround(question: string, words: readonly Word[], word: string): string {
  const at = words.findIndex(({ start, end }) => question.slice(start, end) === word);
  let [first, last] = [at, at];
  const joined = (left: number, right: number): boolean =>
    question.slice(words[left]?.end, words[right]?.start) === ' ';
  const capital = (i: number): boolean => /^\p{Lu}/u.test(question.slice(words[i]?.start));
  while (first > 1 && capital(first - 1) && joined(first - 1, first)) first -= 1;
  while (last + 1 < words.length && capital(last + 1) && joined(last, last + 1)) last += 1;
  return question.slice(words[first]?.start, words[last]?.end);
}
