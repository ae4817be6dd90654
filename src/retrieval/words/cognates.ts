import type { Alternative, Vocabulary } from '../keywords/keyword-index.ts';
import { stemOfTerm, termOfStem, termPrefix } from './index-term.ts';

/** Words of another language of the archive that are spelt much like a word, most alike first: "Katastrophe" for "catastrophe". */
export type FindCognates = (stemmed: string, language: string) => readonly Alternative[];

/**
 * Compares what words sound like, by their 4-grams, among those that begin with the same two sounds. What is needed for a
 * beginning is made when it is first asked for, so that a large archive costs nothing until then.
 */
export function createCognates(vocabulary: Vocabulary): FindCognates {
  const alike = new Map<string, GramIndex>();
  const beginningLike = (sound: string, language: string): GramIndex => {
    const key = termPrefix(language) + sound.slice(0, sameSounds);
    const known =
      alike.get(key) ?? indexGrams(termsBeginning(vocabulary, sound.slice(0, sameSounds), language));
    alike.set(key, known);
    return known;
  };
  return (stemmed, language) => {
    if (!canBeCognate(stemmed)) return [];
    const sound = soundOf(stemmed);
    const { terms, gramCounts, holders } = beginningLike(sound, language);
    const wanted = gramsOf(sound);
    const shared = new Map<number, number>();
    for (const gram of wanted) {
      for (const number of holders.get(gram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared]
      .map(([number, count]) => ({
        term: terms[number] ?? '',
        weight: (2 * count) / (wanted.size + (gramCounts[number] ?? 0)),
      }))
      .filter(({ weight }) => weight >= leastAlike)
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .slice(0, mostFound);
  };
}

/** Fitted with the other weights of a question, see `docs/decisions/0027-across-languages.md`. */
const leastAlike = 0.45;
const mostFound = 3;
const sameSounds = 2;
const shortest = 4;
const gramLength = 4;

function canBeCognate(stemmed: string): boolean {
  return stemmed.length >= shortest && /^\p{L}+$/u.test(stemmed);
}

interface GramIndex {
  readonly terms: readonly string[];
  readonly gramCounts: readonly number[];
  /** Places in `terms` of those that have a gram. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

function indexGrams(found: Iterable<string>): GramIndex {
  const terms: string[] = [];
  const gramCounts: number[] = [];
  const holders = new Map<string, number[]>();
  for (const term of found) {
    const grams = gramsOf(soundOf(stemOfTerm(term)));
    for (const gram of grams) {
      const list = holders.get(gram);
      if (list === undefined) holders.set(gram, [terms.length]);
      else list.push(terms.length);
    }
    terms.push(term);
    gramCounts.push(grams.size);
  }
  return { terms, gramCounts, holders };
}

function* termsBeginning(vocabulary: Vocabulary, sound: string, language: string): Generator<string> {
  for (const letter of lettersFor.get(sound.slice(0, 1)) ?? [sound.slice(0, 1)]) {
    for (const term of vocabulary.startingWith(termOfStem(letter, language))) {
      const stemmed = stemOfTerm(term);
      if (canBeCognate(stemmed) && soundOf(stemmed).startsWith(sound)) yield term;
    }
  }
}

/** The letters that a word may begin with which begins with a sound; each other sound is its own letter. */
const lettersFor: ReadonlyMap<string, readonly string[]> = new Map([
  ['f', ['f', 'p']],
  ['i', ['i', 'y']],
  ['k', ['c', 'k', 'q', 'x']],
  ['s', ['s', 'z']],
  ['v', ['v', 'w']],
]);

function gramsOf(sound: string): ReadonlySet<string> {
  const marked = `<${sound}>`;
  const grams = new Set<string>();
  for (let i = 0; i + gramLength <= marked.length; i += 1) grams.add(marked.slice(i, i + gramLength));
  return grams;
}

/** One spelling for letters that English, German and Dutch write differently in one and the same word. */
function soundOf(stemmed: string): string {
  return stemmed
    .replace(/ph|[trsg]h|sch|ij|[cq]|x|y|w|z/g, (letters) => sounds.get(letters) ?? letters)
    .replace(/(.)\1+/g, '$1');
}

const sounds: ReadonlyMap<string, string> = new Map([
  ['ph', 'f'],
  ['th', 't'],
  ['rh', 'r'],
  ['sch', 'sh'],
  ['ij', 'i'],
  ['c', 'k'],
  ['q', 'k'],
  ['x', 'ks'],
  ['y', 'i'],
  ['w', 'v'],
  ['z', 's'],
]);
