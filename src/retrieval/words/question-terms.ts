import type { Alternative, TermGroup } from '../keywords/keyword-index.ts';
import { indexTerm } from './index-term.ts';
import { type QuestionWords, questionWords } from './question-words.ts';
import { isStopWord } from './stop-words.ts';
import type { Word } from './words.ts';

/** A word of a question that says something of its topic. */
export interface QuestionTerm extends TermGroup {
  /** As it was written. */
  readonly word: string;
  /** Likely a name or a figure: a capital tells nothing at the beginning of a question, nor where all letters are capitals. */
  readonly distinctive: boolean;
}

/** A word of a question that says something of its topic, and its place among all the words. */
export interface TellingWord {
  readonly word: Word;
  readonly at: number;
  readonly distinctive: boolean;
}

/** The words of a question that tell something in a language, each stem once. "Hi, who are you?" has none. */
export function tellingWords({ text, all, stemOf }: QuestionWords, language: string): readonly TellingWord[] {
  const written = ({ start, end }: Word): string => text.slice(start, end);
  const shouted = text === text.toUpperCase() && all.length > 1;
  const acronym = (word: Word): boolean => !shouted && word.distinctive && isAcronym(written(word));
  const telling = new Map<string, TellingWord>();
  for (const [at, word] of all.entries()) {
    if (telling.size === mostTerms) break;
    if (isStopWord(word.text, language) && !acronym(word)) continue;
    const stemmed = stemOf(at, language);
    if (telling.has(stemmed)) continue;
    const distinctive = hasDigit(word) || acronym(word) || (word.distinctive && !shouted && at > 0);
    telling.set(stemmed, { word, at, distinctive });
  }
  return [...telling.values()];
}

/** The telling words as they are spelt, each with its stem in every one of the languages. */
export function questionTerms(
  question: string,
  language: string,
  archiveLanguages: readonly string[],
): readonly QuestionTerm[] {
  return tellingWords(questionWords(question), language).map(({ word, distinctive }) => ({
    word: question.slice(word.start, word.end),
    distinctive,
    alternatives: inEach([language, ...archiveLanguages], word.text),
  }));
}

/** A question has some ten; what is more is a pasted text, whose first words find it as well. */
const mostTerms = 250;

function inEach(languages: readonly string[], word: string): readonly Alternative[] {
  const terms = new Set(languages.map((language) => indexTerm(word, language)));
  return [...terms].map((term) => ({ term, weight: 1 }));
}

function hasDigit(word: Word): boolean {
  return /\p{N}/u.test(word.text);
}

/** "US" is not "us". */
function isAcronym(written: string): boolean {
  return /^\p{Lu}(?:\.?\p{Lu})+$/u.test(written);
}
