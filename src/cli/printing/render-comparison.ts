import { counted } from '../../articles/counted.ts';
import {
  type Change,
  type Comparison,
  type GroupChanges,
  regressionsOf,
} from '../../evaluation/compare-runs.ts';
import { figureHeading } from '../../evaluation/figures.ts';
import type { Run } from '../../evaluation/run.ts';
import {
  differenceWords,
  embedderWords,
  figureWords,
  groupWords,
  timeWords,
} from '../../evaluation/words.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { indented } from './wrap-text.ts';

/** What is compared, every figure of all questions before and after, and what got better or worse beyond the margin. */
export function renderComparison(comparison: Comparison, run: Run, dress: Dress): string {
  const all = comparison.groups.find(({ by }) => by === 'all')?.changes ?? [];
  return [
    indented(comparedWith(comparison, run), '', dress.columns),
    '',
    dress.dim(
      `${''.padEnd(16)}${['before', 'after', 'change', 'of', 'won', 'lost', 'chance'].map((word) => word.padStart(8)).join('')}`,
    ),
    ...all.map(changeLine),
    '',
    ...betterLines(comparison, dress),
    ...regressionLines(comparison).map((line) => indented(line, '', dress.columns)),
  ].join('\n');
}

/** One line for each figure that got worse beyond the margin, with the questions it lost; or one that none did. */
export function regressionLines(comparison: Comparison): readonly string[] {
  const regressions = regressionsOf(comparison);
  if (regressions.length === 0)
    return [`Nothing is worse than before by more than ${figureWords(comparison.margin)}.`];
  return regressions.map(
    ({ group, change }) => `Worse: ${changeWords(group, change)}. Lost: ${questionsOf(change)}.`,
  );
}

function comparedWith({ baseline, common, onlyHere, onlyThere, sameEmbedder }: Comparison, run: Run): string {
  const differences = [
    ...(onlyHere === 0 ? [] : [`${counted(onlyHere, 'question')} only of this run`]),
    ...(onlyThere === 0 ? [] : [`${counted(onlyThere, 'question')} only of that one`]),
  ];
  const left = differences.length === 0 ? '' : `; ${differences.join(' and ')} left out`;
  return [
    `Compared with the run of ${plainLine(timeWords(baseline.measuredAt))} on the ${counted(common, 'question')} of both${left}.`,
    ...(sameEmbedder
      ? []
      : [
          `The embedder changed: ${plainLine(embedderWords(baseline.embedder))} before, ${plainLine(embedderWords(run.embedder))} now.`,
        ]),
    ...(baseline.index.id === run.index.id
      ? []
      : [
          `The index changed: ${plainLine(baseline.index.id.slice(0, 6))} (${counted(baseline.index.articles, 'article')}) before, ` +
            `${run.index.id.slice(0, 6)} (${counted(run.index.articles, 'article')}) now.`,
        ]),
  ].join(' ');
}

function changeLine(change: Change): string {
  const cells = [
    figureWords(change.before),
    figureWords(change.after),
    differenceWords(change.difference),
    String(change.of),
    String(change.won.length),
    String(change.lost.length),
    figureWords(change.chance),
  ];
  return `${figureHeading(change.figure).padEnd(16)}${cells.map((cell) => cell.padStart(8)).join('')}`;
}

function betterLines({ groups }: Comparison, dress: Dress): readonly string[] {
  return groups
    .flatMap((group) =>
      group.changes.filter(({ verdict }) => verdict === 'better').map((change) => changeWords(group, change)),
    )
    .map((words) => indented(`Better: ${words}.`, '', dress.columns));
}

/** `quote hit of all questions: .686 → .640 (−.047; 1 won, 5 lost)`. */
function changeWords(group: GroupChanges, change: Change): string {
  const { before, after, difference, won, lost } = change;
  return (
    `${figureHeading(change.figure)} of ${plainLine(groupWords(group))}: ${figureWords(before)} → ${figureWords(after)} ` +
    `(${differenceWords(difference)}; ${won.length} won, ${lost.length} lost)`
  );
}

/** More than this would hide the figures. */
const questionsNamed = 12;

function questionsOf({ lost }: Change): string {
  const named = lost.slice(0, questionsNamed).map(({ id }) => plainLine(id));
  const others = lost.length - named.length;
  return others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} more`;
}
