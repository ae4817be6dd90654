import { splitSentences } from '../../retrieval/words/sentences.ts';
import { toldWords, type WordKnowledge } from '../conflicts/told-words.ts';
import type { Sentence } from './evidence.ts';

/** The sentences of a text that claim something, and how many others it has. */
export interface ClaimsInText {
  readonly claims: readonly Sentence[];
  readonly others: number;
}

/** More of one text are not checked. */
const mostClaims = 5;
/** A longer one is no sentence that a rule could judge. */
const longestClaim = 400;
/** A name and something that is said of it. */
const fewestWords = 2;

/** What in a text can be checked: sentences, no questions, that name somebody or something and say something of it. */
export function claimsInText(
  text: string,
  languageOf: (sentence: string) => string,
  knowledge: WordKnowledge,
): ClaimsInText {
  // Lines of a message are paragraphs, whether or not an empty one stands between them.
  const paragraphs = text.replace(/\s*\n\s*/g, '\n\n');
  const sentences = splitSentences(paragraphs, languageOf(text))
    .map(({ start, end }) => paragraphs.slice(start, end).trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
    .map((sentence) => ({ text: sentence, language: languageOf(sentence) }));
  const claims = sentences.filter((sentence) => isClaim(sentence, knowledge)).slice(0, mostClaims);
  return { claims, others: sentences.length - claims.length };
}

function isClaim({ text, language }: Sentence, knowledge: WordKnowledge): boolean {
  if (text.length > longestClaim || /[?？]["'”“»«)]*$/u.test(text)) return false;
  const words = toldWords(text, language, knowledge);
  return words.length >= fewestWords && words.some(({ isName }) => isName);
}
