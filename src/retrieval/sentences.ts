import { endsInAbbreviation } from './abbreviations.ts';

/** A sentence's place in a text, in UTF-16 offsets, without the white space around it. */
export interface Sentence {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/** Longer runs without a sentence end (tables, lists of names) are parted at a space, so that a quote stays readable. */
export const maxSentenceChars = 1200;

/**
 * Sentences of a text whose paragraphs are parted by blank lines. Boundaries are Unicode's (UAX 29, by `Intl.Segmenter`), which break
 * after every abbreviation; those are joined again.
 */
export function splitSentences(text: string, language: string): readonly Sentence[] {
  const segmenter = segmenterFor(language);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { start, end } of paragraphs(text)) {
    for (const span of joinAbbreviations(text, boundaries(text, start, end, segmenter), language)) {
      for (const part of shorten(text, span)) sentences.push({ ...part, paragraph });
    }
    paragraph += 1;
  }
  return sentences;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (gap.index > start) yield { start, end: gap.index };
    start = gap.index + gap[0].length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Spans between sentence boundaries, trimmed. A line break inside a running line of prose counts as a space. */
function boundaries(text: string, start: number, end: number, segmenter: Intl.Segmenter): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const length of segmentLengths(softenLineBreaks(text.slice(start, end)), segmenter)) {
    const trimmed = trim(text, from, from + length);
    if (trimmed.end > trimmed.start) spans.push(trimmed);
    from += length;
  }
  return spans;
}

/**
 * The lengths of a paragraph's segments, found a window at a time, since the segmenter's time grows with the square of its text. What ends
 * a window may go on after it and opens the next; a window without a boundary is widened.
 */
function* segmentLengths(paragraph: string, segmenter: Intl.Segmenter): Generator<number> {
  let [from, width] = [0, windowChars];
  while (from < paragraph.length) {
    const lengths = Array.from(
      segmenter.segment(paragraph.slice(from, from + width)),
      ({ segment }) => segment.length,
    );
    const isLast = from + width >= paragraph.length;
    const certain = isLast ? lengths : lengths.slice(0, -1);
    yield* certain;
    for (const length of certain) from += length;
    width = certain.length === 0 ? 2 * width : windowChars;
  }
}

/** Up to about this length the segmenter reads some 20 MB a second, at 100,000 characters less than one. */
const windowChars = 2048;

/** Hard-wrapped prose: a long line that does not end a sentence goes on in the next. Same length as the input. */
function softenLineBreaks(paragraph: string): string {
  if (!paragraph.includes('\n')) return paragraph;
  const shortestWrappedLine = 50;
  const lines = paragraph.split('\n');
  let softened = lines[0] ?? '';
  for (let i = 1; i < lines.length; i += 1) {
    const [previous = '', line = ''] = [lines[i - 1], lines[i]];
    const goesOn =
      /^\s*\p{Ll}/u.test(line) ||
      (previous.length >= shortestWrappedLine && !/[.!?:…]["'”“’»)\]]*\s*$/u.test(previous));
    softened += (goesOn ? ' ' : '\n') + line;
  }
  return softened;
}

function joinAbbreviations(text: string, spans: readonly Span[], language: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    if (previous !== undefined && belongsTogether(text, previous, span, language)) {
      joined[joined.length - 1] = { start: previous.start, end: span.end };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

function belongsTogether(text: string, previous: Span, next: Span, language: string): boolean {
  if (text.slice(previous.end, next.start).includes('\n')) return false;
  const ending = text.slice(Math.max(previous.start, previous.end - contextChars), previous.end);
  const following = text.slice(next.start, next.start + contextChars);
  if (/^\p{Ll}/u.test(following) || listMarker.test(text.slice(previous.start, previous.end))) return true;
  return endsInAbbreviation(ending, following, language);
}

/** `1.`, `2.)`, `a.`, `• 9.` alone: the item that it numbers follows. */
const listMarker = /^[(•⁃–-]?\s?(?:\d{1,3}|\p{Ll})[.)]{1,2}$/u;

/** Longer than any abbreviation with its neighbours. */
const contextChars = 40;

function* shorten(text: string, span: Span): Generator<Span> {
  let { start } = span;
  while (start < span.end) {
    const cut = span.end - start > maxSentenceChars ? spaceNear(text, start, span.end) : span.end;
    const part = trim(text, start, cut);
    if (part.end > part.start) yield part;
    start = cut + 1;
  }
}

/** The last white space within the length of a sentence, else the first one after it, else the end. */
function spaceNear(text: string, start: number, end: number): number {
  const most = start + maxSentenceChars;
  const isSpace = (at: number): boolean => /[ \t\n]/.test(text[at] ?? '');
  for (let at = most; at > start; at -= 1) if (isSpace(at)) return at;
  for (let at = most + 1; at < end; at += 1) if (isSpace(at)) return at;
  return end;
}

function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function segmenterFor(language: string): Intl.Segmenter {
  const [locale = 'und'] = Intl.Segmenter.supportedLocalesOf([language]);
  return new Intl.Segmenter(locale, { granularity: 'sentence' });
}
