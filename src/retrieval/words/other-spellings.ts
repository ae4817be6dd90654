import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Word } from './words.ts';

/**
 * How else a word may be spelt that its stem does not lead to, as `splitWords` would give it: "Müller" as "Mueller", and a German noun or name with
 * and without the "s" of its genitive or plural ("Chinas", "Autos"). Some are no words; whoever asks knows which stand in the archive.
 */
export function otherSpellings({ text, distinctive }: Word, language: string): readonly string[] {
  const found = new Set([
    text.replace(/[äöü]/g, (letter) => umlauts.get(letter) ?? letter),
    text.replace(/(?:ae|oe|(?<![aeq])ue)/g, (letters) => umlautOf.get(letters) ?? letters),
    ...(distinctive && primaryLanguage(language) === 'de' ? withAndWithoutS(text) : []),
  ]);
  found.delete(text);
  return [...found];
}

const umlauts: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
]);
const umlautOf: ReadonlyMap<string, string> = new Map([...umlauts].map(([letter, two]) => [two, letter]));

/** Behind a consonant the stemmer takes it away. */
function withAndWithoutS(text: string): readonly string[] {
  if (/^\p{L}{3,}[aeiouy]s$/u.test(text)) return [text.slice(0, -1)];
  return /^\p{L}{3,}[aeiouy]$/u.test(text) ? [`${text}s`] : [];
}
