import { oneLine, openingWords } from './one-line.ts';

/**
 * A text's first sentence as a stand-in for the title it lacks, as it stands there. Cut at a word, and not after one that
 * leads on ("voor", "with", "dass"), where it is longer than a headline; with the next one where it is too short to tell texts apart.
 */
export function firstSentence(text: string): string {
  const opening = oneLine(text.slice(0, 20 * longestTitle));
  const end = /[.!?]["'”“’»)]?(?= ["'“„‘«(]?\p{Lu})/gu;
  for (const match of opening.slice(0, longestTitle + 1).matchAll(end)) {
    const length = match.index + match[0].length;
    if (length >= shortestTitle && !/(?:^|[ (.])\p{L}{1,3}\.$/u.test(opening.slice(0, length)))
      return opening.slice(0, length);
  }
  const cut = openingWords(opening, longestTitle);
  return cut.endsWith('…') ? cut.replace(/(?:[ ,]+\p{Ll}{1,4}){1,4}…$/u, '…') : cut;
}

/** Characters. Of headlines hardly any are longer. */
const longestTitle = 140;
const shortestTitle = 30;
