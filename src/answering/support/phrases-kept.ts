import type { Analyse } from '../../retrieval/words/analyse-text.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';
import { splitWords } from '../../retrieval/words/words.ts';

/**
 * Share of the pairs of neighbouring terms of a question that stand in a sentence within a few words of each other, 0–1; the other way round
 * a pair counts half. 0 with fewer than two terms.
 */
export function phrasesKept(
  terms: readonly QuestionTerm[],
  sentence: string,
  language: string,
  analyse: Analyse,
): number {
  if (terms.length < 2) return 0;
  const places = placesOf(terms, sentence, language, analyse);
  let kept = 0;
  for (const [i, firsts] of places.entries()) {
    const seconds = places[i + 1] ?? [];
    const distances = firsts.flatMap((first) => seconds.map((second) => second - first));
    if (distances.some((distance) => distance > 0 && distance <= reach)) kept += 1;
    else if (distances.some((distance) => Math.abs(distance) <= reach + 1)) kept += 0.5;
  }
  return kept / (terms.length - 1);
}

/** In words. */
const reach = 3;

/** For each term the words of the sentence that it is met in, by number. */
function placesOf(
  terms: readonly QuestionTerm[],
  sentence: string,
  language: string,
  analyse: Analyse,
): readonly (readonly number[])[] {
  const words = splitWords(sentence).map(({ text }) => analyse(text, language).frequencies);
  return terms.map(({ alternatives }) =>
    words.flatMap((found, at) => (alternatives.some(({ term }) => found.has(term)) ? [at] : [])),
  );
}
