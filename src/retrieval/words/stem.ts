import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { primaryLanguage } from '../../articles/primary-language.ts';
import { isFunctionWord } from './stop-words.ts';

/**
 * The Snowball stem of a word in a language (BCP 47 tag), without diacritics; in a language that has no stemmer here, the word
 * without diacritics. Numbers stay whole, and so does a word whose stem would be a stop word: Dutch "overheid" (government) is not "over".
 */
export function stem(word: string, language: string): string {
  const stemmed = snowballStem(word, language);
  const meansNothing =
    stemmed !== word && isFunctionWord(stemmed, language) && !isFunctionWord(word, language);
  return meansNothing ? word : stemmed;
}

function snowballStem(word: string, language: string): string {
  const stemmer = /^\p{N}/u.test(word) ? undefined : stemmers.get(primaryLanguage(language));
  return withoutDiacritics(stemmer === undefined ? word : stemmer(word));
}

/** A lower-case word in the letters of people who have no others: "größe" is "grosse". */
export function withoutDiacritics(word: string): string {
  return isAscii(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[ßæœøđłı]/g, (letter) => plainLetters.get(letter) ?? letter);
}

/** Letters that Unicode does not take apart, as people write them who have not got them. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const stemmers: ReadonlyMap<string, (word: string) => string> = new Map([
  ['da', danish],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['it', italian],
  ['nb', norwegian],
  ['nl', dutch],
  ['nn', norwegian],
  ['no', norwegian],
  ['pt', portuguese],
  ['sv', swedish],
]);
