import { primaryLanguage } from '../articles/primary-language.ts';
import type { Archive } from './archive.ts';
import type { GlossaryRow } from './glossary/parse-glossary.ts';
import type { Alternative } from './keywords/keyword-index.ts';
import { createCognates } from './words/cognates.ts';
import { indexTerm, termOfStem } from './words/index-term.ts';
import { otherSpellings } from './words/other-spellings.ts';
import { languageOfQuestion } from './words/question-language.ts';
import { type QuestionTerm, type TellingWord, tellingWords } from './words/question-terms.ts';
import { type QuestionWords, questionWords } from './words/question-words.ts';
import { stem } from './words/stem.ts';

/** A question with what is known of it before anything is searched. */
export interface ReadQuestion {
  /** BCP 47 tag. */
  readonly language: string;
  /** Its telling words; an alternative that the archive has nowhere is left out. */
  readonly terms: readonly QuestionTerm[];
}

/** What each alternative of a word counts beside the word itself, 0–1. */
export interface QuestionWeights {
  /** A part of a compound. */
  readonly part: number;
  readonly translation: number;
  /** The same spelling in another language, where the glossary has a translation: a name, or another word. */
  readonly doubtful: number;
  /** For so many words of a question, words spelt alike are looked for: that takes longest, and a pasted text has many. */
  readonly mostSoughtByLetters: number;
}

/** Fitted by `bench/fit-words.ts`, see `docs/decisions/0027-across-languages.md`. */
export const fittedWeights: QuestionWeights = {
  part: 0.5,
  translation: 0.9,
  doubtful: 0.5,
  mostSoughtByLetters: 24,
};

/**
 * Reads questions to an archive, whose `languages` are given with the most frequent first. Each telling word becomes a group of all
 * that it may be met as: its own stem, the parts of a compound, other forms of a verb, and in the archive's other languages its
 * translations, or where there are none the same spelling and the nearest ones.
 */
export function createQuestionReader(
  archive: Pick<Archive, 'keywords' | 'glossary' | 'words'>,
  languages: readonly string[],
  weights: QuestionWeights = fittedWeights,
): (question: string) => ReadQuestion {
  const { glossary } = archive;
  const { splitCompound } = archive.words;
  const { vocabulary } = archive.keywords;
  const findCognates = createCognates(vocabulary);
  const inArchive = ({ term }: Alternative): boolean => vocabulary.has(term);

  const inOwnLanguage = (
    own: string,
    spellings: readonly string[],
    parts: readonly string[],
    language: string,
  ): readonly Alternative[] => {
    const weighted = (weight: number) => (one: string) => ({ term: termOfStem(one, language), weight });
    return [
      ...termsSpelt(termOfStem(own, language), spellings, language).map((term) => ({ term, weight: 1 })),
      ...parts.map(weighted(weights.part)),
      ...glossary.otherForms(own, language).map(weighted(1)),
    ].filter(inArchive);
  };

  const translations = (
    rows: readonly GlossaryRow[],
    language: string,
    weight: number,
  ): readonly Alternative[] =>
    rows.flatMap((row) =>
      glossary
        .termsOf(row, language)
        .filter(inArchive)
        .map((name) => ({ term: name.term, weight: name.weight * weight })),
    );

  return (question) => {
    const words = questionWords(question);
    const language = languageOfQuestion(words, languages, { glossary, vocabulary, splitCompound });
    const others = languages.filter((other) => primaryLanguage(other) !== primaryLanguage(language));
    let soughtByLetters = 0;
    const phrases = others.length === 0 ? [] : phrasesAmong(words, language);

    const inOtherLanguage = (
      { at, distinctive }: TellingWord,
      spellings: readonly string[],
      parts: readonly string[],
      other: string,
    ): readonly Alternative[] => {
      const own = words.stemOf(at, language);
      const ofPhrase = translations(phrases[at] ?? [], other, weights.translation);
      const whole =
        ofPhrase.length > 0
          ? ofPhrase
          : translations(rowsSpelt(own, spellings, language), other, weights.translation);
      const weight = whole.length > 0 && !distinctive ? weights.doubtful : 1;
      const carriedOver = termsSpelt(words.termOf(at, other), spellings, other)
        .map((term) => ({ term, weight }))
        .filter(inArchive);
      if (whole.length > 0) return [...whole, ...carriedOver];
      const ofParts = parts.flatMap((part) =>
        translations(glossary.rowsOf(part, language), other, weights.part * weights.translation),
      );
      if (ofParts.length > 0 || carriedOver.length > 0) return [...carriedOver, ...ofParts];
      if (soughtByLetters === weights.mostSoughtByLetters) return [];
      soughtByLetters += 1;
      return findCognates(own, other);
    };

    const terms = tellingWords(words, language).map((tellingWord) => {
      const { word, at, distinctive } = tellingWord;
      const own = words.stemOf(at, language);
      const parts = splitCompound(word.text, language).filter((part) => part !== own);
      const spellings = otherSpellings(word, language);
      const alternatives = [...inOwnLanguage(own, spellings, parts, language)];
      for (const other of others) alternatives.push(...inOtherLanguage(tellingWord, spellings, parts, other));
      return { word: question.slice(word.start, word.end), distinctive, alternatives };
    });
    return { language, terms };
  };

  /** What the glossary has of a stem, or else of the word in another spelling. */
  function rowsSpelt(own: string, spellings: readonly string[], language: string): readonly GlossaryRow[] {
    const rows = glossary.rowsOf(own, language);
    if (rows.length > 0) return rows;
    return spellings.flatMap((spelling) => glossary.rowsOf(stem(spelling, language), language));
  }

  /** The rows of the phrase that each word is part of, if it is. */
  function phrasesAmong(
    { all, stemOf }: QuestionWords,
    language: string,
  ): readonly (readonly GlossaryRow[])[] {
    const stems = all.map((_, at) => stemOf(at, language));
    const rows: (readonly GlossaryRow[])[] = [];
    while (rows.length < stems.length) {
      const phrase = glossary.phraseAt(stems, rows.length, language);
      for (let i = 0; i < (phrase?.length ?? 1); i += 1) rows.push(phrase?.rows ?? []);
    }
    return rows;
  }
}

/** A term and those of other spellings. */
function termsSpelt(term: string, spellings: readonly string[], language: string): readonly string[] {
  if (spellings.length === 0) return [term];
  return [...new Set([term, ...spellings.map((spelling) => indexTerm(spelling, language))])];
}
