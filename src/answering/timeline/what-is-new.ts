import type { Article } from '../../articles/article.ts';
import type { PublicationDate } from '../../articles/dates/publication-date.ts';
import type { GlossaryRow } from '../../retrieval/glossary/parse-glossary.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import { splitWords } from '../../retrieval/words/words.ts';
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
import type { IsPlace } from '../follow-ups/places.ts';

/** A name or a figure of a quote that nothing has which was told before. */
export interface Novelty {
  readonly kind: 'name' | 'figure';
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

/** What has been told of a topic so far, by quotes in the order of their dates. */
export interface News {
  /** The names and figures that the quotes before and their articles do not have, at most four, in their order; often there are none. */
  of(quote: Wording, date: PublicationDate): readonly Novelty[];
  add(quote: Wording, article: Article): void;
}

export interface NewsParts {
  readonly knowledge: WordKnowledge;
  readonly isPlace: IsPlace;
}

/** The topic needs no telling. Any other word than a name or a figure tells how something is said, and not what is new. */
export function createNews(topic: Wording, { knowledge, isPlace }: NewsParts): News {
  const known = [topic];
  const quantities: Quantity[] = [...quantitiesOf(topic.text, topic.language)];
  const spelt = new Set<string>();
  return {
    of({ text, language }, date) {
      const holds = holdsWord(known.flatMap((one) => toldWords(one.text, one.language, knowledge)));
      const figures = newFigures(text, language, quantities, Number(date.slice(0, 4)));
      const words = splitSentences(text, language).flatMap(({ start, end }) =>
        toldWords(text.slice(start, end), language, knowledge).map((told) => shifted(told, start)),
      );
      const fresh = words.filter(
        (told) =>
          told.isName &&
          !holds(told) &&
          !spelt.has(told.word.text) &&
          !isInside(told, figures) &&
          monthsOf(text.slice(told.word.start, told.word.end)).size === 0,
      );
      const isName = ({ words: run, text: written }: Run): boolean =>
        run.length > 1 || run.some((told) => !isWord(told)) || isPlace(written);
      const names = runsOf(text, words, fresh).filter(isName);
      return unlike([...figures, ...names.map(({ text: _, words: run }) => nameOf(text, run))])
        .sort((a, b) => a.start - b.start)
        .slice(0, mostShown);
    },
    add(quote, { title, body, language }) {
      known.push(quote, { text: title, language });
      for (const { text } of splitWords(body)) spelt.add(text);
      quantities.push(...quantitiesOf(`${title}\n${body}`, language));
    },
  };
}

const mostShown = 4;

/** A year is news where it is still to come: what was, an article says to remind of it. */
function newFigures(
  text: string,
  language: string,
  known: readonly Quantity[],
  published: number,
): readonly Novelty[] {
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
    const toCome = isYear(quantity, text.slice(start, end)) && quantity.value > published;
    return toCome ? [novelty('figure', text, start, end)] : [];
  });
}

/** Names right beside each other. */
interface Run {
  readonly text: string;
  readonly words: readonly ToldWord[];
}

/** New names with the names right beside them: "Neu Cloud Oriental" though "Neu Cloud" is known. */
function runsOf(text: string, words: readonly ToldWord[], fresh: readonly ToldWord[]): readonly Run[] {
  const joined = (left: number, right: number): boolean =>
    words[left]?.isName === true &&
    words[right]?.isName === true &&
    /^[ -]$/.test(text.slice(words[left]?.word.end, words[right]?.word.start));
  return fresh.map((told) => {
    const at = words.indexOf(told);
    let [first, last] = [at, at];
    while (joined(first - 1, first)) first -= 1;
    while (joined(last, last + 1)) last += 1;
    const run = words.slice(first, last + 1);
    return { text: nameOf(text, run).text, words: run };
  });
}

function nameOf(text: string, run: readonly ToldWord[]): Novelty {
  return novelty('name', text, run[0]?.word.start ?? 0, run.at(-1)?.word.end ?? 0);
}

/** "Chinese" and "Power" are words of the glossary, though they have a capital; what it has with a capital in every language, as "Shanghai", is a name. */
function isWord({ keys, parts }: ToldWord): boolean {
  return parts.length > 0 || [...keys].some((key) => typeof key !== 'string' && !isNameRow(key));
}

function isNameRow({ forms }: GlossaryRow): boolean {
  return [...forms.values()].flat().every((form) => /^\p{Lu}/u.test(form));
}

/** Each once, however often it is said. */
function unlike(all: readonly Novelty[]): Novelty[] {
  return [...new Map(all.toReversed().map((one) => [one.text.toLowerCase(), one])).values()];
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
