import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Word } from './words.ts';

/**
 * How else a word may be spelt that its stem does not lead to, as `splitWords` would give it: "Müller" as "Mueller", and a German noun or name with
 * and without the "s" of its genitive or plural ("Chinas", "Autos"). Some are no words; whoever asks knows which stand in the archive.
 */
export function otherSpellings({ text, distinctive }: Word, language: string): readonly string[] {
  const withS = distinctive && primaryLanguage(language) === 'de' ? withAndWithoutS(text) : null;
  const hasUmlaut = umlautPattern.test(text);
  if (withS === null && !hasUmlaut) return [];
  const found = new Set(withS === null ? [] : [withS]);
  if (hasUmlaut) {
    found.add(text.replace(/[äöü]/g, (letter) => umlauts.get(letter) ?? letter));
    found.add(text.replace(/[ao]e|(?<![aeq])ue/g, (letters) => umlautOf.get(letters) ?? letters));
  }
  found.delete(text);
  return [...found];
}

const umlautPattern = /[äöü]|[ao]e|ue/;
const umlauts: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
]);
const umlautOf: ReadonlyMap<string, string> = new Map([...umlauts].map(([letter, two]) => [two, letter]));

/** Behind a consonant the stemmer takes it away. */
function withAndWithoutS(text: string): string | null {
  if (!/^\p{L}{3,}[aeiouy]s?$/u.test(text)) return null;
  return text.endsWith('s') ? text.slice(0, -1) : `${text}s`;
}
