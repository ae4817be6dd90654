import type { Analyse } from '../../retrieval/words/analyse-text.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { isYear } from '../facts/measures.ts';
import { monthsOf } from '../facts/months.ts';
import { quantitiesOf, sameQuantity } from '../facts/quantities.ts';
import type { Inquiry } from '../reader.ts';
import { questionKind } from '../support/question-kind.ts';

/** Whether a sentence holds what a question of its kind asks for, and the question has not itself: 1 or 0; 0 where it asks for something else. */
export interface KindHeld {
  /** A figure that is no year; where a price is asked for, an amount of money. */
  readonly figure: number;
  /** A year or a month. */
  readonly time: number;
  /** Where a person or a place is asked for, a word with a capital. German nouns have one too: there nearly every sentence holds one. */
  readonly name: number;
}

/** Tells of any sentence (with its language, a BCP 47 tag) whether it holds what this question asks for. */
export function createKindHeld(
  { text: question, language: asked, terms }: Inquiry,
  analyse: Analyse,
): (sentence: string, language: string) => KindHeld {
  const kind = questionKind(question, asked);
  const figuresAsked = quantitiesOf(question, asked);
  const wordsAsked = new Set(terms.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));

  const money = asksForPrice(question);
  const holdsFigure = (sentence: string, language: string): boolean =>
    quantitiesOf(sentence, language).some(
      (figure) =>
        (!money || /^[A-Z]{3}$/.test(figure.unit ?? '')) &&
        !isYear(figure, sentence.slice(figure.start, figure.end)) &&
        !figuresAsked.some((other) => sameQuantity(figure, other)),
    );
  const holdsTime = (sentence: string, language: string): boolean =>
    monthsOf(sentence).size > 0 ||
    quantitiesOf(sentence, language).some((figure) => {
      const written = sentence.slice(figure.start, figure.end);
      return isYear(figure, written) && !question.includes(written);
    });
  const holdsName = (sentence: string, language: string): boolean =>
    splitWords(sentence).some(
      ({ text, start }, at) =>
        at > 0 &&
        /^\p{Lu}/u.test(sentence.slice(start)) &&
        ![...analyse(text, language).frequencies.keys()].some((term) => wordsAsked.has(term)),
    );

  return (sentence, language) => ({
    figure: Number(kind === 'figure' && holdsFigure(sentence, language)),
    time: Number(kind === 'time' && holdsTime(sentence, language)),
    name: Number((kind === 'person' || kind === 'place') && holdsName(sentence, language)),
  });
}

/** "How much did Dell pay": "two years earlier" is no price, and "how many paid" asks for none. Words of English, German and Dutch. */
function asksForPrice(question: string): boolean {
  return howMuch.test(question) && price.test(question);
}

const howMuch =
  /(?<!\p{L})(?:how much|what (?:price|amount)|wie ?viel(?!\p{L})|welche[nr]? (?:preis|summe)|hoeveel (?:geld|betaal|kost)|welk bedrag)/iu;
const price =
  /(?<!\p{L})(?:pays?|paid|costs?|spend|spent|price|be?zahl\p{L}*|gezahlt|kostete?n?|gekostet|kaufpreis|preis|betaal\p{L}*|betalen|kostten?|prijs|bedrag)(?!\p{L})/iu;
