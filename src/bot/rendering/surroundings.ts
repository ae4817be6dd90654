import type { Quote } from '../../answering/quotes/quote.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';

/** The article's own words around a quote, whole sentences at their outer ends; either may be empty. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** How far each way is looked for each sentence, in UTF-16 units. */
const reachForOne = 600;

/**
 * The rest of the sentence that a quote begins or ends in, and so many sentences more each way (1 unless given), as far as they can be
 * read whole.
 */
export function surroundings(quote: Quote, sentencesEachWay = 1): Surroundings {
  const { body, language } = quote.article;
  const reach = reachForOne * sentencesEachWay;
  const from = Math.max(0, quote.start - reach);
  const to = Math.min(body.length, quote.end + reach);
  const sentences = splitSentences(body.slice(from, to), language).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }));
  // What touches an edge of the part looked at may have been cut there.
  const whole = sentences.filter(
    ({ start, end }) => (from === 0 || start > from) && (to === body.length || end < to),
  );
  const starts = whole.map(({ start }) => start).filter((start) => start <= quote.start);
  const ends = whole.map(({ end }) => end).filter((end) => end >= quote.end);
  const begins = starts.slice(-sentencesEachWay - 1)[0] ?? quote.start;
  const finishes = ends.slice(0, sentencesEachWay + 1).at(-1) ?? quote.end;
  return { before: body.slice(begins, quote.start), after: body.slice(quote.end, finishes) };
}
