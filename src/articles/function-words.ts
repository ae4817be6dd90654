/**
 * The language of running text by its commonest words, where that leaves no doubt: `en`, `de`, `nl`, or `null` for everything else.
 * A twentieth of the work of comparing letters, and it never guesses: the words are chosen so that the nearest of kin (Afrikaans,
 * Frisian, Luxembourgish, the Nordic languages) have few of them.
 */
export function languageByFunctionWords(text: string): 'en' | 'de' | 'nl' | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return null;
  const counts = languages.map(() => 0);
  const distinct = languages.map(() => new Set<string>());
  for (const word of words) {
    for (const index of languagesOf.get(word) ?? []) {
      counts[index] = (counts[index] ?? 0) + 1;
      distinct[index]?.add(word);
    }
  }
  const ranks = languages
    .map(({ tag }, index) => ({
      tag,
      share: (counts[index] ?? 0) / words.length,
      distinct: distinct[index]?.size ?? 0,
    }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = ranks;
  if (first === undefined || second === undefined) return null;
  const isClear = first.share >= leastShare && first.distinct >= fewestDistinct;
  return isClear && second.share <= first.share / 4 ? first.tag : null;
}

/** Fewer words than these are left to the comparison of letters. */
const fewestWords = 60;

/** In news of the three languages the words below are 20–35 % of all, in every other language known here under 8 %. */
const leastShare = 0.15;
const fewestDistinct = 8;

const languages = [
  {
    tag: 'en',
    words:
      'the of and to a that is was for it with as his he by be this from are but which had their has were been would who will more when if can said its',
  },
  {
    tag: 'de',
    words:
      'der die das und ist nicht ein eine einer einem einen eines den dem des mit von zu zum zur für auf im sich auch wird werden wurde wurden nach bei aus oder durch über dass sein seine haben hatte sie wie noch nur',
  },
  {
    tag: 'nl',
    words:
      'de het een van niet zijn voor ook naar bij maar wordt worden werd werden heeft hebben had deze dit zich nog uit over om zij haar hun wel moet kan meer onder tussen tegen volgens',
  },
] as const;

const languagesOf: ReadonlyMap<string, readonly number[]> = placesOfWords();

function placesOfWords(): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const [index, { words }] of languages.entries()) {
    for (const word of words.split(' ')) places.set(word, [...(places.get(word) ?? []), index]);
  }
  return places;
}
