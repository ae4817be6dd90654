import { sameLanguage } from '../../articles/primary-language.ts';
import { stemOfTerm } from '../../retrieval/words/index-term.ts';
import type { ProposedSpan } from '../reader.ts';
import { joinSpans } from './join-spans.ts';
import type { SentenceSignals } from './sentence-signals.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

/** A sentence and what it is worth beside the others that were found. */
export interface RankedSentence extends WeighedSentence {
  readonly signals: SentenceSignals;
  /** As `worthOf` has it. */
  readonly worth: number;
}

/** How sentences are chosen by their worth. */
export interface ChoiceRule {
  /** A further quote must be worth this share of the best, 0–1. */
  readonly leastOfBest: number;
  /** What a sentence in another language counts beside one in the asker's when it is chosen, 0–1. */
  readonly foreignShare: number;
  /** The same for which of the chosen stands first, unless it holds the figure, time or name that is asked for. */
  readonly foreignOrder: number;
}

/**
 * What a sentence in another language counts. More would put an answer from abroad before a better one in the asker's language, less would lose it where
 * it is the only one: `docs/decisions/0006-extractive-reader.md` has both sides in figures.
 */
export const foreignShare = 0.85;

/** Less than `foreignShare`, since whoever reads the asker's language first reads the other quotes as well. */
export const foreignOrder = 0.8;

/** The places to cut, at most `limit` before neighbours are joined, the most telling first. `ranked` are all sentences, the best first. */
export function chooseSentences(
  ranked: readonly RankedSentence[],
  { language, limit }: { readonly language: string; readonly limit: number },
  rule: ChoiceRule,
): readonly ProposedSpan[] {
  const worthTo = (sentence: RankedSentence, share: number): number =>
    sentence.worth * (sameLanguage(sentence.passage.article.language, language) ? 1 : share);
  const forAsker = bestFirst(ranked, (sentence) => worthTo(sentence, rule.foreignShare));
  const [best] = forAsker;
  const least = best === undefined ? 0 : rule.leastOfBest * worthTo(best, rule.foreignShare);
  const chosen: RankedSentence[] = [];
  for (const sentence of forAsker) {
    // A keeper's own weights may be negative: a share of what is below 0 is more.
    if (chosen.length === limit || (chosen.length > 0 && worthTo(sentence, rule.foreignShare) < least)) break;
    if (!chosen.some((other) => saysTheSame(other, sentence))) chosen.push(sentence);
  }
  return joinSpans(
    bestFirst(chosen, (sentence) =>
      worthTo(sentence, holdsWhatIsAsked(sentence) ? rule.foreignShare : rule.foreignOrder),
    ),
    forAsker,
  );
}

function holdsWhatIsAsked({ signals: { figure, time, name } }: RankedSentence): boolean {
  return Math.max(figure, time, name) > 0;
}

function bestFirst(
  sentences: readonly RankedSentence[],
  worthOf: (sentence: RankedSentence) => number,
): readonly RankedSentence[] {
  return sentences
    .map((sentence) => ({ sentence, worth: worthOf(sentence) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ sentence }) => sentence);
}

/** Two sentences that share this much of their words say the same, unless each has a figure that the other has not. */
const nearDuplicate = 0.8;

function saysTheSame(a: RankedSentence, b: RankedSentence): boolean {
  if (a.passage.article.id === b.passage.article.id && a.start < b.end && b.start < a.end) return true;
  const [onlyA, onlyB] = [difference(a.stems, b.stems), difference(b.stems, a.stems)];
  if (onlyA.some(isFigure) && onlyB.some(isFigure)) return false;
  const shared = a.stems.size - onlyA.length;
  return shared > 0 && shared >= nearDuplicate * Math.min(a.stems.size, b.stems.size);
}

function difference(stems: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...stems].filter((stem) => !others.has(stem));
}

function isFigure(term: string): boolean {
  return /^\p{N}/u.test(stemOfTerm(term));
}
