import { type Span, trimmed } from './span.ts';
import { unspacedLetters } from './words.ts';

/**
 * No sentence is longer, in UTF-16 units, so that a quote stays readable. Three quotes of this length fit into one message of Discord, by its
 * characters and by the bytes of scripts that take three for each, and one is never longer than the chunk that holds it should be.
 */
export const maxSentenceChars = 1000;

/** The same for scripts without spaces between words, where a character says about twice as much. */
const maxUnspacedChars = 500;

/**
 * The span itself, or, when it is longer than a sentence may be, its parts: cut after the last mark at which a thought ends (a full stop, a
 * semicolon, a comma, in this order) in the second half of what fits, else at a space, else between two characters as people
 * see them. Only what people see as one character can be longer.
 */
export function* partLongSentence(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (from < end) {
    const most =
      end - from > maxUnspacedChars ? mostChars(text.slice(from, from + maxUnspacedChars)) : maxSentenceChars;
    const to = end - from > most ? cutWithin(text, from, from + most, end) : end;
    const part = trimmed(text, { start: from, end: to });
    if (part.end > part.start) yield part;
    from = to;
  }
}

function mostChars(sample: string): number {
  const unspaced = sample.match(unspacedLetter)?.length ?? 0;
  return unspaced > sample.length / 2 ? maxUnspacedChars : maxSentenceChars;
}

const unspacedLetter = new RegExp(unspacedLetters, 'gv');

function cutWithin(text: string, from: number, most: number, end: number): number {
  const half = Math.floor((from + most) / 2);
  // One more, since the space that follows a mark need not fit.
  const window = text.slice(half, most + 1);
  for (const mark of marks) {
    const at = endOfLast(window, mark);
    if (at !== -1 && half + at <= most) return half + at;
  }
  return lastSpace(text, from, most) ?? graphemeEnd(text, from, most, end);
}

/** Best first. Full-width marks need no space after them, but may carry a variation selector. */
const marks: readonly RegExp[] = [
  /[.!?…]["”’»)\]]{0,3}(?=\s)|[。！？][」』”）]{0,3}(?!\p{Grapheme_Extend})/gu,
  /[;:–—](?=\s)|[；：](?!\p{Grapheme_Extend})|\n/gu,
  /,["”’»]?(?=\s)|[，、،](?!\p{Grapheme_Extend})/gu,
];

function endOfLast(window: string, mark: RegExp): number {
  let end = -1;
  for (const match of window.matchAll(mark)) {
    const to = match.index + match[0].length;
    if (to < window.length) end = to;
  }
  return end;
}

function lastSpace(text: string, from: number, most: number): number | null {
  for (let at = most; at > from; at -= 1) if (bareSpace.test(text.slice(at, at + 2))) return at;
  return null;
}

/** Not one that carries a mark. */
const bareSpace = /^\s(?!\p{Grapheme_Extend})/u;

/** Where the last grapheme ends that fits, or the first if none does. */
function graphemeEnd(text: string, from: number, most: number, end: number): number {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (let width = 2 * (most - from); ; width *= 2) {
    const to = Math.min(end, from + width);
    const across = graphemes.segment(text.slice(from, to)).containing(most - from);
    if (across === undefined) return end;
    if (across.index > 0) return from + across.index;
    if (to === end || from + across.segment.length < to) return from + across.segment.length;
  }
}
