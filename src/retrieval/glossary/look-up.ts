import { stem } from '../words/stem.ts';
import { splitWords } from '../words/words.ts';
import type { Glossary } from './glossary.ts';
import type { GlossaryRow } from './parse-glossary.ts';

/** What the glossary knows of a word or phrase as a word of one language. */
export interface Entry {
  readonly language: string;
  /** What it was found by. */
  readonly stems: readonly string[];
  readonly rows: readonly GlossaryRow[];
  /** What a question with that word is searched by in each other language: index terms, none of which the archive need have. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
}

/** One entry for each language that has the word, in any form. */
export function lookUp(glossary: Glossary, text: string): readonly Entry[] {
  const words = splitWords(text).map((word) => word.text);
  return glossary.languages.flatMap((language) => {
    const stems = words.map((word) => stem(word, language));
    const rows =
      stems.length === 1 ? glossary.rowsOf(stems[0] ?? '', language) : wholePhrase(glossary, stems, language);
    if (rows.length === 0) return [];
    const others = glossary.languages.filter((other) => other !== language);
    const terms = others.map((other) => {
      const found = rows.flatMap((row) => glossary.termsOf(row, other)).map(({ term }) => term);
      return [other, [...new Set(found)]] as const;
    });
    return [{ language, stems, rows, terms: new Map(terms.filter(([, found]) => found.length > 0)) }];
  });
}

function wholePhrase(glossary: Glossary, stems: readonly string[], language: string): readonly GlossaryRow[] {
  const phrase = glossary.phraseAt(stems, 0, language);
  return phrase?.length === stems.length ? phrase.rows : [];
}
