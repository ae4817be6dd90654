import { primaryLanguage } from '../../articles/primary-language.ts';
import { sha256Hex } from '../../articles/sha256.ts';
import { atOnce, inTurns, type Turns } from '../indexing/turns.ts';
import type { Alternative } from '../keywords/keyword-index.ts';
import { termOfStem } from '../words/index-term.ts';
import { stem } from '../words/stem.ts';
import { isStopWord } from '../words/stop-words.ts';
import {
  createNamesByStem,
  formStems,
  type NamedRow,
  type NamesByStem,
  wordsOfName,
} from './names-by-stem.ts';
import type { GlossaryRow } from './parse-glossary.ts';
import { hasRegularForms } from './verb-forms.ts';

/** Concepts with their names in several languages, found by the stem of a name. */
export interface Glossary {
  /** Of all rows: an index that was built with others is another index. */
  readonly hash: string;
  readonly rows: readonly GlossaryRow[];
  /** Languages that have a name for something, without regions. */
  readonly languages: readonly string[];
  /** Rows with that single word, in any of its regular forms. */
  rowsOf(stemmed: string, language: string): readonly GlossaryRow[];
  /** The longest phrase of two words or more that these stems begin with. */
  phraseAt(stems: readonly string[], at: number, language: string): Phrase | null;
  /** What the concept may be met as in a language: a later name counts less than the first, and a phrase is shared out among its words. */
  termsOf(row: GlossaryRow, language: string): readonly Alternative[];
  /** Stems of the other regular forms of the verbs that this is a form of. */
  otherForms(stemmed: string, language: string): readonly string[];
  /** Works out, in turns, what asking for a language would have to work out first: for the glossary that comes with the program some 100 ms. */
  prepare(language: string, turns: Turns): Promise<void>;
}

/** A name of several words that was found in a text. */
export interface Phrase {
  readonly rows: readonly GlossaryRow[];
  /** In words. */
  readonly length: number;
}

/** Nothing is worked out before a language is asked for, since most archives have few, and little of that before a word is. */
export function createGlossary(rows: readonly GlossaryRow[]): Glossary {
  const tags = new Set(rows.flatMap(({ forms }) => [...forms.keys()]));
  const languages = new Set([...tags].map(primaryLanguage));
  let hash: string | undefined;
  const named = (language: string): Iterable<NamedRow> =>
    rows.map((row) => ({ row, names: namesOf(row, language) }));
  const byLanguage = new Map<string, NamesByStem>();
  const namesIn = (language: string): NamesByStem => {
    const primary = primaryLanguage(language);
    const known = byLanguage.get(primary);
    if (known !== undefined) return known;
    const made = atOnce(createNamesByStem(named(primary), primary));
    byLanguage.set(primary, made);
    return made;
  };
  const terms = new Map<string, Map<GlossaryRow, readonly Alternative[]>>();
  return {
    get hash() {
      hash ??= hashOf(rows);
      return hash;
    },
    rows,
    languages: [...languages].sort(),
    rowsOf: (stemmed, language) => namesIn(language).words(stemmed),
    phraseAt(stems, at, language) {
      const phrases = namesIn(language).phrases(stems[at] ?? '');
      if (phrases.length === 0) return null;
      const fits = phrases.filter((phrase) => phrase.stems.every((one, i) => one === stems[at + i]));
      const length = Math.max(0, ...fits.map((phrase) => phrase.stems.length));
      const longest = fits.filter((phrase) => phrase.stems.length === length).map(({ row }) => row);
      return longest.length === 0 ? null : { rows: longest, length };
    },
    termsOf(row, language) {
      const primary = primaryLanguage(language);
      const known = terms.get(primary) ?? new Map<GlossaryRow, readonly Alternative[]>();
      terms.set(primary, known);
      const found = known.get(row) ?? termsOfNames(namesOf(row, primary), primary);
      known.set(row, found);
      return found;
    },
    otherForms: (stemmed, language) =>
      (hasRegularForms(language) ? namesIn(language).forms(stemmed) : [])
        .flat()
        .filter((form) => form !== stemmed),
    async prepare(language, turns) {
      const primary = primaryLanguage(language);
      const names =
        byLanguage.get(primary) ?? (await inTurns(createNamesByStem(named(primary), primary), turns));
      byLanguage.set(primary, names);
      await inTurns(names.all(), turns);
    },
  };
}

function namesOf({ forms }: GlossaryRow, language: string): readonly string[] {
  const names = forms.get(language);
  if (names !== undefined) return names;
  const regional = [...forms.keys()].find((tag) => primaryLanguage(tag) === language);
  return regional === undefined ? [] : (forms.get(regional) ?? []);
}

function termsOfNames(names: readonly string[], language: string): readonly Alternative[] {
  return names.flatMap((name, place) =>
    termsOfName(name, language).map(({ term, weight }) => ({
      term,
      weight: weight / (1 + place * laterCountsLess),
    })),
  );
}

/** Fitted with the weights of a question, see `docs/decisions/0027-across-languages.md`. */
const laterCountsLess = 0.3;
const phraseWeight = 0.7;

function termsOfName(name: string, language: string): readonly Alternative[] {
  const words = wordsOfName(name);
  const telling = words.filter((word) => !isStopWord(word, language));
  const kept = telling.length === 0 ? words : telling;
  const stems = new Set([
    ...kept.map((word) => stem(word, language)),
    ...(words.length === 1 ? formStems(name, language) : []),
  ]);
  const weight = words.length === 1 ? 1 : phraseWeight / kept.length;
  return [...stems].map((one) => ({ term: termOfStem(one, language), weight }));
}

function hashOf(rows: readonly GlossaryRow[]): string {
  const content = rows.map(({ forms }) => [...forms].map(([language, names]) => [language, ...names]));
  return sha256Hex(JSON.stringify(content)).slice(0, 12);
}
