import { isStopWord } from '../../retrieval/words/stop-words.ts';
import { splitWords, type Word } from '../../retrieval/words/words.ts';
import { determiners, months, prepositions, quantifiers, questionOpenings } from './follow-up-words.ts';
import type { IsPlace } from './places.ts';

/** What tells names from other words without reading the archive. */
export interface NameKnowledge {
  readonly isPlace: IsPlace;
  /** Whether a capitalised word is an everyday noun, as every noun in German has a capital. */
  readonly isCommon: (word: string, language: string) => boolean;
}

/** A run of capitalised words that names something. */
export interface Name {
  readonly text: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly isPlace: boolean;
  /** The word before it, in lower case; empty where there is none, or something separates them. */
  readonly before: string;
}

/** The names of a question or a sentence, in their order. Dates are not names, and neither is what a question asks for ("which Company"). */
export function namesIn(text: string, language: string, knowledge: NameKnowledge): readonly Name[] {
  const words = splitWords(text);
  const runs: Word[][] = [];
  for (const [at, word] of words.entries()) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    // "Wong Wai-ming", "PC-tak": after a hyphen a small letter goes on with the name.
    const hyphened = last !== undefined && last === words[at - 1] && text.slice(last.end, word.start) === '-';
    if (!hyphened && !canName(text, words, at, language, knowledge)) continue;
    if (run !== undefined && last !== undefined && goesOn(text, last, word)) run.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const [start, end] = [first.start, last.end];
    const name = text.slice(start, end);
    const before = wordBefore(text, words, first);
    if (quantifiers.has(before)) return [];
    const everyday =
      language.startsWith('de') &&
      run.every((word) => knowledge.isCommon(word.text, language) && !isStriking(text, word));
    const isPlace = knowledge.isPlace(name);
    return everyday && !isPlace ? [] : [{ text: name, start, end, isPlace, before }];
  });
}

function canName(
  text: string,
  words: readonly Word[],
  at: number,
  language: string,
  knowledge: NameKnowledge,
): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const written = text.slice(word.start, word.end);
  if (/^\d+$/.test(word.text) || months.test(written)) return false;
  if (isStriking(text, word)) return true;
  if (!/^\p{Lu}/u.test(written)) return false;
  if (!beginsSentence(text, word)) return true;
  // Any word has a capital there.
  if (questionOpenings.has(word.text) || determiners.has(word.text) || prepositions.has(word.text))
    return false;
  const next = words[at + 1];
  const nextIsName =
    next !== undefined && /^\p{Lu}/u.test(text.slice(next.start)) && goesOn(text, word, next);
  return nextIsName || !(isStopWord(word.text, language) || knowledge.isCommon(word.text, language));
}

/** Letters with capitals or digits inside: IBM, x86, PC, OpenPOWER. */
function isStriking(text: string, word: Word): boolean {
  const written = text.slice(word.start, word.end);
  return /^\p{L}.*[\p{Lu}\d]/u.test(written);
}

/** "Red Hat", "PC-Sparte"; an abbreviation after a name is another name: "Neu Cloud | IBM". */
function goesOn(text: string, last: Word, word: Word): boolean {
  const gap = text.slice(last.end, word.start);
  if (gap === '-') return true;
  const isAbbreviation = (one: Word): boolean => /^\p{Lu}{2,}$/u.test(text.slice(one.start, one.end));
  return gap === ' ' && (isAbbreviation(last) || !isAbbreviation(word));
}

function beginsSentence(text: string, word: Word): boolean {
  return (
    /(?:^|[.!?:]["'”“»)]*\s)[\s"'“„”»«(¿¡]*$/u.test(text.slice(Math.max(0, word.start - 8), word.start)) ||
    word.start === 0
  );
}

function wordBefore(text: string, words: readonly Word[], first: Word): string {
  const before = words[words.indexOf(first) - 1];
  return before !== undefined && /^\s+$/.test(text.slice(before.end, first.start)) ? before.text : '';
}
