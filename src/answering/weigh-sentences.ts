import type { Passage } from '../retrieval/passage.ts';
import { type Analyse, type AnalysedText, wholeWord } from '../retrieval/words/analyse-text.ts';
import { stemOfTerm } from '../retrieval/words/index-term.ts';
import type { QuestionTerm } from '../retrieval/words/question-terms.ts';
import { splitSentences } from '../retrieval/words/sentences.ts';
import { isRelated } from './support/relatedness.ts';

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
  /** Whether the passage with its title has to do with the question at all (see `isRelated`). */
  readonly related: boolean;
}

/** A question's term with its rarity in the archive. */
export interface WeighedTerm extends QuestionTerm {
  readonly idf: number;
}

/** Every sentence of the passages, in their order. */
export function weighSentences(
  terms: readonly WeighedTerm[],
  questionLanguage: string,
  passages: readonly Passage[],
  analyse: Analyse,
): readonly WeighedSentence[] {
  return passages.flatMap((passage) => {
    const { article } = passage;
    const inPassage = analyse(`${article.title}\n${passage.text}`, article.language).frequencies;
    const passageCoverage = coverage(terms, inPassage);
    const shared = terms.filter((term) => holds(inPassage, term) > 0);
    const related = isRelated(
      terms,
      shared,
      { language: article.language, frequencies: inPassage },
      questionLanguage,
    );
    let [previous, paragraph]: [Frequencies, number] = [new Map(), 0];
    return splitSentences(passage.text, article.language).map((sentence) => {
      const [start, end] = [passage.start + sentence.start, passage.start + sentence.end];
      const found = analyse(article.body.slice(start, end), article.language).frequencies;
      const context = sentence.paragraph === paragraph ? fuller(previous, found) : found;
      [previous, paragraph] = [found, sentence.paragraph];
      const coverageWithPrevious = coverage(terms, context);
      return {
        passage,
        start,
        end,
        stems: wholeWords(found),
        coverage: coverage(terms, found),
        coverageWithPrevious,
        passageCoverage,
        related,
      };
    });
  });
}

/** As `AnalysedText` has them. */
export type Frequencies = AnalysedText['frequencies'];

/** Share of the terms' weight that a text holds, 0–1. */
export function coverage(terms: readonly WeighedTerm[], found: Frequencies): number {
  let [held, total] = [0, 0];
  for (const term of terms) {
    total += term.idf;
    held += term.idf * holds(found, term);
  }
  return total === 0 ? 0 : held / total;
}

/** What stands in either text, as often as in the one that has more of it. */
function fuller(a: Frequencies, b: Frequencies): Frequencies {
  const sum = new Map(a);
  for (const [term, frequency] of b) sum.set(term, Math.max(frequency, sum.get(term) ?? 0));
  return sum;
}

function wholeWords(found: Frequencies): ReadonlySet<string> {
  return new Set([...found].flatMap(([term, frequency]) => (frequency >= wholeWord ? [term] : [])));
}

/** How much the term counts where it stands in the text, half of that where one is a part of the other (a compound), else 0. */
function holds(found: Frequencies, { alternatives }: QuestionTerm): number {
  let most = 0;
  for (const { term, weight } of alternatives) {
    const frequency = Math.min(wholeWord, found.get(term) ?? 0);
    const held = (certainty(weight) * frequency) / wholeWord;
    if (held > 0.5 || stemOfTerm(term).length >= shortestPart) most = Math.max(most, held);
  }
  if (most > 0) return most;
  for (const { term, weight } of alternatives) {
    for (const other of found.keys()) {
      if (isPartOf(term, other) || isPartOf(other, term)) most = Math.max(most, weight / 2);
    }
  }
  return most;
}

/** A search must choose between a concept's names; where a sentence has one of them, it bears the concept out nearly as well as the first would. */
function certainty(weight: number): number {
  return weight > 0.5 ? Math.sqrt(weight) : weight;
}

/** What matches by half must have this many letters: shorter parts of words are met by chance. */
const shortestPart = 5;

function isPartOf(part: string, whole: string): boolean {
  const stem = stemOfTerm(part);
  if (stem.length < shortestPart || whole.length <= part.length || !whole.includes(stem)) return false;
  return whole.startsWith(part.slice(0, part.length - stem.length));
}
