import { primaryLanguage } from '../../articles/primary-language.ts';
import { stem } from './stem.ts';

/**
 * A word (as `splitWords` gives it) as it stands in the keyword index: its stem under the name of its language, since a stem means
 * different things in different languages (German "Rat" is a council).
 */
export function indexTerm(word: string, language: string): string {
  return termOfStem(stem(word, language), language);
}

/** A stem as the keyword index holds it: those of different languages are different terms. */
export function termOfStem(stemmed: string, language: string): string {
  return `${termPrefix(language)}${stemmed}`;
}

/** What all terms of a language (BCP 47 tag) begin with. */
export function termPrefix(language: string): string {
  return `${primaryLanguage(language)}:`;
}

/** The primary language that a term is of. */
export function languageOfTerm(term: string): string {
  return term.slice(0, term.indexOf(':'));
}

/** The stem without the language. */
export function stemOfTerm(term: string): string {
  return term.slice(term.indexOf(':') + 1);
}
