import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Alternative, KeywordIndex } from '../../retrieval/keywords/keyword-index.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { capitalsAreNames } from '../../retrieval/words/capitals.ts';
import { languageOfTerm, stemOfTerm } from '../../retrieval/words/index-term.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';
import { isFunctionWord } from '../../retrieval/words/stop-words.ts';
import type { WordAnalysis } from '../../retrieval/words/word-analysis.ts';
import type { Inquiry } from '../reader.ts';
import { isSpeltOut } from '../support/asked-names.ts';
import { createSubjectTest, type SubjectTest } from '../support/siblings.ts';
import { type Signals, signalsOf } from '../support/signals.ts';
import { hasFigure } from '../support/written-names.ts';
import { isWrittenShort } from '../support/written-short.ts';
import type { RankedSentence } from './choose-sentences.ts';
import { type Holding, isHeld, type WeighedTerm } from './held-terms.ts';
import { createKindHeld } from './kind-held.ts';
import { type SentenceWeights, worthOf } from './sentence-signals.ts';
import { weighSentences } from './weigh-sentences.ts';

/** Of the archive that is read. */
export interface ReaderParts {
  /** How rare words are in it, and how many passages it has. */
  readonly keywords: Pick<KeywordIndex, 'idf' | 'documentFrequency' | 'size'>;
  readonly words: Pick<WordAnalysis, 'analyse'>;
}

/** What a question finds in passages. */
export interface PassageReading {
  /** Every sentence of the passages that have to do with the question, the most telling first; where some hold all of its names, of these alone. */
  readonly ranked: readonly RankedSentence[];
  /** What speaks for an answer; `null` where nothing has to do with the question, or with what it names. */
  readonly signals: Signals | null;
  /** The question's names that the archive has nowhere. */
  readonly unknownNames: readonly QuestionTerm[];
  /** Whether what is asked stands there of a sibling of what the question names, and of that alone: "POWER10" for "POWER9". */
  readonly ofSibling: boolean;
}

/** What is known of a question before anything is read. */
interface ReadInquiry {
  readonly terms: readonly WeighedTerm[];
  readonly unknownNames: readonly QuestionTerm[];
  readonly kindHeld: ReturnType<typeof createKindHeld>;
  readonly subjectOf: SubjectTest;
  /** See `namesAmong`. */
  readonly names: readonly (readonly number[])[];
}

/** Weighs the sentences of passages by the question's words. */
export function createPassageReader({ keywords, words }: ReaderParts, sentenceWeights: SentenceWeights) {
  const { analyse } = words;
  const knows = (term: QuestionTerm): boolean => keywords.documentFrequency(term) > 0;
  /** As the keyword index counts, for a word in one passage. */
  const idfOfOne = Math.log(1 + (keywords.size - 0.5) / 1.5);

  // A timeline reads passages to one question a hundred times.
  const known = new WeakMap<Inquiry, ReadInquiry>();
  const readInquiry = (inquiry: Inquiry): ReadInquiry => {
    const before = known.get(inquiry);
    if (before !== undefined) return before;
    const unknownNames: QuestionTerm[] = [];
    const terms = inquiry.terms.map((asked): WeighedTerm => {
      const term = withoutFunctionWords(asked, inquiry.language);
      const idf = keywords.idf(term);
      if (knows(term)) return { ...term, idf };
      const isName =
        term.distinctive && capitalsAreNames(inquiry.language) && !isWrittenShort(term.word.toLowerCase());
      if (isName) unknownNames.push(term);
      return { ...term, idf: idf * (isName ? unknownNameWeight : unknownWordWeight) };
    });
    const made = {
      terms,
      unknownNames,
      kindHeld: createKindHeld(inquiry, analyse),
      subjectOf: createSubjectTest(inquiry.text),
      names: namesAmong(inquiry),
    };
    known.set(inquiry, made);
    return made;
  };

  return (inquiry: Inquiry, passages: readonly Passage[]): PassageReading => {
    const { terms, unknownNames, kindHeld, subjectOf, names } = readInquiry(inquiry);
    const read = weighSentences(terms, inquiry.language, passages, analyse, subjectOf)
      .map((sentence): RankedSentence => {
        const { article, score } = sentence.passage;
        const signals = {
          coverage: sentence.coverage,
          context: sentence.coverageWithPrevious,
          passage: sentence.passageCoverage,
          words: sentence.wordsHeld,
          score,
          ...kindHeld(article.body.slice(sentence.start, sentence.end), article.language),
        };
        return { ...sentence, signals, worth: worthOf(signals, sentenceWeights) };
      })
      .sort(mostTellingFirst);
    const ranked = read.filter((sentence) => !sentence.ofSibling);
    const ofSibling = read[0]?.ofSibling === true;
    const hopeless = ofSibling || lacksName(inquiry, passages);
    const holdsNames = ({ inPassage }: RankedSentence): boolean =>
      names.every((name) => name.some((at) => holdsName(inPassage[at], terms[at])));
    const naming = ranked.filter(holdsNames);
    return {
      ranked: naming.length > 0 ? naming : ranked,
      signals: hopeless ? null : signalsOf({ inquiry, terms, passages, ranked, idfOfOne, analyse }),
      unknownNames,
      ofSibling,
    };
  };
}

/** "Power" is a part of POWER10, and another thing. */
function holdsName(holding: Holding | undefined, term: QuestionTerm | undefined): boolean {
  if (holding === undefined || term === undefined) return false;
  return hasFigure(term.word) ? holding.whole > 0 : isHeld(holding);
}

function lacksName({ names }: Inquiry, passages: readonly Passage[]): boolean {
  return names.some(
    ({ absent, term }) =>
      absent && !passages.some(({ article, text }) => isSpeltOut(term.word, `${article.title}\n${text}`)),
  );
}

/** The places among the question's terms of the words of each name, of which one is enough. */
function namesAmong({ names, terms }: Inquiry): readonly (readonly number[])[] {
  return names.map(({ term, beside }) => [term, ...beside].map((one) => terms.indexOf(one)));
}

/** In another language a word that says nothing is another word: English "War" is not German "war". */
function withoutFunctionWords(term: QuestionTerm, language: string): QuestionTerm {
  const tells = ({ term: other }: Alternative): boolean =>
    languageOfTerm(other) === primaryLanguage(language) ||
    !isFunctionWord(stemOfTerm(other), languageOfTerm(other));
  return { ...term, alternatives: term.alternatives.filter(tells) };
}

/** A name that the archive has never seen speaks against every passage. */
const unknownNameWeight = 2;
/** Any other word it has never seen may be the asker's own word for something it has. */
const unknownWordWeight = 0.7;

/** Equal ones newest first, then by place, so that the same question always reads the same. */
function mostTellingFirst(a: RankedSentence, b: RankedSentence): number {
  return b.worth - a.worth || newestFirst(a, b) || byPlace(a, b);
}

function newestFirst(a: RankedSentence, b: RankedSentence): number {
  const [x, y] = [a.passage.article.date ?? '', b.passage.article.date ?? ''];
  return x < y ? 1 : x > y ? -1 : 0;
}

function byPlace(a: RankedSentence, b: RankedSentence): number {
  const [x, y] = [a.passage.article.id, b.passage.article.id];
  return x < y ? -1 : x > y ? 1 : a.start - b.start;
}
