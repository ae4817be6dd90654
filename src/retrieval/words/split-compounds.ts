import { primaryLanguage } from '../../articles/primary-language.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** Stems of the words that a compound is made of; empty when it is not one. `word` as `splitWords` gives it. */
export type SplitCompound = (word: string, language: string) => readonly string[];

/** Whether this is the stem of a word that stands somewhere by itself. */
export type IsKnownStem = (stemmed: string, language: string) => boolean;

/**
 * Splits German and Dutch compounds into known words, as few as will do, with what joins them (`Regierung-s-krise`). Of two
 * ways the one with the longer last word is taken, since the last word says what the thing is. A part that is a compound itself gives its own parts too.
 */
export function createCompoundSplitter(isKnown: IsKnownStem): SplitCompound {
  return (word, language) => {
    const joints = jointsOf.get(primaryLanguage(language));
    if (
      joints === undefined ||
      word.length < 2 * shortestPart ||
      word.length > longestWord ||
      /\P{L}/u.test(word)
    ) {
      return [];
    }
    const stems = new Map<string, string | null>();
    const known = (part: string): string | null => {
      let found = stems.get(part);
      if (found === undefined) {
        found = stemOfWord(part);
        stems.set(part, found);
      }
      return found;
    };
    const stemOfWord = (part: string): string | null => {
      if (part.length < shortestPart || isStopWord(part, language)) return null;
      const stemmed = stem(part, language);
      return stemmed.length >= shortestStem && isKnown(stemmed, language) ? stemmed : null;
    };
    return [...new Set(partsOf(word, { joints, known, depth: mostCuts }))];
  };
}

/** Shorter words are found in any other by chance. */
const shortestPart = 4;
const shortestStem = 3;
const longestWord = 60;
const mostCuts = 3;

/** What may stand between two words of a compound, beside nothing. */
const jointsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', ['', 's', 'es', 'n', 'en', 'er', 'e']],
  ['nl', ['', 's', 'en', 'e', 'er', 'n']],
]);

interface Cutting {
  readonly joints: readonly string[];
  /** The stem of a part that is a word. */
  readonly known: (part: string) => string | null;
  readonly depth: number;
}

function partsOf(word: string, cutting: Cutting): readonly string[] {
  if (cutting.depth === 0) return [];
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const head = headStem(word.slice(0, cut), cutting);
    if (head === null) continue;
    const tail = word.slice(cut);
    const tailStem = cutting.known(tail);
    const deeper = partsOf(tail, { ...cutting, depth: cutting.depth - 1 });
    if (tailStem === null && deeper.length === 0) continue;
    return [head, ...(tailStem === null ? [] : [tailStem]), ...deeper];
  }
  return [];
}

/** The stem of the first word, with or without what joins it to the next. */
function headStem(head: string, { joints, known }: Cutting): string | null {
  for (const joint of joints) {
    if (!head.endsWith(joint)) continue;
    const found = known(head.slice(0, head.length - joint.length));
    if (found !== null) return found;
  }
  return null;
}
