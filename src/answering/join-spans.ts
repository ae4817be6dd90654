import { primaryLanguage } from '../articles/primary-language.ts';
import type { ProposedSpan } from './reader.ts';
import { sameParagraph } from './same-paragraph.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

/** A quote of more than one sentence stays below this, so that it is read and not skipped. */
const longestJoined = 500;

/**
 * The places to cut for the chosen sentences, in their order. A sentence whose subject stands before it ("He said …") brings the
 * sentence before it along, and chosen sentences that follow each other become one quote: never stitched, always one run of the text.
 */
export function joinSpans(
  chosen: readonly WeighedSentence[],
  all: readonly WeighedSentence[],
): readonly ProposedSpan[] {
  const spans: ProposedSpan[] = [];
  for (const sentence of chosen) {
    const span = withSubject(sentence, all);
    const neighbour = spans.findIndex((other) => joinable(other, span));
    const other = spans[neighbour];
    if (other === undefined) spans.push(span);
    else spans[neighbour] = union(other, span);
  }
  return spans;
}

function withSubject(sentence: WeighedSentence, all: readonly WeighedSentence[]): ProposedSpan {
  const { passage, start, end } = sentence;
  const { body, language } = passage.article;
  if (!leansOnWhatPrecedes(body.slice(start, end), language)) return { passage, start, end };
  const before = all.find(
    (other) =>
      other.passage.article.id === passage.article.id &&
      other.end <= start &&
      sameParagraph(body, other.end, start) &&
      end - other.start <= longestJoined,
  );
  return { passage, start: before?.start ?? start, end };
}

function joinable(a: ProposedSpan, b: ProposedSpan): boolean {
  if (a.passage.article.id !== b.passage.article.id) return false;
  const joined = union(a, b);
  if (a.start < b.end && b.start < a.end) return true;
  const { body } = a.passage.article;
  return (
    joined.end - joined.start <= longestJoined &&
    sameParagraph(body, Math.min(a.end, b.end), Math.max(a.start, b.start))
  );
}

function union(a: ProposedSpan, b: ProposedSpan): ProposedSpan {
  return { passage: a.passage, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether a sentence begins with a word that stands for something named before it. */
function leansOnWhatPrecedes(sentence: string, language: string): boolean {
  const first = /^["'“”„‘«»(]*(\p{L}+)/u.exec(sentence)?.[1]?.toLowerCase();
  return first !== undefined && (pronouns[primaryLanguage(language)]?.has(first) ?? false);
}

const pronouns: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their', 'this', 'these', 'those']),
  de: new Set(['er', 'sie', 'es', 'sein', 'seine', 'ihr', 'ihre', 'dieser', 'diese', 'dieses', 'dies']),
  nl: new Set(['hij', 'zij', 'ze', 'haar', 'hun', 'deze', 'dit']),
};
