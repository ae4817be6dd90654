import { indexTerm } from './index-term.ts';
import { splitWords } from './words.ts';

/** A text as the keyword index takes it. */
export interface AnalysedText {
  /** How often each term stands in the text, counted in `wholeWord`s: what is less is part of a word. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Words. */
  readonly length: number;
}

/** Turns a text in a language (BCP 47 tag) into terms. */
export type Analyse = (text: string, language: string) => AnalysedText;

/** What one occurrence of a whole word counts: frequencies are whole numbers of its quarters. */
export const wholeWord = 4;

/** Every word as its stem. */
export const analyseWords: Analyse = (text, language) => {
  const frequencies = new Map<string, number>();
  const words = splitWords(text);
  for (const word of words) {
    const term = indexTerm(word.text, language);
    frequencies.set(term, (frequencies.get(term) ?? 0) + wholeWord);
  }
  return { frequencies, length: words.length };
};
