import type { Glossary } from '../../retrieval/glossary/glossary.ts';
import { capitalsAreNames } from '../../retrieval/words/capitals.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';
import type { SplitCompound } from '../../retrieval/words/split-compounds.ts';
import { stem } from '../../retrieval/words/stem.ts';
import { isStopWord } from '../../retrieval/words/stop-words.ts';
import { splitWords, type Word } from '../../retrieval/words/words.ts';
import { isWrittenShort } from './written-short.ts';

/** A word of a question that is surely a name, or a part of one. */
export interface WrittenName {
  readonly term: QuestionTerm;
  /** The other words of the name that are no words of a language: of "Graham Twigg" either tells who is meant. */
  readonly beside: readonly QuestionTerm[];
}

export interface NameKnowledge {
  readonly glossary: Pick<Glossary, 'rowsOf' | 'languages'>;
  readonly splitCompound: SplitCompound;
}

/** A word of a question, and what its letters tell. */
interface Written extends Word {
  readonly written: string;
  readonly capital: boolean;
  readonly term: QuestionTerm | undefined;
}

/**
 * Errs towards none: a capital tells a name where nouns have none; in German only beside another capitalised word ("Firma Compaq") or bare
 * behind a preposition ("für Pivotal"), and where neither the word nor its parts stand in the glossary. Letters with a capital or a figure among
 * them ("VMware", "POWER9", "EMC") are a name anywhere.
 */
export function writtenNames(
  question: string,
  language: string,
  terms: readonly QuestionTerm[],
  { glossary, splitCompound }: NameKnowledge,
): readonly WrittenName[] {
  const words = splitWords(question).map((word): Written => {
    const written = question.slice(word.start, word.end);
    const term = terms.find((one) => one.word === written);
    return { ...word, written, capital: /^\p{Lu}/u.test(written), term };
  });
  if (isTitle(words)) return [];
  const isWordOf = (word: Word, tag: string): boolean =>
    isStopWord(word.text, tag) || glossary.rowsOf(stem(word.text, tag), tag).length > 0;

  const capitalAt = (at: number): boolean =>
    words[at]?.capital === true && !begins(question, words[at - 1], words[at]);
  const joins = (at: number): boolean => question.slice(words[at]?.end, words[at + 1]?.start) === ' ';
  const isName = (word: Written, at: number): boolean => {
    if (isWordOf(word, language) || isWrittenShort(word.text)) return false;
    if (isStriking(word.written)) return true;
    if (!capitalAt(at)) return false;
    if (capitalsAreNames(language)) return true;
    if (splitCompound(word.text, language).length > 0 || germanEnding.test(word.written)) return false;
    if (!joins(at - 1)) return false;
    return (
      capitalAt(at - 1) ||
      (joins(at) && capitalAt(at + 1)) ||
      germanPrepositions.has(words[at - 1]?.text ?? '')
    );
  };
  const besideAt = (at: number): WrittenName['beside'] => {
    let [first, last] = [at, at];
    while (capitalAt(first - 1) && joins(first - 1)) first -= 1;
    while (capitalAt(last + 1) && joins(last)) last += 1;
    return words.slice(first, last + 1).flatMap((word, i) => {
      const { term } = word;
      const telling = first + i !== at && !glossary.languages.some((tag) => isWordOf(word, tag));
      return telling && term !== undefined ? [term] : [];
    });
  };
  return words.flatMap((word, at) => {
    const { term } = word;
    if (term === undefined || !isName(word, at)) return [];
    return [{ term, beside: hasFigure(word.text) ? [] : besideAt(at) }];
  });
}

/** The first word, and what stands behind a colon or a full stop, has its capital for that. */
function begins(question: string, before: Word | undefined, word: Word | undefined): boolean {
  return before === undefined || /[:.!?]/.test(question.slice(before.end, word?.start));
}

/** "POWER9" is another than "POWER10": of such a name every letter counts. */
export function hasFigure(word: string): boolean {
  return /\d/.test(word);
}

/** A capital or a figure behind its first letter. */
function isStriking(written: string): boolean {
  return /^\p{L}.*[\p{Lu}\d]/u.test(written);
}

/** In a title, and where all is shouted, capitals tell nothing. */
function isTitle(words: readonly Written[]): boolean {
  const small = words.filter(({ written }) => /^\p{Ll}/u.test(written)).length;
  return words.length > 2 && small < words.length / 4;
}

/** What is done or what something is like ends so in German, and so do adjectives and plurals. */
const germanEnding = /(?:ung|heit|keit|schaft|tion|ität|ismus|nis|tum|chen|ling|erei|en)s?$/;

/** Behind which German names stand bare, and other nouns seldom. */
const germanPrepositions: ReadonlySet<string> = new Set([
  'bei',
  'durch',
  'für',
  'gegen',
  'mit',
  'von',
  'über',
]);
