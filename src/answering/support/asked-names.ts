import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Archive } from '../../retrieval/archive.ts';
import { languageOfTerm, stemOfTerm, termOfStem } from '../../retrieval/words/index-term.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';
import { stem } from '../../retrieval/words/stem.ts';
import { hasFigure, type WrittenName, writtenNames } from './written-names.ts';

/** A name of a question. */
export interface AskedName extends WrittenName {
  /** No text of the archive holds it, in any spelling that comes near. */
  readonly absent: boolean;
}

export type AskedNames = (
  question: string,
  language: string,
  terms: readonly QuestionTerm[],
) => readonly AskedName[];

/** Errs towards knowing a name: a word of the archive that is spelt much like it is it, and of a name in two words one is enough. */
export function createAskedNames(
  { keywords, glossary, words: { splitCompound } }: Pick<Archive, 'keywords' | 'glossary' | 'words'>,
  archiveLanguages: readonly string[],
): AskedNames {
  const { vocabulary } = keywords;
  const languages = [...new Set(archiveLanguages.map(primaryLanguage))];

  return (question, language, terms) => {
    const ownLanguage = languages.includes(primaryLanguage(language));
    const isKnown = (term: QuestionTerm): boolean => {
      // "Compaq" is not met in "company", unless the archive is in another language alone and may well spell it otherwise.
      const alternatives = term.alternatives.filter(
        (one) => one.weight === 1 || !ownLanguage || !isOfLanguage(one.term),
      );
      if (keywords.documentFrequency({ alternatives }) > 0) return true;
      if (hasFigure(term.word)) return false;
      // What letters stand for has other ones in another language.
      return (isAcronym(term.word) && !ownLanguage) || isSpeltAlike(term.word.toLowerCase(), language);
    };
    const names = writtenNames(question, language, terms, { glossary, splitCompound }).slice(0, mostNames);
    return names.map((name) => ({ ...name, absent: ![name.term, ...name.beside].some(isKnown) }));
  };

  /** Two words of the archive together ("Superbowl"), or one that begins the same and ends otherwise. */
  function isSpeltAlike(word: string, language: string): boolean {
    for (let i = shortestPart; i <= word.length - shortestPart; i += 1)
      if (isWord(word.slice(0, i)) && isWord(word.slice(i))) return true;
    const wanted = stem(word, language);
    if (wanted.length < shortestAlike) return false;
    return languages.some((other) => {
      for (const term of vocabulary.startingWith(termOfStem(wanted.slice(0, sameBeginning), other)))
        if (languageOfTerm(term) === other && isNear(wanted, stemOfTerm(term)) && !isOfLanguage(term))
          return true;
      return false;
    });
  }

  function isOfLanguage(term: string): boolean {
    return glossary.rowsOf(stemOfTerm(term), languageOfTerm(term)).length > 0;
  }

  function isWord(part: string): boolean {
    return languages.some((language) => vocabulary.has(termOfStem(stem(part, language), language)));
  }
}

/** Whether a text spells out what a name's capitals stand for: "SP" in "the Scottish Parliament", "ECB" in "the European Central Bank". */
export function isSpeltOut(name: string, text: string): boolean {
  if (!isAcronym(name)) return false;
  const words = [...name.replace(/s$/, '')].map((letter) => `${letter}\\p{L}+`);
  return new RegExp(`(?<!\\p{L})${words.join('[ -](?:\\p{Ll}+ ){0,2}')}`, 'u').test(text);
}

/** A question has one or two; what has more is a pasted text, and spellings that come near to one take long to look for. */
const mostNames = 12;
const shortestPart = 3;
/** Shorter words are another word when a letter is another. */
const shortestAlike = 5;
/** Names are spelt otherwise behind their beginning. */
const sameBeginning = 3;
const sharedBeginning = 0.8;

function isAcronym(written: string): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(written);
}

function isNear(wanted: string, other: string): boolean {
  const [shorter, longer] = wanted.length < other.length ? [wanted, other] : [other, wanted];
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  if (same >= Math.max(shortestAlike, sharedBeginning * longer.length)) return true;
  return editsBetween(wanted, other) <= (wanted.length >= 8 ? 2 : 1);
}

/** Letters added, left out or replaced. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
