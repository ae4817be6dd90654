import type { Steps } from '../indexing/turns.ts';
import { stem, withoutDiacritics } from '../words/stem.ts';
import { splitWords } from '../words/words.ts';
import type { GlossaryRow } from './parse-glossary.ts';
import { regularForms } from './verb-forms.ts';

/** The names that concepts have in one language, found by stems. */
export interface NamesByStem {
  /** Rows with a name of that single word, in any of its regular forms. */
  words(stemmed: string): readonly GlossaryRow[];
  /** The names of several words, of which this is the first. */
  phrases(stemmed: string): readonly NamedPhrase[];
  /** The stems of all forms of each verb that has this one. */
  forms(stemmed: string): readonly (readonly string[])[];
  /** Works out, in steps, what asking for each stem would. */
  all(): Steps<void>;
}

export interface NamedPhrase {
  readonly stems: readonly string[];
  readonly row: GlossaryRow;
}

export interface NamedRow {
  readonly row: GlossaryRow;
  readonly names: readonly string[];
}

/**
 * Stemming thousands of names takes some tenths of a second, and a question asks for a dozen stems: the names are sorted by how they begin, a step
 * for each row, and those of a beginning are stemmed when one is asked for.
 */
export function* createNamesByStem(rows: Iterable<NamedRow>, language: string): Steps<NamesByStem> {
  const single = new Map<string, Name[]>();
  const several = new Map<string, Name[]>();
  for (const { row, names } of rows) {
    for (const name of names) {
      const words = wordsOfName(name);
      const own = beginningOfWord(words[0] ?? '', language);
      append(words.length > 1 ? several : single, own, { row, name, words });
      const others = new Set(regularForms(name, language).map((form) => beginningOfWord(form, language)));
      others.delete(own);
      for (const beginning of others) append(single, beginning, { row, name, words });
    }
    yield;
  }
  const words = kept((beginning) => stemWords(single.get(beginning) ?? [], beginning, language));
  const phrases = kept((beginning) => stemPhrases(several.get(beginning) ?? [], language));
  const beginningOf = (stemmed: string): string => beginningOfStem(stemmed, language);
  return {
    words: (one) => words(beginningOf(one)).get(one)?.rows ?? [],
    phrases: (one) => phrases(beginningOf(one)).get(one) ?? [],
    forms: (one) =>
      (words(beginningOf(one)).get(one)?.names ?? [])
        .map((name) => stemsOf(name, language))
        .filter((stems) => stems.length > 1),
    *all() {
      for (const beginning of single.keys()) {
        words(beginning);
        yield;
      }
      for (const beginning of several.keys()) {
        phrases(beginning);
        yield;
      }
    },
  };
}

/** As `splitWords` has them, which is slow for thousands of single words. */
export function wordsOfName(name: string): readonly string[] {
  return /^(?:[A-Za-z]+|\p{L}+)$/u.test(name)
    ? [name.toLowerCase()]
    : splitWords(name).map(({ text }) => text);
}

/** The stems of a verb's regular forms. */
export function formStems(name: string, language: string): readonly string[] {
  return regularForms(name, language).map((form) => stem(form, language));
}

interface Name {
  readonly row: GlossaryRow;
  readonly name: string;
  readonly words: readonly string[];
}

/** What a stem is of. */
interface Named {
  readonly rows: GlossaryRow[];
  readonly names: Name[];
}

/** The stems of these single words and their forms that begin so. */
function stemWords(names: readonly Name[], beginning: string, language: string): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (const name of names) {
    const forms = [name.words[0] ?? '', ...regularForms(name.name, language)];
    const alike = forms.filter((form) => beginningOfWord(form, language) === beginning);
    for (const one of new Set(alike.map((form) => stem(form, language)))) {
      const known = named.get(one) ?? { rows: [], names: [] };
      named.set(one, known);
      known.names.push(name);
      if (!known.rows.includes(name.row)) known.rows.push(name.row);
    }
  }
  return named;
}

function stemPhrases(names: readonly Name[], language: string): ReadonlyMap<string, readonly NamedPhrase[]> {
  const phrases = new Map<string, NamedPhrase[]>();
  for (const { row, words } of names) {
    const stems = words.map((word) => stem(word, language));
    append(phrases, stems[0] ?? '', { stems, row });
  }
  return phrases;
}

/** Of a single word, its own and those of its forms, each once. */
function stemsOf({ name, words }: Name, language: string): readonly string[] {
  return [...new Set([stem(words[0] ?? '', language), ...formStems(name, language)])];
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Works something out for a beginning once. */
function kept<Value>(workOut: (beginning: string) => Value): (beginning: string) => Value {
  const values = new Map<string, Value>();
  return (beginning) => {
    const known = values.get(beginning);
    if (known !== undefined) return known;
    const made = workOut(beginning);
    values.set(beginning, made);
    return made;
  };
}

/** Languages whose stems begin with the first two letters of the word, but for those of the shortest words and a "y" that becomes an "i". */
const keepBeginnings: ReadonlySet<string> = new Set(['en', 'de', 'nl']);
const shortWord = 3;

/** How the stem of a word begins, which for most words is known without it; in other languages all begin alike. */
function beginningOfWord(word: string, language: string): string {
  return beginningOfStem(word.length <= shortWord ? stem(word, language) : word, language);
}

function beginningOfStem(stemmed: string, language: string): string {
  if (!keepBeginnings.has(language)) return '';
  const beginning = stemmed.slice(0, 2);
  return /^[a-xz][a-xz]$/.test(beginning)
    ? beginning
    : withoutDiacritics(stemmed).slice(0, 2).replace('y', 'i');
}
