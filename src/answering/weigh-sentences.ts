import { indexTerm, stemOfTerm } from '../retrieval/index-term.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { QuestionTerm } from '../retrieval/question-terms.ts';
import { splitSentences } from '../retrieval/sentences.ts';
import { splitWords } from '../retrieval/words.ts';

/** A sentence of a passage and how much of the question it holds. */
export interface WeighedSentence {
  readonly passage: Passage;
  /** UTF-16 offsets into the article's body. */
  readonly start: number;
  readonly end: number;
  /** Its words as index terms of the article's language. */
  readonly stems: ReadonlySet<string>;
  /** Share of the question's weight (summed idf of its terms) that stands in the sentence, 0–1. */
  readonly coverage: number;
  /** The same for the sentence with the one before it in its paragraph, which may name what this one goes on about. */
  readonly coverageWithPrevious: number;
  /** The same for the whole passage with its title. */
  readonly passageCoverage: number;
  /** Whether the passage with its title shares a name or figure with the question, or two words: one may be chance. */
  readonly related: boolean;
}

/** A question's term with its rarity in the archive. */
export interface WeighedTerm extends QuestionTerm {
  readonly idf: number;
}

/** Every sentence of the passages, in their order. */
export function weighSentences(
  terms: readonly WeighedTerm[],
  passages: readonly Passage[],
): readonly WeighedSentence[] {
  return passages.flatMap((passage) => {
    const { article } = passage;
    const passageStems = stemsOf(`${article.title}\n${passage.text}`, article.language);
    const passageCoverage = coverage(terms, passageStems);
    const shared = terms.filter((term) => holds(passageStems, term) > 0);
    const related =
      shared.length >= Math.min(terms.length, 2) || shared.some(({ distinctive }) => distinctive);
    let [previous, paragraph]: [ReadonlySet<string>, number] = [new Set(), 0];
    return splitSentences(passage.text, article.language).map((sentence) => {
      const [start, end] = [passage.start + sentence.start, passage.start + sentence.end];
      const stems = stemsOf(article.body.slice(start, end), article.language);
      const context = sentence.paragraph === paragraph ? [...previous, ...stems] : stems;
      [previous, paragraph] = [stems, sentence.paragraph];
      const coverageWithPrevious = coverage(terms, new Set(context));
      return {
        passage,
        start,
        end,
        stems,
        coverage: coverage(terms, stems),
        coverageWithPrevious,
        passageCoverage,
        related,
      };
    });
  });
}

/** Share of the terms' weight that a set of stems holds, 0–1. */
export function coverage(terms: readonly WeighedTerm[], stems: ReadonlySet<string>): number {
  let [held, total] = [0, 0];
  for (const term of terms) {
    total += term.idf;
    held += term.idf * holds(stems, term);
  }
  return total === 0 ? 0 : held / total;
}

export function stemsOf(text: string, language: string): ReadonlySet<string> {
  return new Set(splitWords(text).map((word) => indexTerm(word.text, language)));
}

/** How much the term counts where it stands in the text, half of that where one is a part of the other (a compound), else 0. */
function holds(stems: ReadonlySet<string>, { alternatives }: QuestionTerm): number {
  let most = 0;
  for (const { term, weight } of alternatives) if (stems.has(term)) most = Math.max(most, weight);
  if (most > 0) return most;
  for (const { term, weight } of alternatives) {
    for (const other of stems) {
      if (isPartOf(term, other) || isPartOf(other, term)) most = Math.max(most, weight / 2);
    }
  }
  return most;
}

const shortestPart = 5;

function isPartOf(part: string, whole: string): boolean {
  const stem = stemOfTerm(part);
  return stem.length >= shortestPart && whole.length > part.length && stemOfTerm(whole).includes(stem);
}
