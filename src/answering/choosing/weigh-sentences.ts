import type { Passage } from '../../retrieval/passage.ts';
import { type Analyse, wholeWord } from '../../retrieval/words/analyse-text.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import { isRelated } from '../support/relatedness.ts';
import type { SubjectTest } from '../support/siblings.ts';
import {
  type Frequencies,
  type Holding,
  holdingsOf,
  holdingsOfBoth,
  isHeld,
  shareHeld,
  soughtTerm,
  type WeighedTerm,
} from './held-terms.ts';

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
  /** Share of the question's words that stand in it, each counting the same, 0–1. */
  readonly wordsHeld: number;
  /** The same as `coverage` for the sentence with the one before it in its paragraph, which may name what this one goes on about. */
  readonly coverageWithPrevious: number;
  /** The same for the whole passage with its title. */
  readonly passageCoverage: number;
  /** What its passage with the title holds of each of the question's terms, in their order. */
  readonly inPassage: readonly Holding[];
  /** Whether it speaks of a sibling of what the question names, by itself or after its title (see `createSubjectTest`). */
  readonly ofSibling: boolean;
}

/** Every sentence of the passages that with their title have to do with the question (see `isRelated`), in their order. */
export function weighSentences(
  terms: readonly WeighedTerm[],
  questionLanguage: string,
  passages: readonly Passage[],
  analyse: Analyse,
  subjectOf: SubjectTest,
): readonly WeighedSentence[] {
  const sought = terms.map(soughtTerm);
  const alike = terms.map((term) => ({ ...term, idf: 1 }));
  return passages.flatMap((passage) => {
    const { article } = passage;
    const { frequencies } = analyse(`${article.title}\n${passage.text}`, article.language);
    const inPassage = holdingsOf(sought, frequencies);
    const passageCoverage = shareHeld(terms, inPassage);
    const shared = terms.filter((_, i) => inPassage[i] !== undefined && isHeld(inPassage[i]));
    const inTitleAndText = { language: article.language, frequencies };
    if (!isRelated(terms, shared, inTitleAndText, questionLanguage)) return [];
    let [previous, paragraph]: [readonly Holding[] | null, number] = [null, 0];
    const subjectOfArticle = subjectOf(article.title);
    return splitSentences(passage.text, article.language).map((sentence) => {
      const [start, end] = [passage.start + sentence.start, passage.start + sentence.end];
      const text = article.body.slice(start, end);
      const found = analyse(text, article.language).frequencies;
      const inSentence = holdingsOf(sought, found);
      const own = shareHeld(terms, inSentence);
      const coverageWithPrevious =
        previous === null || sentence.paragraph !== paragraph
          ? own
          : shareHeld(terms, holdingsOfBoth(previous, inSentence));
      [previous, paragraph] = [inSentence, sentence.paragraph];
      return {
        passage,
        start,
        end,
        stems: wholeWords(found),
        coverage: own,
        wordsHeld: shareHeld(alike, inSentence),
        coverageWithPrevious,
        passageCoverage,
        inPassage,
        ofSibling: (subjectOf(text) ?? subjectOfArticle) === 'sibling',
      };
    });
  });
}

function wholeWords(found: Frequencies): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [term, frequency] of found) if (frequency >= wholeWord) words.add(term);
  return words;
}
