import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Vocabulary } from '../keywords/keyword-index.ts';
import { type Analyse, createAnalyser } from './analyse-text.ts';
import { termOfStem } from './index-term.ts';
import { createCompoundSplitter, type IsKnownStem, type SplitCompound } from './split-compounds.ts';
import { stem } from './stem.ts';
import { splitWords } from './words.ts';

/** How the words of an archive are read: the same for its texts and for the questions about them. */
export interface WordAnalysis {
  readonly analyse: Analyse;
  readonly splitCompound: SplitCompound;
}

/** Raised whenever a word may give other terms than before: the keyword index is made anew then. */
export const wordsVersion = 2;

/** `isWord` tells the words of the archive; those of the glossary are known as well. */
export function createWordAnalysis(isWord: IsKnownStem, glossary: Glossary): WordAnalysis {
  const splitCompound = createCompoundSplitter(
    (stemmed, language) => isWord(stemmed, language) || glossary.rowsOf(stemmed, language).length > 0,
  );
  return { analyse: createAnalyser(splitCompound), splitCompound };
}

/**
 * How the words of an archive that is indexed are read. Whatever its compounds were split into stands in the index, so its own texts need
 * no glossary to be split the same way again; a question's compounds do.
 */
export function indexedWordAnalysis(vocabulary: Pick<Vocabulary, 'has'>, glossary: Glossary): WordAnalysis {
  const isWord: IsKnownStem = (stemmed, language) => vocabulary.has(termOfStem(stemmed, language));
  const { splitCompound } = createWordAnalysis(isWord, glossary);
  return { analyse: createAnalyser(createCompoundSplitter(isWord)), splitCompound };
}

/** Gathers the words of texts that are about to be indexed. */
export interface WordGathering {
  add(text: string, language: string): void;
  readonly has: IsKnownStem;
}

export function gatherWords(): WordGathering {
  const stems = new Map<string, Set<string>>();
  const words = new Map<string, Set<string>>();
  return {
    add(text, language) {
      const primary = primaryLanguage(language);
      const seen = setOf(words, primary);
      const known = setOf(stems, primary);
      for (const { text: word } of splitWords(text)) {
        if (seen.has(word)) continue;
        seen.add(word);
        known.add(stem(word, primary));
      }
    },
    has: (stemmed, language) => stems.get(primaryLanguage(language))?.has(stemmed) === true,
  };
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  const set = sets.get(key) ?? new Set<string>();
  sets.set(key, set);
  return set;
}
