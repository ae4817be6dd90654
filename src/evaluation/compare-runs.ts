import { DatelineError } from '../dateline-error.ts';
import { sameEmbedder } from '../retrieval/embedding/embedder.ts';
import { type Figure, type FigureName, figures } from './figures.ts';
import { type Group, groupsOf } from './groups.ts';
import { mean } from './metrics.ts';
import type { Outcome } from './outcome.ts';
import type { Baseline, Run } from './run.ts';

/** One figure in two runs, on the questions that both have. */
export interface Change {
  readonly figure: FigureName;
  readonly before: number;
  readonly after: number;
  /** `after` less `before`. */
  readonly difference: number;
  readonly of: number;
  /** Questions that contribute more to the good than before, and those that contribute less. */
  readonly won: readonly Outcome[];
  readonly lost: readonly Outcome[];
  /**
   * How often pure chance would part won and lost at least as unevenly: the exact two-sided sign test, which for a share is
   * McNemar's. 1 where nothing changed.
   */
  readonly chance: number;
  /** Beyond the margin, in a group that is large enough to say so. */
  readonly verdict: 'better' | 'worse' | 'as before';
}

export interface GroupChanges extends Pick<Group, 'by' | 'name'> {
  readonly changes: readonly Change[];
}

export interface Comparison {
  readonly baseline: Pick<Baseline, 'measuredAt' | 'version' | 'index' | 'embedder'>;
  readonly margin: number;
  /** Questions that both runs have, and those that only one has. */
  readonly common: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly sameEmbedder: boolean;
  readonly groups: readonly GroupChanges[];
}

/**
 * Compares two runs question by question. A question is the same when its id, words and expected answer are. A figure got worse when it
 * fell by more than the margin: of all questions, or of a group so large that no single question can move it that far. Throws
 * a `DatelineError` when the runs have no question in common.
 */
export function compareRuns(baseline: Baseline, run: Run, margin: number): Comparison {
  const pairs = pairsOf(baseline.outcomes, run.outcomes);
  if (pairs.size === 0) {
    throw new DatelineError(
      `The run of ${baseline.measuredAt} has no question in common with this one: its ${baseline.outcomes.length} questions ` +
        'have other ids, words or expected answers. Compare runs of the same sets.',
      { exitCode: 2 },
    );
  }
  const { measuredAt, version, index, embedder } = baseline;
  return {
    baseline: { measuredAt, version, index, embedder },
    margin,
    common: pairs.size,
    onlyHere: run.outcomes.length - pairs.size,
    onlyThere: baseline.outcomes.length - pairs.size,
    sameEmbedder: sameEmbedder(embedder, run.embedder),
    groups: groupsOf([...pairs.keys()]).map(({ by, name, outcomes }) => ({
      by,
      name,
      changes: figures.flatMap((figure) => {
        const change = changeOf(figure, outcomes, pairs);
        if (change === null) return [];
        const judged = by === 'all' || margin === 0 || change.of * margin >= 1 - rounding;
        return [{ ...change, verdict: judged ? verdictOn(figure, change.difference, margin) : 'as before' }];
      }),
    })),
  };
}

/** Every figure that got worse, with its group. */
export function regressionsOf({
  groups,
}: Comparison): readonly { readonly group: GroupChanges; readonly change: Change }[] {
  return groups.flatMap((group) =>
    group.changes.filter(({ verdict }) => verdict === 'worse').map((change) => ({ group, change })),
  );
}

/** Each outcome with the one of the same question before. A question that stands twice in a run is paired once for each. */
function pairsOf(before: readonly Outcome[], after: readonly Outcome[]): ReadonlyMap<Outcome, Outcome> {
  const waiting = new Map<string, Outcome[]>();
  for (const outcome of before)
    waiting.set(identity(outcome), [...(waiting.get(identity(outcome)) ?? []), outcome]);
  const pairs = new Map<Outcome, Outcome>();
  for (const outcome of after) {
    const found = waiting.get(identity(outcome))?.shift();
    if (found !== undefined) pairs.set(outcome, found);
  }
  return pairs;
}

function identity({ id, question, answerable, gold }: Outcome): string {
  return JSON.stringify([id, question, answerable, gold.map(({ articleId, any }) => [articleId, any])]);
}

function changeOf(
  figure: Figure,
  outcomes: readonly Outcome[],
  pairs: ReadonlyMap<Outcome, Outcome>,
): Omit<Change, 'verdict'> | null {
  const told = outcomes.flatMap((outcome) => {
    const earlier = pairs.get(outcome);
    const after = figure.contribution(outcome);
    const before = earlier === undefined ? null : figure.contribution(earlier);
    return before === null || after === null ? [] : [{ outcome, before, after }];
  });
  const before = mean(told.map((one) => one.before));
  const after = mean(told.map((one) => one.after));
  if (before === null || after === null) return null;
  const sign = figure.better === 'more' ? 1 : -1;
  const won = told.filter((one) => sign * (one.after - one.before) > rounding);
  const lost = told.filter((one) => sign * (one.after - one.before) < -rounding);
  return {
    figure: figure.name,
    before,
    after,
    difference: after - before,
    of: told.length,
    won: won.map(({ outcome }) => outcome),
    lost: lost.map(({ outcome }) => outcome),
    chance: signTest(won.length, lost.length),
  };
}

function verdictOn({ better }: Figure, difference: number, margin: number): Change['verdict'] {
  const gain = better === 'more' ? difference : -difference;
  if (gain > margin + rounding) return 'better';
  return gain < -margin - rounding ? 'worse' : 'as before';
}

/** The probability that of so many fair coins at least as many fall on one side; exact, by sums of logarithms. */
function signTest(won: number, lost: number): number {
  const all = won + lost;
  let logarithm = -all * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= Math.min(won, lost); k += 1) {
    tail += Math.exp(logarithm);
    logarithm += Math.log((all - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}

/** Sums of the same numbers in another order differ by less. */
const rounding = 1e-9;
