import { primaryLanguage } from '../../articles/primary-language.ts';
import type { AnalysedText } from '../../retrieval/words/analyse-text.ts';
import { wholeWord } from '../../retrieval/words/analyse-text.ts';
import { stemOfTerm } from '../../retrieval/words/index-term.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';

/**
 * Whether a passage has to do with the question at all: a name, or two of its words, or the only one there is. In another language a name
 * counts so only where it is spelt alike. Figures and single letters prove nothing by themselves.
 */
export function isRelated(
  terms: readonly QuestionTerm[],
  shared: readonly QuestionTerm[],
  passage: { readonly language: string; readonly frequencies: AnalysedText['frequencies'] },
  questionLanguage: string,
): boolean {
  const words = shared.filter(isWord);
  if (words.length >= Math.max(1, Math.min(2, terms.length))) return true;
  const sameLanguage = primaryLanguage(passage.language) === primaryLanguage(questionLanguage);
  return words.some((term) => term.distinctive && (sameLanguage || isSpeltAlike(term, passage.frequencies)));
}

/** Years are as good as names; other figures are met by chance. */
function isWord({ word }: QuestionTerm): boolean {
  return /^(?:1\d|20)\d\d$/.test(word) || (/\p{L}.*\p{L}/u.test(word) && !/^\p{N}+\p{L}?$/u.test(word));
}

function isSpeltAlike({ word, alternatives }: QuestionTerm, found: AnalysedText['frequencies']): boolean {
  return alternatives.some(
    ({ term, weight }) =>
      weight === 1 && (found.get(term) ?? 0) >= wholeWord && word.toLowerCase().startsWith(stemOfTerm(term)),
  );
}
