import { type Figures, figuresOf } from './figures.ts';
import { pairName } from './language-pair.ts';
import type { Outcome } from './outcome.ts';

/** Questions that are looked at together. */
export interface Group {
  readonly by: 'all' | 'set' | 'languages' | 'kind';
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

/** A group with its figures. */
export interface MeasuredGroup extends Group {
  readonly figures: Figures;
}

/** Every group of a run with its figures; the intervals of many questions take a moment, so measure once. */
export function measuredGroups(outcomes: readonly Outcome[]): readonly MeasuredGroup[] {
  return groupsOf(outcomes).map((group) => ({ ...group, figures: figuresOf(group.outcomes) }));
}

/** All questions; then by set, where there are several; by language pair; by kind, where the sets name kinds, in the order of the sets. */
export function groupsOf(outcomes: readonly Outcome[]): readonly Group[] {
  const sets = grouped(outcomes, 'set', ({ set }) => set);
  return [
    { by: 'all', name: 'all', outcomes },
    ...(sets.length > 1 ? sets : []),
    ...byPair(outcomes),
    ...grouped(outcomes, 'kind', ({ kind }) => kind),
  ];
}

/** Questions in the language of their article first, then those in another, then those that any article might answer. */
function byPair(outcomes: readonly Outcome[]): readonly Group[] {
  const sorted = [...outcomes].sort((a, b) => {
    const [one, other] = [a.languages, b.languages];
    return pairOrder(one) - pairOrder(other) || compareText(pairName(one), pairName(other));
  });
  return grouped(sorted, 'languages', ({ languages }) => pairName(languages));
}

function pairOrder({ question, articles }: Outcome['languages']): number {
  if (articles === null) return 2;
  return articles === question ? 0 : 1;
}

/** By code unit, so that the order depends on nothing but the text. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function grouped(
  outcomes: readonly Outcome[],
  by: Group['by'],
  nameOf: (outcome: Outcome) => string | null,
): readonly Group[] {
  const named = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = nameOf(outcome);
    if (name === null) continue;
    const members = named.get(name) ?? [];
    members.push(outcome);
    named.set(name, members);
  }
  return [...named].map(([name, members]) => ({ by, name, outcomes: members }));
}
