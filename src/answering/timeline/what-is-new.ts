import { splitSentences } from '../../retrieval/words/sentences.ts';
import {
  holdsWord,
  type ToldWord,
  tellsSomething,
  toldWords,
  type WordKnowledge,
} from '../conflicts/told-words.ts';
import { isYear, measuresOf } from '../facts/measures.ts';
import { monthsOf } from '../facts/months.ts';
import { type Quantity, quantitiesOf, sameQuantity } from '../facts/quantities.ts';

/** A name, a figure or a word of a quote that none of the earlier quotes has. */
export interface Novelty {
  readonly kind: 'name' | 'figure' | 'word';
  /** UTF-16 offsets into the quote's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words in a language (BCP 47 tag). */
export interface Wording {
  readonly text: string;
  readonly language: string;
}

/**
 * What a text says that the earlier ones do not: its new names and figures, at most four, in their order; where it has none, its rarest
 * new words. `known` is what needs no telling: the topic and the earlier quotes. `rarity` is higher for rarer words.
 */
export function whatIsNew(
  { text, language }: Wording,
  known: readonly Wording[],
  knowledge: WordKnowledge,
  rarity: (word: string, language: string) => number,
): readonly Novelty[] {
  const holds = holdsWord(known.flatMap((one) => toldWords(one.text, one.language, knowledge)));
  const quantities = known.flatMap((one) => quantitiesOf(one.text, one.language));
  const figures = newFigures(text, language, quantities);
  const words = splitSentences(text, language).flatMap(({ start, end }) =>
    toldWords(text.slice(start, end), language, knowledge).map((told) => shifted(told, start)),
  );
  const fresh = words.filter(
    (told) =>
      !holds(told) &&
      !isInside(told, figures) &&
      monthsOf(text.slice(told.word.start, told.word.end)).size === 0,
  );
  const names = runs(
    text,
    words,
    fresh.filter(({ isName }) => isName),
  );
  const telling = [...figures, ...names].sort((a, b) => a.start - b.start).slice(0, mostShown);
  if (telling.length > 0) return telling;
  return fresh
    .toSorted((a, b) => rarity(b.word.text, language) - rarity(a.word.text, language))
    .slice(0, mostWords)
    .map(({ word: { start, end } }) => novelty('word', text, start, end))
    .sort((a, b) => a.start - b.start);
}

const mostShown = 4;
const mostWords = 2;

function newFigures(text: string, language: string, known: readonly Quantity[]): readonly Novelty[] {
  const measures = measuresOf(text, language, (word) => tellsSomething(word, language));
  return quantitiesOf(text, language).flatMap((quantity) => {
    if (known.some((other) => sameQuantity(quantity, other))) return [];
    // "two kinds" is hardly ever news.
    if (quantity.unit === null && /^\p{L}/u.test(text.slice(quantity.start))) return [];
    const measure = measures.find(({ start }) => start === quantity.start);
    if (measure !== undefined) {
      const [first] = measure.counted;
      const end = quantity.unit === null && first !== undefined ? first.end : measure.textEnd;
      return [novelty('figure', text, measure.textStart, end)];
    }
    const { start, end } = quantity;
    return isYear(quantity, text.slice(start, end)) ? [novelty('figure', text, start, end)] : [];
  });
}

/** New names with the names right beside them: "Neu Cloud Oriental" though "Neu Cloud" is known. */
function runs(text: string, words: readonly ToldWord[], fresh: readonly ToldWord[]): readonly Novelty[] {
  const found: Novelty[] = [];
  for (const told of fresh) {
    const at = words.indexOf(told);
    let [first, last] = [at, at];
    const joined = (left: number, right: number): boolean =>
      words[left]?.isName === true &&
      words[right]?.isName === true &&
      /^[ -]$/.test(text.slice(words[left]?.word.end, words[right]?.word.start));
    while (joined(first - 1, first)) first -= 1;
    while (joined(last, last + 1)) last += 1;
    const [start, end] = [
      words[first]?.word.start ?? told.word.start,
      words[last]?.word.end ?? told.word.end,
    ];
    if (found.at(-1)?.start !== start) found.push(novelty('name', text, start, end));
  }
  return found;
}

function shifted(told: ToldWord, by: number): ToldWord {
  return { ...told, word: { ...told.word, start: told.word.start + by, end: told.word.end + by } };
}

function isInside({ word }: ToldWord, places: readonly Novelty[]): boolean {
  return places.some(({ start, end }) => word.start < end && start < word.end);
}

function novelty(kind: Novelty['kind'], text: string, start: number, end: number): Novelty {
  return { kind, start, end, text: text.slice(start, end) };
}
