import { primaryLanguage } from '../../articles/primary-language.ts';
import { termPrefix } from './index-term.ts';
import { stem } from './stem.ts';
import { splitWords, type Word } from './words.ts';

/** The words of a question in order, whose stems in a language are worked out once for whoever asks. */
export interface QuestionWords {
  readonly text: string;
  readonly all: readonly Word[];
  /** Of the word at a place. */
  stemOf(at: number, language: string): string;
  /** The same as the keyword index has it. */
  termOf(at: number, language: string): string;
}

export function questionWords(text: string): QuestionWords {
  const all = splitWords(text);
  const byLanguage = new Map<string, { readonly stems: string[]; readonly prefix: string }>();
  const stemsIn = (language: string) => {
    const known = byLanguage.get(language);
    if (known !== undefined) return known;
    const made = { stems: [], prefix: termPrefix(language) };
    byLanguage.set(language, made);
    return made;
  };
  const stemOf = (at: number, language: string): string => {
    const { stems } = stemsIn(language);
    const found = stems[at] ?? stem(all[at]?.text ?? '', primaryLanguage(language));
    stems[at] = found;
    return found;
  };
  return {
    text,
    all,
    stemOf,
    termOf: (at, language) => stemsIn(language).prefix + stemOf(at, language),
  };
}
