import { endsInAbbreviation } from './abbreviations.ts';
import { partLongSentence } from './part-long-sentence.ts';
import { markSentenceEnds } from './sentence-ends.ts';
import { type Span, trimmed } from './span.ts';

/** A sentence's place in a text, in UTF-16 offsets, without the white space around it. */
export interface Sentence {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/**
 * Sentences of a text whose paragraphs are separated by blank lines. Boundaries are Unicode's (UAX 29, by `Intl.Segmenter`), which break
 * after every abbreviation; those are joined again. Where the characters do not decide ("the U.S. Millions came"), two sentences stay one:
 * half a sentence can say the contrary of the whole, while a long quote is only long. No sentence is longer than `maxSentenceChars`.
 */
export function splitSentences(text: string, language: string): readonly Sentence[] {
  const segmenter = segmenterFor(language);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { start, end } of paragraphs(text)) {
    const marked = markSentenceEnds(text.slice(start, end), language);
    for (const span of joinParts(marked, segments(marked, segmenter), language)) {
      for (const part of partLongSentence(marked, span)) {
        sentences.push({ start: start + part.start, end: start + part.end, paragraph });
      }
    }
    paragraph += 1;
  }
  return sentences;
}

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (gap.index > start) yield { start, end: gap.index };
    start = gap.index + gap[0].length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** What stands between two boundaries, trimmed. */
interface Segment extends Span {
  /** Whether the sentence goes on after it: it was cut because too much text had been read. */
  readonly goesOn: boolean;
}

/**
 * The segments of a paragraph, found a window at a time, since the segmenter's time grows with the square of its text. What ends
 * a window may go on after it and opens the next. A window without a boundary is longer than any sentence may be and is not widened, but
 * for its last characters, where a boundary may need to see what follows.
 */
function* segments(paragraph: string, segmenter: Intl.Segmenter): Generator<Segment> {
  let from = 0;
  while (from < paragraph.length) {
    const ends = Array.from(
      segmenter.segment(paragraph.slice(from, from + windowChars)),
      ({ index, segment }) => from + index + segment.length,
    );
    const isLast = from + windowChars >= paragraph.length;
    const goesOn = !isLast && ends.length === 1;
    const certain = goesOn ? [from + windowChars - lookBackChars] : isLast ? ends : ends.slice(0, -1);
    for (const certainEnd of certain) {
      const end = beforeOpening(paragraph, from, certainEnd);
      const span = trimmed(paragraph, { start: from, end });
      if (span.end > span.start) yield { ...span, goesOn };
      from = end;
    }
  }
}

/** The rule knows no opening marks from closing ones, and leaves those with the sentence before that no space parts from it: 「はい。」「. */
function beforeOpening(text: string, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && openingMark.test(text.slice(end - 1, end + 1))) end -= 1;
  return /[.!?…。！？．]["”’»」』）)\]]*$/u.test(text.slice(Math.max(from, end - 5), end)) ? end : to;
}

/** Those of quotations only before a word, since in German “ and « close. */
const openingMark = /^(?:(?!\[)\p{Ps}|[“‘«](?=[\p{L}\p{N}\p{Ps}]))/u;

/** Up to about this length the segmenter reads some 20 MB a second, at 100,000 characters less than one. */
const windowChars = 2048;
const lookBackChars = 256;

function joinParts(text: string, parts: Iterable<Segment>, language: string): readonly Span[] {
  const joined: Segment[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if (previous !== undefined && (previous.goesOn || belongsTogether(text, previous, part, language))) {
      joined[joined.length - 1] = { ...part, start: previous.start };
    } else {
      joined.push(part);
    }
  }
  return joined;
}

function belongsTogether(text: string, previous: Span, next: Span, language: string): boolean {
  if (text.slice(previous.end, next.start).includes('\n')) return false;
  const ending = text.slice(Math.max(previous.start, previous.end - contextChars), previous.end);
  const following = text.slice(next.start, Math.min(next.end, next.start + contextChars));
  if (previous.end - previous.start <= longestOpening && opening.test(ending)) return true;
  return (
    goesOnWith.test(following) ||
    followsQuote.some(([quoted, rest]) => quoted.test(ending) && rest.test(following)) ||
    spacedEllipsis.test(ending) ||
    endsInAbbreviation(ending, following, language)
  );
}

/** Longer than any abbreviation with its neighbours. */
const contextChars = 40;

/**
 * What is no sentence by itself: the mark of a list's item (`1.`, `2.)`, `a.`, `• 9.`), the letter before a question or an answer (`Q.`),
 * an opening mark, "At 5 a.m."
 */
const opening =
  /^(?:[(•⁃–-]?\s?(?:\d{1,3}|\p{L})[.)]{1,2}|["“„‘«»'([{¡¿]+|[[(](?:\.{3}|…)|\p{L}+ \S+ [ap]\.?m\.)$/iu;
const longestOpening = 20;

/** No sentence begins with a small letter (one that may does so after a mark of `markSentenceEnds`), or has nothing but closing marks. */
const goesOnWith = /^(?:\p{Ll}|[.!?…"”’»)\]]+$)/u;

const followsQuote: readonly (readonly [RegExp, RegExp])[] = [
  // “… stairways.” (Smith 55). Philipp II. (Spanien). A parenthesis that has its full stop after it is no sentence.
  [/[.!?…]["”’'»)\]]*$/u, /^\([^()]{1,36}\)[.,;]/u],
  // 「行く。」と言った。
  [/[。！？!?][」』”）)]+$/u, /^[とっなのをがはにもで、，]/u],
];

/** The three spaced dots of an omission inside a sentence; four of them end it. */
const spacedEllipsis = /[^.\s]\s?\. \. \.$/;

/** Made once for each language: one takes as long to make as a sentence to part. */
const segmenters = new Map<string, Intl.Segmenter>();
const mostSegmenters = 100;

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const [locale = 'und'] = Intl.Segmenter.supportedLocalesOf([language]);
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' });
  if (segmenters.size >= mostSegmenters) segmenters.clear();
  segmenters.set(language, made);
  return made;
}
