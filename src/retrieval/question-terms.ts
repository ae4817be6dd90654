import { indexTerm } from './index-term.ts';
import type { Alternative, TermGroup } from './keyword-index.ts';
import { isStopWord } from './stop-words.ts';
import { splitWords, type Word } from './words.ts';

/** A word of a question that says something of its topic. */
export interface QuestionTerm extends TermGroup {
  /** As it was written. */
  readonly word: string;
  /** Likely a name or a figure: a capital tells nothing at the beginning of a question, nor where all letters are capitals. */
  readonly distinctive: boolean;
}

/**
 * The telling words of a question, each with its stem in every language of the archive: an article in another language
 * shares names, numbers and cognates, and its words were stemmed by its own language's rules. "Hi, who are you?" has none.
 */
export function questionTerms(
  question: string,
  language: string,
  archiveLanguages: readonly string[],
): readonly QuestionTerm[] {
  const words = splitWords(question);
  const written = ({ start, end }: Word): string => question.slice(start, end);
  const shouted = question === question.toUpperCase() && words.length > 1;
  const acronym = (word: Word): boolean => !shouted && isAcronym(written(word));
  const telling = words.filter((word) => !isStopWord(word.text, language) || acronym(word));
  const terms = new Map<string, QuestionTerm>();
  for (const word of telling) {
    if (terms.size === mostTerms) break;
    const own = indexTerm(word.text, language);
    if (terms.has(own)) continue;
    terms.set(own, {
      word: written(word),
      distinctive: hasDigit(word) || acronym(word) || (word.distinctive && !shouted && word !== words[0]),
      alternatives: inEach([language, ...archiveLanguages], word.text),
    });
  }
  return [...terms.values()];
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
