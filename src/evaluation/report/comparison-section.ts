import { type Html, html } from '../../html.ts';
import { type Comparison, regressionsOf } from '../compare-runs.ts';
import { embedderWords, figureWords, timeWords } from '../words.ts';
import { changeChart } from './change-chart.ts';
import { changedQuestions } from './changed-questions.ts';
import { changeTable } from './tables.ts';

/** Every figure before and now, the groups that moved, and the questions behind it. */
export function comparisonContent(comparison: Comparison): Html {
  const { baseline, common, onlyHere, onlyThere, margin, sameEmbedder, groups } = comparison;
  const all = groups.find(({ by }) => by === 'all');
  const moved = groups
    .filter(({ by }) => by !== 'all')
    .flatMap((group) =>
      group.changes.filter(({ verdict }) => verdict !== 'as before').map((change) => ({ group, change })),
    );
  return html`<p>Compared with the run of ${timeWords(baseline.measuredAt)} (Dateline ${baseline.version}, index ${baseline.index.id}, ${embedderWords(baseline.embedder)})
on the ${common} questions that both have; ${onlyHere} of this run and ${onlyThere} of that one have no counterpart. ${sameEmbedder ? '' : 'The embedder is another one. '}A verdict is
given where a figure moved by more than ${figureWords(margin)}; figures that got worse: ${regressionsOf(comparison).length}.</p>
${all === undefined ? null : changeChart('changes', 'Before (hollow) and now (full)', all.changes)}${
  all === undefined
    ? null
    : changeTable(
        'Every figure of all questions',
        all.changes.map((change) => ({ group: all, change })),
      )
}${moved.length === 0 ? null : changeTable('Groups that moved by more than the margin', moved)}${all === undefined ? null : changedQuestions(all.changes)}`;
}
