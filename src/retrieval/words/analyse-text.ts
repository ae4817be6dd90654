import { termOfStem } from './index-term.ts';
import type { SplitCompound } from './split-compounds.ts';
import { stem } from './stem.ts';
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
/** What an occurrence inside a compound counts (fitted, see `docs/decisions/0027-across-languages.md`). */
const partOfWord = 2;

/** Every word as its stem, and compounds as their parts too. */
export function createAnalyser(splitCompound: SplitCompound): Analyse {
  const termsOfWord = new Map<string, Map<string, readonly WeightedTerm[]>>();
  return (text, language) => {
    const known = termsOfWord.get(language) ?? new Map<string, readonly WeightedTerm[]>();
    termsOfWord.set(language, known);
    const frequencies = new Map<string, number>();
    const words = splitWords(text);
    for (const { text: word } of words) {
      let terms = known.get(word);
      if (terms === undefined) {
        if (known.size >= mostKept) known.clear();
        terms = analyseWord(word, language, splitCompound);
        known.set(word, terms);
      }
      for (const { term, frequency } of terms)
        frequencies.set(term, (frequencies.get(term) ?? 0) + frequency);
    }
    return { frequencies, length: words.length };
  };
}

/** Every word as its stem and nothing else. */
export const analyseWords: Analyse = (text, language) => createAnalyser(() => [])(text, language);

interface WeightedTerm {
  readonly term: string;
  readonly frequency: number;
}

/** A text says most of its words more than once; what is known of so many words is kept. */
const mostKept = 100_000;

function analyseWord(word: string, language: string, splitCompound: SplitCompound): readonly WeightedTerm[] {
  const stemmed = stem(word, language);
  const parts = splitCompound(word, language).filter((part) => part !== stemmed);
  return [
    { term: termOfStem(stemmed, language), frequency: wholeWord },
    ...parts.map((part) => ({ term: termOfStem(part, language), frequency: partOfWord })),
  ];
}
