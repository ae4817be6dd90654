import type { Alternative, Vocabulary } from '../keywords/keyword-index.ts';
import { stemOfTerm, termOfStem, termPrefix } from './index-term.ts';

/** Words of another language of the archive that are spelt much like a word, most alike first: "Katastrophe" for "catastrophe". */
export type FindCognates = (stemmed: string, language: string) => readonly Alternative[];

/**
 * Compares what words sound like, by their 4-grams, among those that begin with the same two sounds. What is needed for a
 * beginning is made when it is first asked for, so that a large archive costs nothing until then.
 */
export function createCognates(vocabulary: Vocabulary): FindCognates {
  const spelt = new Map<string, SpellingsByBeginning>();
  const beginningLike = (sound: string, language: string): SpellingsByBeginning => {
    const key = termPrefix(language) + sound.slice(0, 1);
    const known = spelt.get(key) ?? spellingsByBeginning(vocabulary, sound.slice(0, 1), language);
    spelt.set(key, known);
    return known;
  };
  const alike = new Map<string, GramIndex>();
  const gramsLike = (sound: string, language: string): GramIndex => {
    const beginning = sound.slice(0, sameSounds);
    const key = termPrefix(language) + beginning;
    const known = alike.get(key) ?? indexGrams(beginningLike(sound, language).get(beginning) ?? []);
    alike.set(key, known);
    return known;
  };
  return (stemmed, language) => {
    if (!canBeCognate(stemmed)) return [];
    const sound = soundOf(stemmed);
    const { terms, gramCounts, holders, shared } = gramsLike(sound, language);
    const wanted = new Set(gramsOf(sound));
    const met: number[] = [];
    for (const gram of wanted) {
      for (const place of holders.get(gram) ?? []) {
        if (shared[place] === 0) met.push(place);
        shared[place] = (shared[place] ?? 0) + 1;
      }
    }
    const found: Alternative[] = [];
    for (const place of met) {
      const weight = (2 * (shared[place] ?? 0)) / (wanted.size + (gramCounts[place] ?? 0));
      shared[place] = 0;
      if (weight >= leastAlike) found.push({ term: terms[place] ?? '', weight });
    }
    return found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, mostFound);
  };
}

/** Fitted with the other weights of a question, see `docs/decisions/0027-across-languages.md`. */
const leastAlike = 0.45;
const mostFound = 3;
const sameSounds = 2;
const shortest = 4;
const gramLength = 4;

function canBeCognate(stemmed: string): boolean {
  return stemmed.length >= shortest && (/^[a-z]+$/.test(stemmed) || /^\p{L}+$/u.test(stemmed));
}

/** A term that may be a cognate, and what it sounds like. */
interface Spelling {
  readonly term: string;
  readonly sound: string;
}

/** By their first two sounds. */
type SpellingsByBeginning = ReadonlyMap<string, readonly Spelling[]>;

/** The terms that begin with a sound: each is looked at once for all that may follow it. */
function spellingsByBeginning(vocabulary: Vocabulary, first: string, language: string): SpellingsByBeginning {
  const spellings = new Map<string, Spelling[]>();
  for (const letter of lettersFor.get(first) ?? [first]) {
    for (const term of vocabulary.startingWith(termOfStem(letter, language))) {
      const stemmed = stemOfTerm(term);
      if (!canBeCognate(stemmed)) continue;
      const sound = soundOf(stemmed);
      if (!sound.startsWith(first)) continue;
      const beginning = sound.slice(0, sameSounds);
      const alike = spellings.get(beginning);
      if (alike === undefined) spellings.set(beginning, [{ term, sound }]);
      else alike.push({ term, sound });
    }
  }
  return spellings;
}

interface GramIndex {
  readonly terms: readonly string[];
  /** How many different ones each term has. */
  readonly gramCounts: readonly number[];
  /** Places in `terms` of those that have a gram. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Room to count in how many grams each shares with a word, all zeros between two words. */
  readonly shared: Uint32Array;
}

function indexGrams(spellings: readonly Spelling[]): GramIndex {
  const gramCounts: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [place, { sound }] of spellings.entries()) {
    let count = 0;
    for (const gram of gramsOf(sound)) {
      const list = holders.get(gram);
      if (list?.at(-1) === place) continue;
      if (list === undefined) holders.set(gram, [place]);
      else list.push(place);
      count += 1;
    }
    gramCounts.push(count);
  }
  const shared = new Uint32Array(spellings.length);
  return { terms: spellings.map(({ term }) => term), gramCounts, holders, shared };
}

/** The letters that a word may begin with which begins with a sound; each other sound is its own letter. */
const lettersFor: ReadonlyMap<string, readonly string[]> = new Map([
  ['f', ['f', 'p']],
  ['i', ['i', 'y']],
  ['k', ['c', 'k', 'q', 'x']],
  ['s', ['s', 'z']],
  ['v', ['v', 'w']],
]);

/** In order, a gram that stands there twice twice. */
function gramsOf(sound: string): readonly string[] {
  const marked = `<${sound}>`;
  const grams: string[] = [];
  for (let i = 0; i + gramLength <= marked.length; i += 1) grams.push(marked.slice(i, i + gramLength));
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
