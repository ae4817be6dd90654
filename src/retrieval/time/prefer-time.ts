import { type FilterFacts, mayLieIn } from '../filters.ts';
import type { FusedHit } from '../fuse-ranks.ts';
import type { TimeInQuestion, TimeWindow } from './time-in-question.ts';

/**
 * Ranks anew for the time in a question: what may have been published in its window comes before what was certainly not, and for "the
 * latest" the newer of comparable passages before the older. Nothing is lost by it: a question's time is often its topic's, told by an
 * article of another day. Fitted by `bench/time-questions.ts`; `docs/decisions/0022-time-in-the-question.md` has the figures.
 */
export function preferTime(
  hits: readonly FusedHit[],
  time: TimeInQuestion,
  dated: DatedChunks,
  weights: TimeWeights = timeWeights,
): readonly FusedHit[] {
  const share = time.kind === 'window' ? windowShare(time, dated, weights.told) : recencyShare(hits, dated);
  const weight = weights[time.kind];
  return hits
    .map((hit) => ({ ...hit, score: hit.score * (1 - weight * (1 - share(hit.chunk))) }))
    .sort((a, b) => b.score - a.score || a.chunk - b.chunk);
}

export interface DatedChunks {
  daysOf(chunk: number): FilterFacts['days'];
  textOf(chunk: number): string;
}

export interface TimeWeights {
  /** How much of its score a passage loses that is all wrong in time, 0–1. */
  readonly window: number;
  /** The same for the oldest, where the newest is asked for. */
  readonly recent: number;
  /** How right a passage of another day is that names the time, 0–1. */
  readonly told: number;
}

const timeWeights: TimeWeights = { window: 0.4, recent: 0.3, told: 0.5 };

type Share = (chunk: number) => number;

/** An undated article may be of the window or not. */
const undatedShare = 0.5;

function windowShare(time: TimeWindow, { daysOf, textOf }: DatedChunks, told: number): Share {
  const named = time.named.map(wholeWord);
  const names = (chunk: number): number => {
    if (named.length === 0) return 0;
    const text = textOf(chunk).toLowerCase();
    return named.filter((word) => word.test(text)).length / named.length;
  };
  return (chunk) => {
    const days = daysOf(chunk);
    if (days !== null && mayLieIn(time, { days })) return 1;
    return Math.max(told * names(chunk), days === null ? undatedShare : 0);
  };
}

/** Finds a word of letters and digits where it is not part of a longer one. What it must not follow is asked last: most texts do not hold it. */
function wholeWord(word: string): RegExp {
  return new RegExp(`${word}(?<![\\p{L}\\p{N}]${word})(?![\\p{L}\\p{N}])`, 'u');
}

/** By the order of days among the passages that come near the best: 1 for the newest, 0 for the oldest and what is older. */
function recencyShare(hits: readonly FusedHit[], { daysOf }: DatedChunks): Share {
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const near = hits.filter(({ score }) => score >= leastOfBest * best);
  const dayOf = (chunk: number): string | null => daysOf(chunk)?.last ?? null;
  const days = [...new Set(near.map(({ chunk }) => dayOf(chunk)).filter((day) => day !== null))].sort();
  const places = new Map(days.map((day, place) => [day, place]));
  return (chunk) => {
    const day = dayOf(chunk);
    if (day === null || days.length < 2) return undatedShare;
    const older = places.get(day) ?? days.filter((other) => other < day).length;
    return Math.min(1, older / (days.length - 1));
  };
}

/** Below this a passage is not about the same thing, and its day says nothing of what is new. */
const leastOfBest = 0.5;
