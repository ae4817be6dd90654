import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Glossary } from '../../retrieval/glossary/glossary.ts';
import { questionTerms } from '../../retrieval/words/question-terms.ts';
import { stem } from '../../retrieval/words/stem.ts';
import type { ClaimCheckParts } from './check-claim.ts';

/**
 * The telling words of a claim, with their translations into the languages of its quotes: without these a claim in the asker's
 * language is dropped for its nouns, and passes a denial whose words it says the opposite with. Words spelt alike, which a search looks for, prove nothing.
 */
export function createClaimTerms(glossary: Glossary): ClaimCheckParts['termsOf'] {
  return (text, language, languages) => {
    const others = languages.filter((other) => primaryLanguage(other) !== primaryLanguage(language));
    return questionTerms(text, language, languages).map((term) => {
      const rows = glossary.rowsOf(stem(term.word.toLowerCase(), language), language);
      const translations = others
        .flatMap((other) => rows.flatMap((row) => glossary.termsOf(row, other)))
        .filter(({ weight }) => weight >= leastWeight);
      return { ...term, alternatives: [...term.alternatives, ...translations] };
    });
  };
}

/** One word of a phrase weighs less, and alone it does not bear the whole out. */
const leastWeight = 0.4;
