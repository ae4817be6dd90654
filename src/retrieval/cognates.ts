import { stemOfTerm, termPrefix } from './index-term.ts';
import type { Alternative, Vocabulary } from './keyword-index.ts';

/** Words of an archive's other languages that are spelt much like a word: "Katastrophe" for "catastrophe". */
export type FindCognates = (stemmed: string, language: string) => readonly Alternative[];

/** Compares a word with every word of the language that begins alike, by the 4-grams of what both sound like. */
export function createCognates(vocabulary: Vocabulary): FindCognates {
  const grams = new Map<string, GramIndex>();
  return (stemmed, language) => {
    if (stemmed.length < shortest || /\P{L}/u.test(stemmed)) return [];
    const prefix = termPrefix(language);
    const index = grams.get(prefix) ?? indexGrams(vocabulary.startingWith(prefix));
    grams.set(prefix, index);
    const wanted = gramsOf(stemmed);
    const shared = new Uint8Array(index.terms.length);
    const found: number[] = [];
    for (const gram of wanted) {
      for (const number of index.holders.get(gram) ?? []) {
        if (shared[number] === 0) found.push(number);
        shared[number] = (shared[number] ?? 0) + 1;
      }
    }
    return found
      .map((number) => ({
        term: index.terms[number] ?? '',
        weight: (2 * (shared[number] ?? 0)) / (wanted.size + (index.counts[number] ?? 0)),
      }))
      .filter(({ weight }) => weight >= leastAlike)
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .slice(0, mostFound);
  };
}

const shortest = 4;
const leastAlike = 0.45;
const mostFound = 3;

interface GramIndex {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

function indexGrams(all: Iterable<string>): GramIndex {
  const terms: string[] = [];
  const counts: number[] = [];
  const holders = new Map<string, number[]>();
  for (const term of all) {
    const stemmed = stemOfTerm(term);
    if (stemmed.length < shortest || /\P{L}/u.test(stemmed)) continue;
    const grams = gramsOf(stemmed);
    for (const gram of grams) {
      const list = holders.get(gram);
      if (list === undefined) holders.set(gram, [terms.length]);
      else list.push(terms.length);
    }
    terms.push(term);
    counts.push(grams.size);
  }
  return { terms, counts, holders };
}

const gramLength = 4;

function gramsOf(stemmed: string): ReadonlySet<string> {
  const marked = `<${soundOf(stemmed)}>`;
  const grams = new Set<string>();
  for (let i = 0; i + gramLength <= marked.length; i += 1) grams.add(marked.slice(i, i + gramLength));
  return grams;
}

/** Letters that the three languages write differently in one and the same word. */
function soundOf(stemmed: string): string {
  return stemmed
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('rh', 'r')
    .replaceAll('sch', 'sh')
    .replaceAll('ij', 'i')
    .replace(/[ckq]+/g, 'k')
    .replaceAll('x', 'ks')
    .replaceAll('y', 'i')
    .replaceAll('w', 'v')
    .replaceAll('z', 's')
    .replace(/(.)\1/g, '$1');
}
