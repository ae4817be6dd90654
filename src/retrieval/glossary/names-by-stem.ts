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
  const names = new Map<string, Name[]>();
  for (const { row, names: spelt } of rows) {
    for (const name of spelt) {
      const own = beginningOfWord(firstWord(name), language);
      append(names, own, { row, name });
      const others = new Set(regularForms(name, language).map((form) => beginningOfWord(form, language)));
      others.delete(own);
      for (const beginning of others) append(names, beginning, { row, name });
    }
    yield;
  }
  const stemmed = new Map<string, StemmedNames>();
  const beginningWith = (beginning: string): StemmedNames => {
    const known = stemmed.get(beginning);
    if (known !== undefined) return known;
    const made = stemNames(names.get(beginning) ?? [], beginning, language);
    stemmed.set(beginning, made);
    return made;
  };
  const alike = (one: string): StemmedNames => beginningWith(beginningOfStem(one, language));
  return {
    words: (one) => alike(one).words.get(one) ?? [],
    phrases: (one) => alike(one).phrases.get(one) ?? [],
    forms: (one) => alike(one).forms.get(one) ?? [],
    *all() {
      for (const beginning of names.keys()) {
        beginningWith(beginning);
        yield;
      }
    },
  };
}

/** As `splitWords` has them, which is slow for thousands of single words. */
export function wordsOfName(name: string): readonly string[] {
  return /^\p{L}+$/u.test(name) ? [name.toLowerCase()] : splitWords(name).map(({ text }) => text);
}

function firstWord(name: string): string {
  return /^\p{L}+(?= |$)/u.exec(name)?.[0].toLowerCase() ?? wordsOfName(name)[0] ?? '';
}

/** The stems of a verb's regular forms. */
export function formStems(name: string, language: string): readonly string[] {
  return regularForms(name, language).map((form) => stem(form, language));
}

interface Name {
  readonly row: GlossaryRow;
  readonly name: string;
}

interface StemmedNames {
  readonly words: ReadonlyMap<string, readonly GlossaryRow[]>;
  readonly phrases: ReadonlyMap<string, readonly NamedPhrase[]>;
  readonly forms: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Of the stems of these names, those that begin so. */
function stemNames(names: readonly Name[], beginning: string, language: string): StemmedNames {
  const words = new Map<string, GlossaryRow[]>();
  const phrases = new Map<string, NamedPhrase[]>();
  const forms = new Map<string, (readonly string[])[]>();
  for (const { row, name } of names) {
    const stems = wordsOfName(name).map((word) => stem(word, language));
    const [first = ''] = stems;
    if (stems.length > 1) {
      append(phrases, first, { stems, row });
      continue;
    }
    const all = [...new Set([first, ...formStems(name, language)])];
    for (const one of all) {
      if (beginningOfStem(one, language) !== beginning) continue;
      if (words.get(one)?.includes(row) !== true) append(words, one, row);
      if (all.length > 1) append(forms, one, all);
    }
  }
  return { words, phrases, forms };
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Languages whose stems begin with the first two letters of the word, but for those of the shortest words and a "y" that becomes an "i". */
const keepBeginnings: ReadonlySet<string> = new Set(['en', 'de', 'nl']);
const shortWord = 3;

/** How the stem of a word begins, which for most words can be told without it; in other languages all begin alike. */
function beginningOfWord(word: string, language: string): string {
  return beginningOfStem(word.length <= shortWord ? stem(word, language) : word, language);
}

function beginningOfStem(stemmed: string, language: string): string {
  if (!keepBeginnings.has(language)) return '';
  return withoutDiacritics(stemmed).slice(0, 2).replace('y', 'i');
}
