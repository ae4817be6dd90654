import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Glossary } from '../../retrieval/glossary/glossary.ts';
import type { GlossaryRow } from '../../retrieval/glossary/parse-glossary.ts';
import { capitalsAreNames } from '../../retrieval/words/capitals.ts';
import type { SplitCompound } from '../../retrieval/words/split-compounds.ts';
import { stem } from '../../retrieval/words/stem.ts';
import { isStopWord } from '../../retrieval/words/stop-words.ts';
import { splitWords, type Word } from '../../retrieval/words/words.ts';
import { belongsToFigure } from '../facts/quantities.ts';
import { conceptOf, saysNothing } from './concepts.ts';

/** How the words of two languages are known to mean the same. */
export interface WordKnowledge {
  readonly glossary: Pick<Glossary, 'rowsOf' | 'termsOf'>;
  readonly splitCompound: SplitCompound;
}

/** A word that tells something, with all that it may be matched by. */
export interface ToldWord {
  readonly word: Word;
  /** By a capital, a digit or being no word of the glossary: what makes a subject one of its kind. */
  readonly isName: boolean;
  readonly keys: ReadonlySet<Key>;
  /** Of a compound; empty where it is not one. */
  readonly parts: readonly ReadonlySet<Key>[];
}

type Key = string | GlossaryRow;

/** The telling words of a text; figures with their units are not among them. */
export function toldWords(text: string, language: string, knowledge: WordKnowledge): readonly ToldWord[] {
  const words = splitWords(text);
  return words.flatMap((word, at): readonly ToldWord[] => {
    if (!tellsSomething(word.text, language)) return [];
    const stems = [stem(word.text, language)];
    const keys = keysOf(word.text, stems, language, knowledge);
    const parts = knowledge
      .splitCompound(word.text, language)
      .filter((part) => !stems.includes(part))
      .map((part) => keysOf(part, [part], language, knowledge));
    const known = parts.length > 0 || [...keys].some((key) => typeof key !== 'string');
    const capital = /^\p{Lu}/u.test(text.slice(word.start, word.end));
    const isName =
      /\p{N}/u.test(word.text) || (capital && ((capitalsAreNames(language) && at > 0) || !known));
    return [{ word, isName, keys, parts }];
  });
}

/** Whether a word (as `splitWords` gives it) says something of what is told. */
export function tellsSomething(word: string, language: string): boolean {
  return !isStopWord(word, language) && !isPlainFigure(word) && !saysNothing(word);
}

/** Words of a text as they can be found from another: which of them it holds. */
export function holdsWord(all: readonly ToldWord[]): (word: ToldWord) => boolean {
  const keys = new Set(all.flatMap((word) => [...word.keys, ...word.parts.flatMap((part) => [...part])]));
  const held = (wanted: ReadonlySet<Key>): boolean => [...wanted].some((key) => keys.has(key));
  return ({ keys: own, parts }) => held(own) || (parts.length > 1 && parts.every(held));
}

/** "5G" and "737er" are no amounts. */
function isPlainFigure(word: string): boolean {
  return belongsToFigure(word) && (/^\p{L}/u.test(word) || /^[\p{N}.]+(?:k|m|mn|bn|tn|trn)?$/u.test(word));
}

/** Spelling and stem are shared by names in all languages, the stem only within one by other words. */
function keysOf(
  word: string,
  stems: readonly string[],
  language: string,
  { glossary }: WordKnowledge,
): ReadonlySet<Key> {
  const keys = new Set<Key>([word, ...stems.map((one) => `${primaryLanguage(language)}:${one}`)]);
  for (const one of stems) {
    for (const row of glossary.rowsOf(one, language)) keys.add(row);
  }
  const concept = conceptOf(word);
  if (concept !== null) keys.add(`=${concept}`);
  return keys;
}
