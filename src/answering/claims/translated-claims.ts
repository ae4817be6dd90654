import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Glossary } from '../../retrieval/glossary/glossary.ts';
import { questionTerms } from '../../retrieval/words/question-terms.ts';
import { stem } from '../../retrieval/words/stem.ts';
import type { ClaimCheckParts } from './check-claim.ts';

/**
 * Checks claims by the telling words of each with their translations into the languages of its quotes: without these a claim in another
 * language fails for its nouns, and passes a denial whose words it says the opposite with. Words spelt alike, which a search looks for, prove nothing.
 */
export function translatedClaims(glossary: Pick<Glossary, 'rowsOf' | 'termsOf'>): ClaimCheckParts {
  const termsOf: ClaimCheckParts['termsOf'] = (text, language, languages) => {
    const others = languages.filter((other) => primaryLanguage(other) !== primaryLanguage(language));
    return questionTerms(text, language, languages).map((term) => {
      const rows = glossary.rowsOf(stem(term.word.toLowerCase(), language), language);
      const translations = others
        .flatMap((other) => rows.flatMap((row) => glossary.termsOf(row, other)))
        .filter(({ weight }) => weight >= leastWeight);
      return { ...term, alternatives: [...term.alternatives, ...translations] };
    });
  };
  return { termsOf, knowsTranslations: true };
}

/** One word of a phrase weighs less, and alone it does not bear the whole out. */
const leastWeight = 0.4;
