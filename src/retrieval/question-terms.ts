import type { TermGroup } from './keyword-index.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { splitWords } from './words.ts';

/** A word of a question that says something of its topic. */
export interface QuestionTerm extends TermGroup {
  /** As it was written. */
  readonly word: string;
  /** Likely a name or a figure. */
  readonly distinctive: boolean;
}

/**
 * The telling words of a question, each with its stem in every language of the archive: an article in another language
 * shares names, numbers and cognates, and its words were stemmed by its own language's rules. A question of stop words only keeps them all.
 */
export function questionTerms(
  question: string,
  language: string,
  archiveLanguages: readonly string[],
): readonly QuestionTerm[] {
  const words = splitWords(question);
  const telling = words.filter(
    ({ text, start, end }) => !isStopWord(text, language) || isAcronym(question.slice(start, end)),
  );
  const terms = new Map<string, QuestionTerm>();
  for (const { text, start, end, distinctive } of telling.length > 0 ? telling : words) {
    const own = stem(text, language);
    if (terms.has(own)) continue;
    terms.set(own, {
      word: question.slice(start, end),
      distinctive: distinctive && start > 0,
      alternatives: [...new Set([own, ...archiveLanguages.map((other) => stem(text, other))])],
    });
  }
  return [...terms.values()];
}

/** "US" is not "us". */
function isAcronym(written: string): boolean {
  return /^\p{Lu}(?:\.?\p{Lu})+$/u.test(written);
}
